export * from './clip.js';
export * from './constant-prices.js';
export * from './denominate.js';
export * from './screen.js';
