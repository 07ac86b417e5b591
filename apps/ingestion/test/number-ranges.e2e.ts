import { expect, it } from '@jest/globals';
import { mappingJsonSchema } from '#datasets';
import { methodologyJsonSchema } from '#index-core';
import { robustnessJsonSchema } from '#index-core/robustness';
import { openApiDocument } from '../src/openapi/document.js';

/** Numbers of a JSON Schema that lack a least or a greatest value, by their place. */
function unbounded(schema: unknown, place = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema as Record<string, unknown>;
  const number = (type === 'number' || type === 'integer') && !('const' in schema);
  const low = [minimum, exclusiveMinimum].some(
    (limit) => typeof limit === 'number' && limit > -Number.MAX_SAFE_INTEGER,
  );
  const high = [maximum, exclusiveMaximum].some(
    (limit) => typeof limit === 'number' && limit < Number.MAX_SAFE_INTEGER,
  );
  return [
    ...(number && !(low && high) ? [place] : []),
    ...Object.entries(schema).flatMap(([key, value]) => unbounded(value, `${place}/${key}`)),
  ];
}

it.each([
  ['a methodology', methodologyJsonSchema],
  ['a robustness specification', robustnessJsonSchema],
  ['a mapping', mappingJsonSchema],
])('every number of %s states its range', (_, schema) => {
  expect(unbounded(schema()).filter((place) => !/\/seed$/.test(place))).toEqual([]);
});

it('every number among the parameters and bodies of REST states its range', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, Record<string, unknown>>> };
  const asked = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId, parameters, requestBody }) => ({ operationId, parameters, requestBody })),
  );
  expect(unbounded(asked)).toEqual([]);
});
