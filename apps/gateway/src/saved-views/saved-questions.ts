import { fieldsFromRun } from '../caching/from-run.js';
import { writtenSchema } from '../schema-source.js';

/** Questions that can be saved, as a completed run alone decides them; and whether they are asked of one year. */
export const savedQuestions: ReadonlyMap<string, { readonly ofYear: boolean }> = new Map(
  Object.values(writtenSchema().getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) =>
    fieldsFromRun(writtenSchema()).has(`Query.${name}`)
      ? [[name, { ofYear: args.some((argument) => argument.name === 'year') }] as const]
      : [],
  ),
);
