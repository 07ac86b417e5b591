export * from './average-rank.js';
export * from './order.js';
export * from './rank.js';
