export { createTestDatabase, type TestDatabase } from './create-test-database.js';
export { scoreTable, type TestTable } from './score-table.js';
export { keepRankings } from './keep-rankings.js';
export { startWorker, type WorkerProcess } from './worker-process.js';
export { openBrowser } from './open-browser.js';
export { redisOfSuite } from './redis-of-suite.js';
export { freePort } from '#platform';
export { type Received, send, type Sent } from './send.js';
export { openTcpDoor, type TcpDoor } from './tcp-door.js';
