export { Flag, flagWords, hasFlag, SOURCE_FLAGS } from './flag.js';
export { MissingReason, missingWord } from './missing-reason.js';
export { YEAR } from './year.js';
