export { ApiKeys, isLoopback } from './callers/api-keys.js';
export { type Caller, callerOf, type RequestHeaders } from './callers/caller.js';
export { Origins, type From } from './origins/origins.js';
export { PostgresRates, type PostgresRatesSettings } from './rates/postgres-rates.js';
export { openRateStore, type RateStore } from './rates/rate-store.js';
export { type Rate, type RateName, rateNames, type RateTable, rateTable } from './rates/rate-table.js';
export { type Rates, tooManyRequests } from './rates/rates.js';
