export { isRefused, RobustnessThreads, type ThreadSettings } from './robustness-threads.js';
export { MaterialCache, share, type Material } from './material.js';
export type { AnswerOf, Refused, Task, Tasks, WorkName } from './tasks.js';
