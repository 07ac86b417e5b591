export * from './front-runners.js';
export * from './grade-bands.js';
export * from './passes-gate.js';
export * from './rescale.js';
export * from './round.js';
