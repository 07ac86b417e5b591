export * from './cagr.js';
export * from './mean.js';
export * from './median.js';
export * from './normal-cdf.js';
export * from './percent-change.js';
export * from './quantile.js';
export * from './shape.js';
export * from './standard-deviation.js';
