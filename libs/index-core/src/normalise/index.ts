export type { Direction } from './direction.js';
export * from './goalposts.js';
export * from './min-max.js';
export * from './realisation-degree.js';
