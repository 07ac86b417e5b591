export { isRefused, RobustnessThreads, type ThreadSettings } from './robustness-threads.js';
export { KeptMaterials, share, type Material } from './material.js';
export type { AnswerOf, Refused, Task, Tasks, WorkName } from './tasks.js';
