import { z } from 'zod';
import { robustnessSpecificationSchema } from './specification.js';

/** A specification's form as JSON Schema 2020-12, generated from the schema that specifications are read with. */
export function robustnessJsonSchema(): object {
  const schema = z.toJSONSchema(robustnessSpecificationSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    ...schema,
    title: 'Duibiao robustness specification',
    description: 'What is uncertain about a ranking, and how many draws are made of it. docs/robustness.md teaches it.',
  };
}
