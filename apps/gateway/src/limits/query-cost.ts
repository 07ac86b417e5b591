import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { PAGE_LIMIT } from '../answers/connection.js';
import type { FieldCost, FieldCosts } from './field-costs.js';

export interface QueryCost {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly cost: number;
}

/** Selections that are looked at; a query that holds more counts as one of MOST fields. */
const VISITS = 20_000;
const MOST = Number.MAX_SAFE_INTEGER;
const NOTHING: QueryCost = { depth: 0, fields: 0, aliases: 0, cost: 0 };

/** By name of a list below: the length that a field above gives it. */
type Sizes = Readonly<Record<string, number>>;

/** A selection set and what is known of it from above; without a type, of nothing below it is anything known. */
interface Place {
  readonly set: SelectionSetNode;
  readonly type: string | undefined;
  readonly sizes: Sizes;
}

/**
 * An estimate of a query's work before it runs: fields, times the lengths of the lists above them, and what fields take to work out, as the
 * directives of the schema say.
 * Fragments are counted wherever they are spread, but each is walked once for every length that comes in from above; cycles are the
 * validator's to refuse, and cut off here.
 */
export function queryCost(
  costs: FieldCosts,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, QueryCost>();
  const given = withDefaults(operation, variables);
  let visits = 0;

  const costOf = ({ set, type, sizes }: Place): QueryCost => {
    let total = NOTHING;
    for (const selection of set.selections) {
      if (++visits > VISITS) return { ...total, fields: MOST };
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = sum(total, costOfFragment(selection.name.value, sizes));
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        total = sum(
          total,
          costOf({ set: selection.selectionSet, type: selection.typeCondition?.name.value ?? type, sizes }),
        );
      else total = sum(total, costOfField(selection, type, sizes));
    }
    return total;
  };

  const costOfFragment = (name: string, sizes: Sizes): QueryCost => {
    const key = `${name} ${JSON.stringify(sizes)}`;
    const found = known.get(key);
    const fragment = fragments.get(name);
    if (found || !fragment) return found ?? NOTHING;
    known.set(key, NOTHING);
    const cost = costOf({ set: fragment.selectionSet, type: fragment.typeCondition.name.value, sizes });
    known.set(key, cost);
    return cost;
  };

  const costOfField = (field: FieldNode, type: string | undefined, sizes: Sizes): QueryCost => {
    const name = field.name.value;
    const said = costs.get(`${type}.${name}`);
    const { length, ...below } = lengths(field, said, { sizes, given });
    const inside = field.selectionSet ? costOf({ set: field.selectionSet, type: said?.type, ...below }) : NOTHING;
    return {
      depth: 1 + inside.depth,
      fields: 1 + inside.fields,
      aliases: inside.aliases + (field.alias && field.alias.value !== name ? 1 : 0),
      cost: 1 + (said?.weight ?? 0) + length * inside.cost,
    };
  };

  const { depth, ...sums } = costOf({ set: operation.selectionSet, type: rootOf(operation), sizes: {} });
  const bounded = (figure: number): number => Math.min(figure, MOST);
  return { depth, fields: bounded(sums.fields), aliases: bounded(sums.aliases), cost: bounded(sums.cost) };
}

const rootOf = ({ operation }: OperationDefinitionNode): string =>
  ({ query: 'Query', mutation: 'Mutation', subscription: 'Subscription' })[operation];

function sum(a: QueryCost, b: QueryCost): QueryCost {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    cost: a.cost + b.cost,
  };
}

/** How often what stands below a field is answered, and the lengths that it gives to lists further below. */
function lengths(
  field: FieldNode,
  said: FieldCost | undefined,
  { sizes, given }: { readonly sizes: Sizes; readonly given: Readonly<Record<string, unknown>> },
): { readonly length: number; readonly sizes: Sizes } {
  if (said === undefined) return { length: 1, sizes };
  const asked = said.slicing
    .map(({ name, usual }) => {
      const argument = field.arguments?.find((one) => one.name.value === name);
      return argument ? (numberOf(argument.value, given) ?? usual) : usual;
    })
    .find((length) => length !== undefined);
  if (said.sizedFields.length > 0)
    return {
      length: 1,
      sizes: asked === undefined ? sizes : Object.fromEntries(said.sizedFields.map((name) => [name, atMost(asked)])),
    };
  if (!said.list) return { length: 1, sizes };
  return { length: Math.max(1, atMost(asked ?? sizes[field.name.value] ?? said.assumedSize ?? 1)), sizes: {} };
}

const atMost = (length: number): number => Math.min(length, PAGE_LIMIT);

function numberOf(value: ValueNode, given: Readonly<Record<string, unknown>>): number | undefined {
  const number =
    value.kind === Kind.INT
      ? Number(value.value)
      : value.kind === Kind.VARIABLE
        ? Number(given[value.name.value] ?? NaN)
        : NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** The variables as they came, and the defaults that the operation gives to those that did not come. */
function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}
