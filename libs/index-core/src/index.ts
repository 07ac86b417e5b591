export * from './panel.js';
export * from './score-result.js';
