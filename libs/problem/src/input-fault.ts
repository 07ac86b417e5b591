import type { z } from 'zod';
import { MOST_FAULTS } from './first-faults.js';
import { jsonPointer } from './json-pointer.js';
import { chineseOf } from './zod-chinese.js';

/** What is wrong at a place of something sent, as a problem document lists it. */
export interface InputFault {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly message: string;
  readonly messageZh: string;
}

/** What zod says is wrong, each with its place, in both languages; the first MOST_FAULTS. */
export function inputFaults({ issues }: z.ZodError): InputFault[] {
  return issues.slice(0, MOST_FAULTS).map((issue) => ({
    pointer: jsonPointer(issue.path),
    message: issue.message,
    messageZh: chineseOf(issue),
  }));
}
