import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readBoundaries } from './read-boundaries.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-boundaries-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const ring = [
  [120, 31],
  [121, 31],
  [121, 32],
  [120, 31],
];
const feature = (
  properties: object,
  geometry: object = { type: 'Polygon', coordinates: [ring] },
  more: object = {},
): object => ({ type: 'Feature', properties, geometry, ...more });
const all = (...features: object[]): object => ({ type: 'FeatureCollection', features });
const approval = 'made up for a test: no approval number';

describe('readBoundaries', () => {
  it('is nothing where neither variable is set', () => {
    expect(readBoundaries({ file: undefined, approval: undefined })).toBeUndefined();
  });

  it.each([
    ['BOUNDARIES_APPROVAL', { file: 'somewhere.json', approval: undefined }],
    ['BOUNDARIES_APPROVAL', { file: 'somewhere.json', approval: ' ' }],
    ['BOUNDARIES_FILE', { file: undefined, approval }],
  ])('refuses the one without the other, and names %s', (missing, given) => {
    expect(() => readBoundaries(given)).toThrow(new RegExp(`${missing} is not: set it to`));
  });

  it('takes the code from properties.code, properties.adcode or the id, and a MultiPolygon as its polygons', () => {
    const path = file(
      'good.json',
      all(
        feature({ code: '320582' }),
        feature({ adcode: 320583 }),
        feature({}, { type: 'MultiPolygon', coordinates: [[ring], [ring]] }, { id: '320585' }),
      ),
    );
    const { units, approval: number } = readBoundaries({ file: path, approval: ` ${approval} ` })!;
    expect(units.map(({ code, polygons }) => [code, polygons.length])).toEqual([
      ['320582', 1],
      ['320583', 1],
      ['320585', 2],
    ]);
    expect(number).toBe(approval);
  });

  it.each([
    ['not JSON', '{', /can not be read as JSON/],
    ['no collection', feature({ code: '320582' }), /at \/type/],
    ['no feature', all(), /at \/features/],
    [
      'a point',
      all(feature({ code: '320582' }, { type: 'Point', coordinates: [120, 31] })),
      /at \/features\/0\/geometry/,
    ],
    [
      'metres for degrees',
      all(feature({ code: '320582' }, { type: 'Polygon', coordinates: [[[500_000, 3_500_000], ...ring]] })),
      /at \/features\/0\/geometry\/coordinates\/0\/0: not a longitude/,
    ],
    [
      'no code',
      all(feature({ code: '320582' }), feature({ name: 'x' })),
      /at \/features\/1: its code is null; give the six digits/,
    ],
  ])('refuses %s, naming the place', (name, content, message) => {
    expect(() => readBoundaries({ file: file(`${name}.json`, content), approval })).toThrow(message);
  });

  it('refuses a file that is not there', () => {
    expect(() => readBoundaries({ file: join(folder, 'nowhere.json'), approval })).toThrow(
      /BOUNDARIES_FILE .*nowhere\.json can not be read/,
    );
  });
});
