import { LRUCache } from 'lru-cache';
import { ANSWERS_BYTES, type HeldRun } from './held-run.js';

const answerCaches = new WeakMap<HeldRun, LRUCache<string, object>>();

/**
 * What is worked out of a held run and nothing else is worked out once: a run never changes. The least recently
 * asked for goes when the bytes that a run has for answers are used up, and an answer of more than a quarter of them
 * is not cached; `key` names the question with all that it depends on.
 */
export function remembered<T extends object>(run: HeldRun, key: string, make: () => T): T {
  const answers =
    answerCaches.get(run) ??
    new LRUCache<string, object>({ maxSize: ANSWERS_BYTES, maxEntrySize: ANSWERS_BYTES / 4, sizeCalculation: bytesOf });
  answerCaches.set(run, answers);
  const cached = answers.get(key);
  if (cached) return cached as T;
  const answer = make();
  answers.set(key, answer);
  return answer;
}

/** An object of numbers and short texts takes no more than four bytes for each that it has as JSON. */
const bytesOf = (answer: object, key: string): number => 4 * (key.length + JSON.stringify(answer).length);
