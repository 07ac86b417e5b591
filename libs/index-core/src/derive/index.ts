export * from './evaluate.js';
export * from './indicators-of.js';
