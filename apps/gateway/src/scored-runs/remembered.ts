import { ANSWERS_BYTES, type HeldRun } from './held-run.js';

interface Answers {
  readonly kept: Map<string, { readonly answer: object; readonly bytes: number }>;
  bytes: number;
}

const answers = new WeakMap<HeldRun, Answers>();

/**
 * What is worked out of a held run and nothing else is worked out once: a run never changes. The least recently asked for goes when the
 * bytes that a run has for answers are used up; `key` names the question with all that it depends on.
 */
export function remembered<T extends object>(run: HeldRun, key: string, make: () => T): T {
  const of = answers.get(run) ?? { kept: new Map(), bytes: 0 };
  answers.set(run, of);
  const known = of.kept.get(key);
  if (known) {
    of.kept.delete(key);
    of.kept.set(key, known);
    return known.answer as T;
  }
  const answer = make();
  // An object of numbers and short texts takes no more than four bytes for each that it has as JSON.
  const bytes = 4 * (key.length + JSON.stringify(answer).length);
  if (bytes > ANSWERS_BYTES / 4) return answer;
  of.kept.set(key, { answer, bytes });
  of.bytes += bytes;
  for (const [oldest, one] of of.kept) {
    if (of.bytes <= ANSWERS_BYTES) break;
    of.kept.delete(oldest);
    of.bytes -= one.bytes;
  }
  return answer;
}
