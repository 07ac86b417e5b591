import { z } from 'zod';
import { methodologySchema } from './document.js';

/** The language's form as JSON Schema 2020-12, generated from the schema that documents are read with. */
export function methodologyJsonSchema(): object {
  const schema = z.toJSONSchema(methodologySchema, { target: 'draft-2020-12', io: 'input' });
  return {
    ...schema,
    title: 'Duibiao methodology',
    description:
      'An index as a document: a tree of indicators and the steps from raw value to grade. docs/methodology-language.md teaches it.',
  };
}
