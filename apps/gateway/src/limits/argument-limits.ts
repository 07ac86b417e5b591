import {
  getDirectiveValues,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import type { Text } from '#text';

/** What is wrong with a value, and where: `change.values[3].value`. */
export interface ArgumentFault {
  readonly place: string;
  readonly message: Text;
  readonly remedy: Text;
}

/** The first fault of a value, which stands at `place`; undefined: none. */
export type CheckArgument = (value: unknown, place: string) => ArgumentFault | undefined;

/** Characters of any text that is no document. */
const TEXT_LENGTH = 1_000;
/** A smaller number is no figure of anything, and overflows what is divided by it. */
const LEAST_SIZE = 1e-12;

const rangeSaid = z.object({ min: z.number(), max: z.number() }).optional();
const itemsSaid = z.object({ min: z.int().min(0), max: z.int().positive() }).optional();

/**
 * What the directives `@range` and `@items` of an argument or input field say, as a check of its values; texts have one
 * limit for all.
 */
export function argumentCheck(
  schema: GraphQLSchema,
  argument: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'astNode'>,
): CheckArgument {
  const said = (directive: string): unknown => {
    const known = schema.getDirective(directive);
    return known && argument.astNode ? getDirectiveValues(known, argument.astNode) : undefined;
  };
  const range = rangeSaid.parse(said('range'));
  const items = itemsSaid.parse(said('items'));
  return nullable(checkOf(schema, argument.type, { range, items }));
}

interface Limits {
  readonly range: z.output<typeof rangeSaid>;
  readonly items: z.output<typeof itemsSaid>;
}

function checkOf(schema: GraphQLSchema, type: GraphQLInputType, limits: Limits): CheckArgument {
  const bare = getNullableType(type);
  if (isListType(bare)) return listCheck(nullable(checkOf(schema, bare.ofType, limits)), limits);
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).map((field) => [field.name, argumentCheck(schema, field)] as const);
    return (value, place) =>
      firstOf(fields, ([name, check]) => check((value as Record<string, unknown>)[name], `${place}.${name}`));
  }
  if (isScalarType(bare) && (bare.name === 'Int' || bare.name === 'Float')) return numberCheck(limits);
  return isScalarType(bare) && (bare.name === 'String' || bare.name === 'ID') ? textCheck : () => undefined;
}

const nullable =
  (check: CheckArgument): CheckArgument =>
  (value, place) =>
    value === null || value === undefined ? undefined : check(value, place);

function listCheck(each: CheckArgument, { items }: Limits): CheckArgument {
  return (value, place) => {
    const list = value as readonly unknown[];
    if (items && (list.length > items.max || list.length < items.min))
      return {
        place,
        message: { zh: `${place} 有 ${list.length} 项。`, en: `${place} has ${list.length} entries.` },
        remedy: {
          zh: `应有 ${items.min} 至 ${items.max} 项。`,
          en: `Send ${items.min} to ${items.max} entries.`,
        },
      };
    return firstOf([...list.entries()], ([i, one]) => each(one, `${place}[${i}]`));
  };
}

function numberCheck({ range }: Limits): CheckArgument {
  if (!range) return () => undefined;
  const { min, max } = range;
  return (value, place) => {
    const number = value as number;
    const tiny = number !== 0 && Math.abs(number) < LEAST_SIZE;
    if (number >= min && number <= max && !tiny) return undefined;
    return {
      place,
      message: { zh: `${place} 不能为 ${number}。`, en: `${place} can not be ${number}.` },
      remedy: tiny
        ? {
            zh: `取 0，或绝对值不小于 ${LEAST_SIZE}。`,
            en: `Give 0, or a number of at least ${LEAST_SIZE} in size.`,
          }
        : { zh: `取值范围为 ${min} 至 ${max}。`, en: `It lies between ${min} and ${max}.` },
    };
  };
}

const textCheck: CheckArgument = (value, place) => {
  const { length } = value as string;
  if (length <= TEXT_LENGTH) return undefined;
  return {
    place,
    message: {
      zh: `${place} 有 ${length} 个字符，过长。`,
      en: `${place} has ${length} characters, which are too many.`,
    },
    remedy: { zh: `最多 ${TEXT_LENGTH} 个字符。`, en: `Send ${TEXT_LENGTH} at most.` },
  };
};

function firstOf<T>(all: readonly T[], fault: (one: T) => ArgumentFault | undefined): ArgumentFault | undefined {
  for (const one of all) {
    const found = fault(one);
    if (found) return found;
  }
  return undefined;
}
