export * from './panel.js';
export * from './score-result.js';
export * from './core-version.js';
export * from './aggregate/index.js';
export * from './explain/index.js';
export * from './normalise/index.js';
export * from './rank/index.js';
