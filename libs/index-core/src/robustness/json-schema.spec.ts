import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { robustnessJsonSchema } from './json-schema.js';
import { usualSpecification } from './usual-specification.js';

const committed = new URL('../../robustness.schema.json', import.meta.url);
const samples = new URL('../../../../samples/', import.meta.url);

describe('robustness.schema.json', () => {
  it('is what the schema of specifications generates', () => {
    expect(`${JSON.stringify(robustnessJsonSchema(), null, 2)}\n`).toBeGeneratedFile(committed);
  });

  it('is a valid JSON Schema 2020-12 that the usual specification and every shipped one keep to', () => {
    const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(robustnessJsonSchema());
    const shipped = readdirSync(samples)
      .map((slug) => new URL(`${slug}/robustness.json`, samples))
      .filter((file) => existsSync(file));
    expect(shipped.length).toBeGreaterThan(0);
    for (const specification of [
      usualSpecification(),
      ...shipped.map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))),
    ]) {
      expect({ valid: validate(specification), errors: validate.errors }).toEqual({ valid: true, errors: null });
    }
    expect(validate({ draws: 0, seed: 1 })).toBe(false);
  });
});
