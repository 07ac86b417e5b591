import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { methodologyJsonSchema } from './json-schema.js';

const committed = new URL('../../methodology.schema.json', import.meta.url);
const samples = new URL('../../../../samples/', import.meta.url);

describe('methodology.schema.json', () => {
  it('is what the language generates', () => {
    expect(`${JSON.stringify(methodologyJsonSchema(), null, 2)}\n`).toBeGeneratedFile(committed);
  });

  it('is a valid JSON Schema 2020-12 that every shipped document keeps to', () => {
    const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(methodologyJsonSchema());
    const documents = readdirSync(samples).filter((slug) => existsSync(new URL(`${slug}/methodology.json`, samples)));
    expect(documents.length).toBeGreaterThan(10);
    for (const slug of documents) {
      const document: unknown = JSON.parse(readFileSync(new URL(`${slug}/methodology.json`, samples), 'utf8'));
      expect({ slug, valid: validate(document), errors: validate.errors }).toEqual({ slug, valid: true, errors: null });
    }
    expect(validate({ language: 1 })).toBe(false);
  });
});
