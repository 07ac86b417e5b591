import { describe, expect, it } from '@jest/globals';
import { readValue } from './read-value.js';

function short(text: string): string {
  const read = readValue(text);
  const rest = 'note' in read && read.note !== undefined ? ` note=${read.note} flags=${read.flags}` : '';
  if (read.kind === 'number')
    return `${read.value} ${read.rule}${read.unitOfMeasure === undefined ? '' : ` [${read.unitOfMeasure}]`}${rest}`;
  if (read.kind === 'missing') return `missing ${read.reason} ${read.rule}${rest}`;
  return `error ${read.code}${read.suggestion === undefined ? '' : ` ${read.suggestion}?`}`;
}

describe('a cell is read as a number', () => {
  it.each([
    ['3365.8', '3365.8 plain'],
    ['-1.5e3', '-1500 plain'],
    ['０．５', '0.5 full-width'],
    ['１，２３４．５', '1234.5 full-width'],
    ['1,234,567.8', '1234567.8 thousands'],
    ['1 234 567', '1234567 thousands'],
    [' 45.2 ', '45.2 blanks'],
    ['\u00a045.2', '45.2 blanks'],
    ['45.2%', '45.2 percent [%]'],
    ['45.2％', '45.2 percent [%]'],
    ['3.2‰', '3.2 percent [‰]'],
    ['−5.2', '-5.2 minus'],
    ['－５．２', '-5.2 full-width'],
    ['3.5亿元', '3.5 unit-in-cell [亿元]'],
    ['1,200 万人', '1200 unit-in-cell [万人]'],
    ['123(预计)', '123 annotation note=预计 flags=2'],
    ['123（初步核算）', '123 annotation note=初步核算 flags=1'],
    ['45.2①', '45.2 footnote note=① flags=0'],
    ['45.2*', '45.2 footnote note=* flags=0'],
  ])('%j', (text, expected) => expect(short(text)).toBe(expected));
});

describe('a cell is kept as missing with its reason', () => {
  it.each([
    ['', 'missing 2 missing:blank'],
    ['　', 'missing 2 missing:blank'],
    ['-', 'missing 2 missing:dash'],
    ['—', 'missing 2 missing:dash'],
    ['——', 'missing 2 missing:dash'],
    ['…', 'missing 2 missing:dots'],
    ['...', 'missing 2 missing:dots'],
    ['..', 'missing 2 missing:dots'],
    ['NA', 'missing 2 missing:word'],
    ['n/a', 'missing 2 missing:word'],
    ['…(预计)', 'missing 2 missing:dots note=预计 flags=2'],
    ['不适用', 'missing 3 missing:not-applicable'],
    ['保密', 'missing 4 missing:suppressed'],
    ['#N/A', 'missing 2 missing:word'],
    ['#DIV/0!', 'missing 5 missing:formula-error'],
  ])('%j', (text, expected) => expect(short(text)).toBe(expected));
});

describe('a cell is refused', () => {
  it.each([
    ['45.2l', 'error look-alike-digit 45.21?'],
    ['1O.5', 'error look-alike-digit 10.5?'],
    ['12.3 45.6', 'error two-numbers'],
    ['1.051.247.8', 'error two-numbers'],
    ['3.24->2720', 'error two-numbers'],
    ['12~15', 'error two-numbers'],
    ['>100', 'error bounded-value'],
    ['约300', 'error bounded-value'],
    ['300以上', 'error bounded-value'],
    ['(12.3)', 'error bracketed-number -12.3?'],
    ['12,5', 'error decimal-comma 12.5?'],
    ['1,23,456', 'error thousands-misplaced 123456?'],
    ['2020-01-05', 'error date-not-number'],
    ['2,686亿', 'error half-unit'],
    ['3万', 'error half-unit'],
    ['A+', 'error not-a-number'],
    ['1e999', 'error not-finite'],
    ['∞', 'error not-finite'],
    ['#REF!', 'error formula-error'],
  ])('%j', (text, expected) => expect(short(text)).toBe(expected));
});
