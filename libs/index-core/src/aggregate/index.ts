export type { Availability } from './availability.js';
export type { NonPositive } from './non-positive.js';
export * from './arithmetic-mean.js';
export * from './geometric-mean.js';
