import type { ZodType } from 'zod';
import { chineseOf } from '#datasets';
import type { Text } from '#text';
import { ProblemError } from './problem.js';

/** A value that its schema accepts. @throws ProblemError 422 with a JSON Pointer (RFC 6901) for each fault. */
export function readInput<T>(schema: ZodType<T>, value: unknown, what: Text): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => ({
    pointer: issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: issue.message,
    messageZh: chineseOf(issue),
  }));
  const first = problems[0]!;
  throw new ProblemError({
    type: 'urn:duibiao:invalid-input',
    title: 'Invalid input',
    status: 422,
    detail: `${what.en}: ${problems.length} fault(s), the first at "${first.pointer}": ${first.message}.`,
    detailZh: `${what.zh}有 ${problems.length} 处错误，首个在“${first.pointer}”：${first.messageZh}。`,
    problems,
  });
}
