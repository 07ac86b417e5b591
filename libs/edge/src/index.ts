export { ApiKeys, isLoopback } from './callers/api-keys.js';
export { type Caller, callerOf, type RequestHeaders } from './callers/caller.js';
export { Origins, type From } from './origins/origins.js';
