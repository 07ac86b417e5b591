import { z, type ZodType } from 'zod';
import { Origins, rateTable, slowBody, tooManyRequests, unknownCaller, usualBodyDeadlines } from '#edge';
import { documents, operations, type Operation } from './operations.js';
import { provokedProblems, type ProvokedProblems } from './provoked-problems.js';

/** What any operation may answer, besides what the tests provoked of it. */
const tooMany = {
  description: 'Too many requests: come again after so many seconds',
  headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
  content: problemContent({
    'too often': tooManyRequests({ id: 'address:203.0.113.7' }, 'read', { limit: rateTable().read, waitMs: 30_000 }),
  }),
};
const slow = {
  description: 'The body is too slow',
  content: problemContent({ 'no byte for a while': slowBody('stalled', usualBodyDeadlines) }),
};
const nowhere = { host: 'stats.example', origin: undefined, fetchSite: undefined, writes: false };
const unknownHost = {
  description: 'Asked by a name that the service does not go by',
  content: problemContent({ 'another name': Origins.from({}).refuse(nowhere) ?? {} }),
};
const elsewhere = { host: 'localhost', origin: 'https://stats.example', fetchSite: undefined, writes: true };
const foreignOrigin = {
  description: 'Sent by a page of another site',
  content: problemContent({ 'a page of another site': Origins.from({}).refuse(elsewhere) ?? {} }),
};
const noKey = { description: 'Unknown caller', content: problemContent({ 'no key': unknownCaller() }) };

/** The OpenAPI 3.1 document of the service. Its errors are those that the tests provoked, word for word. */
export function openApiDocument(): object {
  const problems = provokedProblems();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations)
    (paths[operation.path] ??= {})[operation.method] = pathItem(operation, problems[operation.id] ?? {});
  return {
    openapi: '3.1.0',
    info: {
      title: '对标 Duibiao: ingestion',
      version: '1',
      description:
        'A dataset comes in, is checked and kept for ever as it was; a methodology turns it into scores. Errors are problem documents (RFC 9457) that name place and remedy, in English and Chinese.',
    },
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(documents).map(([name, schema]) => [name, schemaOf(schema)])),
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'detailZh'],
          properties: {
            type: { type: 'string', description: 'A stable name of the kind of problem.' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            detailZh: { type: 'string' },
            problems: {
              type: 'array',
              items: { type: 'object' },
              description: 'Each single problem with its place, what stands there and what to do; the first 1,000.',
            },
          },
        },
      },
      responses: {
        TooManyRequests: tooMany,
        SlowBody: slow,
        UnknownCaller: noKey,
        ForeignOrigin: foreignOrigin,
        UnknownHost: unknownHost,
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of DUIBIAO_API_KEYS, where keys are set.' },
      },
    },
    security: [{ key: [] }, {}],
  };
}

function pathItem(
  { id, method, path, tag, summary, query, body, answers, answerType }: Operation,
  problems: ProvokedProblems[string],
): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [...inPath, ...(query ? parametersOf(query) : [])],
    ...(body
      ? {
          requestBody: {
            required: true,
            description: body.description,
            content: Object.fromEntries(body.types.map((type) => [type, { schema: schemaOf(body.schema) }])),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, description]) => [
          status,
          {
            description,
            content: {
              [answerType ?? 'application/json']: {
                schema:
                  answerType === 'application/octet-stream' ? { type: 'string', format: 'binary' } : { type: 'object' },
              },
            },
          },
        ]),
      ),
      ...(body ? { 408: { $ref: '#/components/responses/SlowBody' } } : {}),
      ...(method === 'get'
        ? {}
        : {
            401: { $ref: '#/components/responses/UnknownCaller' },
            403: { $ref: '#/components/responses/ForeignOrigin' },
          }),
      421: { $ref: '#/components/responses/UnknownHost' },
      429: { $ref: '#/components/responses/TooManyRequests' },
      ...problemResponses(problems),
    },
  };
}

function problemResponses(problems: ProvokedProblems[string]): Record<string, object> {
  const responses: Record<string, object> = {};
  for (const [status, examples] of Object.entries(problems)) {
    const own = {
      description: [...new Set(Object.values(examples).map(({ title }) => title))].join(' · '),
      content: problemContent(examples),
    };
    responses[status] = status === '429' ? { ...own, headers: tooMany.headers } : own;
  }
  return responses;
}

function problemContent(examples: Readonly<Record<string, object>>): object {
  return {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
    },
  };
}

function parametersOf(schema: ZodType): object[] {
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: ZodType | object): object {
  if (!(schema instanceof z.ZodType)) return schema;
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
