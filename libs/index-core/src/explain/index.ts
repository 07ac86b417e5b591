export * from './contributions.js';
