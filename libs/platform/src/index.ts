export { announceReady } from './boot/announce-ready.js';
export { boot } from './boot/boot.js';
export { BootFault } from './boot/boot-fault.js';
export { drain } from './boot/drain.js';
export { type Address, listen, listenFault } from './boot/listen.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres/embedded-postgres.js';
export { alive } from './embedded-postgres/postmaster.js';
export { type Environment, readEnvironment } from './environment/read-environment.js';
export { type VariableName, variables } from './environment/variables.js';
export { logger } from './logging/logger.js';
export { type Operations, registerOperations } from './operations/register-operations.js';
export { freePort } from './ports/free-port.js';
export { sendProblem } from './problems/send-problem.js';
export { shownUrl, withoutSecrets } from './secrets/without-secrets.js';
export { fromSource } from './threads/from-source.js';
export { threadPool } from './threads/thread-pool.js';
export { startWatchdog } from './watchdog/watchdog.js';
