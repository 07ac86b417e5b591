export * from './exponential.js';
export * from './ln.js';
export * from './log10.js';
export * from './power.js';
export * from './reciprocal.js';
export * from './square-root.js';
