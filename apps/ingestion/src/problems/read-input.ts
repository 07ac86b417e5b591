import type { ZodType } from 'zod';
import { countedFaults, hiddenFaults, inputFaults, problem, stoppingEarly } from '#problem';
import type { Text } from '#text';
import { ProblemError } from './problem.js';

/** A value that its schema accepts. @throws ProblemError 422 with a JSON Pointer (RFC 6901) for each fault. */
export function readInput<T>(schema: ZodType<T>, value: unknown, what: Text): T {
  const read = stoppingEarly(schema).safeParse(value);
  const hidden = hiddenFaults(value);
  if (read.success && hidden.length === 0) return read.data;
  const problems = read.success ? hidden : inputFaults(read.error);
  const first = problems[0]!;
  const counted = countedFaults(problems.length);
  throw new ProblemError(
    problem('invalid-input', 422, {
      title: 'Invalid input',
      detail: {
        zh: `${what.zh}${counted.zh}，首个在“${first.pointer}”：${first.messageZh}。`,
        en: `${what.en}: ${counted.en}, the first at "${first.pointer}": ${first.message}.`,
      },
      problems,
    }),
  );
}
