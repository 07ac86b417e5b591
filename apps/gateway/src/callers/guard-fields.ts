import { getDirectiveValues, GraphQLError, type GraphQLField, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { type Doorkeeper, type DoorKind } from '#edge';
import type { Problem } from '#problem';
import { refusal, type Refusal } from '../answers/refusal.js';
import type { GatewayContext } from './gateway-context.js';

const said = z.object({ kind: z.enum(['ASK', 'FOLLOW', 'ORDER', 'CHANGE']).transform(kindOf) });

/**
 * Guards the root fields: what `@door` says of each in schema.graphql holds before its resolver runs. Questions were
 * guarded as the request came in.
 * @throws Error where a root field names no door.
 */
export function guardFields(schema: GraphQLSchema, doorkeeper: Doorkeeper): GraphQLSchema {
  for (const { field, kind } of fieldDoors(schema)) {
    if (kind === 'ask') continue;
    for (const step of ['resolve', 'subscribe'] as const) {
      const next = field[step];
      if (next === undefined || (step === 'resolve' && field.subscribe)) continue;
      field[step] = async (source, args, context, info) => {
        const refused = await doorkeeper.refuseCaller(kind, context.caller);
        return refused ? answer(refused) : next(source, args, context, info);
      };
    }
  }
  return schema;
}

export interface FieldDoor {
  /** `Query.units` */
  readonly name: string;
  readonly field: GraphQLField<unknown, GatewayContext>;
  readonly kind: DoorKind;
}

/** The doors of all root fields. @throws Error that lists those without one. */
export function fieldDoors(schema: GraphQLSchema): FieldDoor[] {
  const door = schema.getDirective('door');
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      const given = door && field.astNode ? getDirectiveValues(door, field.astNode) : undefined;
      return { name: `${type?.name}.${field.name}`, field, kind: said.safeParse(given).data?.kind };
    }),
  );
  const without = fields.filter(({ kind }) => kind === undefined).map(({ name }) => name);
  if (without.length > 0)
    throw new Error(`${without.join(', ')} of schema.graphql name no door: give each @door(kind: …).`);
  return fields.flatMap(({ kind, ...one }) => (kind === undefined ? [] : [{ ...one, kind }]));
}

function kindOf(word: 'ASK' | 'FOLLOW' | 'ORDER' | 'CHANGE'): DoorKind {
  return ({ ASK: 'ask', FOLLOW: 'follow', ORDER: 'order', CHANGE: 'change' } as const)[word];
}

/** A caller who is not known is told so as an answer; who asks too often, by an error. */
function answer(problem: Problem): Refusal {
  if (problem.status !== 401)
    throw new GraphQLError(problem.detail, { extensions: { code: 'TOO_MANY_REQUESTS', ...problem } });
  return refusal(
    'UNKNOWN_CALLER',
    null,
    { zh: '此操作需要密钥。', en: 'This needs a key.' },
    {
      zh: '请求头加 “Authorization: Bearer 密钥”（密钥见 DUIBIAO_API_KEYS）。',
      en: 'Send "Authorization: Bearer KEY" with a key of DUIBIAO_API_KEYS.',
    },
  );
}
