import { describe, expect, it } from '@jest/globals';
import { inBoth, joinTexts } from './text.js';

describe('joinTexts', () => {
  it('joins each language with its own separator and puts plain words into both', () => {
    expect(joinTexts([{ zh: '城市', en: 'city' }, 'GDP'], { zh: '、', en: ', ' })).toEqual({
      zh: '城市、GDP',
      en: 'city, GDP',
    });
  });

  it('makes empty texts of no texts', () => {
    expect(joinTexts([], inBoth(', '))).toEqual({ zh: '', en: '' });
  });
});
