import { describe, expect, it } from '@jest/globals';
import { hiddenCharacter, hiddenPlaces, withoutHidden } from './hidden-characters.js';

describe('hidden characters', () => {
  it.each([
    ['\u0000', 'U+0000'],
    ['\u001b', 'U+001B'],
    ['\n', 'U+000A'],
    ['\u007f', 'U+007F'],
    ['\u009f', 'U+009F'],
    ['\u200e', 'U+200E'],
    ['\u2028', 'U+2028'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\ufeff', 'U+FEFF'],
    ['\ud800', 'U+D800'],
    ['\udfff', 'U+DFFF'],
  ])('%j within a text is told as %s, and taken out', (character, told) => {
    expect(hiddenCharacter(`张家港${character}市`)).toBe(told);
    expect(withoutHidden(`张家港${character}市`)).toBe('张家港市');
  });

  it('lets all that is seen pass', () => {
    const text = '张家港 Zhangjiagang №1 — “x” 𝒳 👩‍🌾 é';
    expect(hiddenCharacter(text)).toBeUndefined();
    expect(withoutHidden(text)).toBe(text);
  });

  it('lets lines and tabs pass where a text has lines', () => {
    expect(hiddenCharacter('a\n\tb', { lines: true })).toBeUndefined();
    expect(hiddenCharacter('a\r\n\u202eb', { lines: true })).toBe('U+202E');
  });

  it('are found wherever they stand in a document, in names of members too', () => {
    const document = { a: ['x', { b: 'y\u0000' }], 'c\u202e': 1, note: 'two\nlines' };
    expect([...hiddenPlaces(document)]).toEqual([
      { path: ['a', 1, 'b'], character: 'U+0000' },
      { path: ['c\u202e'], character: 'U+202E' },
    ]);
  });
});
