export { countedFaults, MOST_FAULTS, stoppingEarly } from './first-faults.js';
export { hiddenFaults, hiddenTold, refuseHidden } from './hidden-faults.js';
export { inputFaults, type InputFault } from './input-fault.js';
export { jsonPointer, pathOfPointer, valueAt } from './json-pointer.js';
export { problem, PROBLEM_MEDIA_TYPE, type Problem, type ProblemWords } from './problem.js';
export { chineseOf } from './zod-chinese.js';
