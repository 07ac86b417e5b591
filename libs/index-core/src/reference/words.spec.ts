import { describe, expect, it } from '@jest/globals';
import type { ScoreResult } from '../score-result.js';
import { answered, bitsOf } from './scored-words.fixture.js';
import { documentWithout, documentsOf, examples, wordsOfTheLanguage } from './words.fixture.js';

/** The different scores of the index in the last year. */
const spread = ({ scores: [index], unitKeys }: ScoreResult): number =>
  new Set(index?.slice(-unitKeys.length).filter((value) => !Number.isNaN(value))).size;

function scored(document: object): ScoreResult {
  const answer = answered(document);
  if ('refused' in answer) throw new Error(`${answer.refused}\n${JSON.stringify(document)}`);
  return answer;
}

const words = wordsOfTheLanguage();

describe('the words of the methodology language', () => {
  it('have an example each', () => {
    expect(Object.keys(examples).sort()).toEqual(words.map(({ word }) => word).sort());
  });

  it.each(words.map((word) => [word.word, word] as const))('%s gives scores that tell units apart', (_, word) => {
    const answers = documentsOf(word).map(({ name, document }) => ({ name, answer: answered(document) }));
    expect(answers[0]?.answer).not.toHaveProperty('refused');
    for (const { name, answer } of answers) {
      const distinct = 'refused' in answer ? 2 : Math.min(spread(answer), 2);
      expect({ name, distinct }).toEqual({ name, distinct: 2 });
    }
  });

  it.each(words.map((word) => [word.word, word] as const))('%s does something', (_, word) => {
    const [{ document }] = documentsOf(word);
    const differs = bitsOf(scored(document)) !== bitsOf(scored(documentWithout(word)));
    expect(differs).toBe(examples[word.word]?.same === undefined);
  });

  it('give results that differ from word to word', () => {
    const by = new Map<string, string[]>();
    for (const word of words) {
      const [{ document }] = documentsOf(word);
      const key = `${word.family} ${bitsOf(scored(document))}`;
      by.set(key, [...(by.get(key) ?? []), word.word]);
    }
    expect([...by.values()].filter((same) => same.length > 1)).toEqual([]);
  });
});
