import { describe, expect, it } from '@jest/globals';
import { cellKey, correctText } from './correct-text.js';

const correct = (text: string, row: number, column: number, value: string, delimiter = ','): string =>
  correctText(text, delimiter, new Map([[cellKey(row, column), value]]));

describe('correctText', () => {
  it('replaces one cell and leaves every other byte of the text as it was', () => {
    expect(correct('\ufeffa,b\r\n1,"x, ""y"""\r\n\r\n3,1 2\r\n', 4, 2, '12')).toBe(
      '\ufeffa,b\r\n1,"x, ""y"""\r\n\r\n3,12\r\n',
    );
  });

  it('counts a line break within quotes as part of its cell', () => {
    expect(correct('a,b\n"two\nlines",1O4\n', 2, 2, '104')).toBe('a,b\n"two\nlines",104\n');
  });

  it('quotes what would otherwise be taken for two cells', () => {
    expect(correct('a;b\n1;2', 2, 2, 'x;"y"', ';')).toBe('a;b\n1;"x;""y"""');
  });

  it('changes nothing where there is no such cell', () => {
    expect(correct('a,b\n1,2', 9, 9, 'x')).toBe('a,b\n1,2');
  });
});
