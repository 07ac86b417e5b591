import { describe, expect, it } from '@jest/globals';
import { gb2260Units } from './gb2260-units.js';
import { iso3166Units } from './iso3166-units.js';
import type { UnitQuery } from './unit-query.js';
import { createUnitRegistry } from './unit-registry.js';

const registry = createUnitRegistry([...gb2260Units(), ...iso3166Units()]);

function resolved(query: UnitQuery): string {
  const answer = registry.resolve(query);
  if (answer.status === 'resolved') return `${registry.units[answer.index]!.code} ${answer.rule}`;
  if (answer.status === 'ambiguous')
    return `ambiguous ${answer.why}: ${answer.candidates
      .map((index) => registry.units[index]!.code)
      .sort()
      .join(' ')}`;
  if (answer.status === 'unknown')
    return `unknown: ${answer.suggestions
      .map((index) => registry.units[index]!.code)
      .sort()
      .join(' ')}`;
  return `pseudo ${answer.code}`;
}

describe('a unit is resolved', () => {
  it.each<[string, UnitQuery, string]>([
    ['by code', { code: '320582' }, '320582 code'],
    ['by code and name that agree', { code: '320582', name: '张家港市' }, '320582 code'],
    ['by code with full-width digits and blanks', { code: ' ３２０５８２ ' }, '320582 code'],
    ['by a code without its trailing zeros', { code: '3205' }, '320500 code:short'],
    ['by the 12-digit form of a code', { code: '320582000000' }, '320582 code:short'],
    ['by an abolished code', { code: '330103', name: '下城区', year: 2020 }, '330103 code:abolished'],
    ['by a code under its former name', { code: '320614', name: '海门市' }, '320614 code:name-former'],
    ['by full name', { name: '张家港市' }, '320582 name'],
    ['by short name', { name: '昆山' }, '320583 name:short'],
    ['by name with blanks within', { name: '　昆　山　市' }, '320583 name'],
    ['by name with a homoglyph', { name: '昆山巿' }, '320583 name:homoglyph'],
    ['by English name', { name: 'Kunshan' }, '320583 name'],
    [
      'by prefecture among counties of the same name',
      { name: '鼓楼区', parents: ['江苏省', '南京市'] },
      '320106 name:parents',
    ],
    ['by what was in force in the year', { name: '海安县', year: 2010 }, '320621 name'],
    ['as a country by alpha-3', { name: 'NOR' }, 'NOR code'],
    ['as a country by alpha-2 code', { code: 'no' }, 'NOR code'],
    ['as a country by Chinese name', { name: '挪威' }, 'NOR name'],
    ['as the whole country', { name: '全国' }, '100000 name:alias'],
  ])('%s', (_, query, expected) => {
    expect(resolved(query)).toBe(expected);
  });

  it('prefers the prefecture-level city to nothing it could be confused with', () => {
    expect(resolved({ name: '苏州市' })).toBe('320500 name');
    expect(resolved({ name: '吉林' })).toMatch(/^ambiguous name: .*220000.*220200/);
  });
});

describe('a unit is not resolved', () => {
  it.each<[string, UnitQuery, string]>([
    ['when several bear the name', { name: '鼓楼区' }, 'ambiguous name: 320106 320302 350102 410204'],
    [
      'when code and name contradict each other',
      { code: '320582', name: '昆山市' },
      'ambiguous code-and-name: 320582 320583',
    ],
    ['when the code is a statistical pseudo-code', { code: '320571', name: '苏州工业园区' }, 'pseudo 320571'],
    ['when nothing is known by the name, but look-alikes are offered', { name: '张家巷市' }, 'unknown: 320582'],
    [
      'when one character is missing, but the name is offered',
      { name: '张家市' },
      'unknown: 130700 320582 430800 620525 620700',
    ],
    ['when the row says nothing', {}, 'unknown: '],
  ])('%s', (_, query, expected) => {
    expect(resolved(query)).toBe(expected);
  });
});
