import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Heart } from './heart.js';

describe('a heart', () => {
  it('writes one sign of life at a time, so that progress never arrives in the wrong order', async () => {
    const written: string[] = [];
    let underWay = 0;
    const heart = new Heart(async (progress) => {
      expect(++underWay).toBe(1);
      await pause(progress?.step === 'load' ? 30 : 5);
      underWay--;
      if (progress) written.push(progress.step);
      return true;
    }, 1);
    try {
      for (const step of ['load', 'score', 'save']) await heart.reach(step, 0.5);
    } finally {
      heart.stop();
    }
    expect(written).toEqual(['load', 'score', 'save']);
  });

  it('writes progress again that could not be written, and is lost only when the row says so', async () => {
    const answers = [new Error('no connection'), true, false];
    const written: (string | undefined)[] = [];
    const heart = new Heart((progress) => {
      written.push(progress?.step);
      const answer = answers.shift() ?? false;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    }, 5);
    await heart.reach('load', 0.1);
    expect(heart.lost.aborted).toBe(false);
    while (!heart.lost.aborted) await pause(5);
    heart.stop();
    expect(written.slice(0, 3)).toEqual(['load', 'load', undefined]);
  });
});
