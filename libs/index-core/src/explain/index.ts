export * from './contributions.js';
export * from './gap-over-tree.js';
export * from './gap.js';
export * from './obstacle-degree.js';
export * from './shapley.js';
export * from './strengths-and-weaknesses.js';
