export * from './carry-forward.js';
export * from './impute-constant.js';
export * from './impute-linear.js';
export * from './impute-mean.js';
export * from './impute-median.js';
