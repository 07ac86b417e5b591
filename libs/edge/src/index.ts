export {
  type BodyDeadlines,
  bodyDeadlines,
  headerDeadlines,
  slowBody,
  streamsBody,
  usualBodyDeadlines,
  watchBodies,
} from './bodies/body-deadlines.js';
export { ApiKeys, isLoopback } from './callers/api-keys.js';
export { type Caller, callerOf, type RequestHeaders } from './callers/caller.js';
export { unknownCaller } from './callers/unknown-caller.js';
export { readQuery } from './addresses/read-query.js';
export { addressFault, refuseBadAddresses, tellFrameworkError } from './addresses/refuse-bad-addresses.js';
export { Door } from './doors/door.decorator.js';
export { Doorkeeper, type DoorkeeperSettings, type Visit } from './doors/doorkeeper.js';
export { type Door as DoorRules, type DoorKind, doors, isDoorKind } from './doors/doors.js';
export { MOST_JSON_DEPTH, readJson } from './json/read-json.js';
export { doorsOf, guardDoors, type RouteDoor } from './doors/guard-doors.js';
export { type From, Origins } from './origins/origins.js';
export { Proxies } from './origins/proxies.js';
export { openRates } from './rates/open-rates.js';
export { PostgresRates, type PostgresRatesSettings } from './rates/postgres-rates.js';
export { openRateStore, type RateStore } from './rates/rate-store.js';
export { type Rate, type RateName, rateNames, type RateTable, rateTable } from './rates/rate-table.js';
export { type Rates, tooManyRequests } from './rates/rates.js';
export { ProblemError } from './problems/problem-error.js';
export { ProblemFilter } from './problems/problem.filter.js';
