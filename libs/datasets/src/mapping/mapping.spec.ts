import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mappingJsonSchema, parseMapping } from './mapping.js';

const committed = new URL('../../mapping.schema.json', import.meta.url);

describe('mapping.schema.json', () => {
  it('is what the schema generates', () => {
    expect(`${JSON.stringify(mappingJsonSchema(), null, 2)}\n`).toBeGeneratedFile(committed);
  });

  it('accepts and refuses what the reader accepts and refuses', () => {
    const validate = new Ajv2020({ strict: false }).compile(mappingJsonSchema());
    for (const document of [
      { version: 1 },
      { version: 1, year: 2020, columns: { a: { role: 'skip' } } },
      { version: 2 },
      { version: 1, columns: { a: { role: 'x' } } },
      { version: 1, more: 1 },
      { version: 1, year: 1 },
    ]) {
      expect([document, validate(document)]).toEqual([document, parseMapping(document).ok]);
    }
  });
});

describe('parseMapping', () => {
  it('names the place of each fault by a JSON Pointer', () => {
    const parsed = parseMapping({ version: 1, columns: { 'a/b~c': { role: 'value', year: 20 } } });
    expect(parsed).toMatchObject({ ok: false, faults: [{ pointer: '/columns/a~1b~0c/year' }] });
  });
});
