import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export interface QueryCost {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly cost: number;
}

/** How long a list is that has no `first`. */
const USUAL: Readonly<Record<string, number>> = {
  children: 10,
  nodes: 46,
  revisions: 10,
  versions: 10,
  points: 20,
  series: 5,
  indicators: 40,
  values: 6,
  parts: 46,
  items: 46,
  gaps: 5,
  notRanked: 100,
  distribution: 100,
  drivers: 3,
  inputs: 46,
  weights: 46,
};
/** Lists whose length the nearest `first` above them gives. */
const PAGED: ReadonlySet<string> = new Set(['edges', 'peers']);
/** What a question takes to work out, whatever is shown of it: it is computed over every unit of a run. In leaf values. */
const WORK: Readonly<Record<string, number>> = {
  whatIf: 50_000,
  goalSeek: 200_000,
  profile: 20_000,
  comparison: 10_000,
  trend: 5_000,
  balance: 10_000,
  peers: 20_000,
  parts: 20_000,
  claim: 5_000,
};
const STOP = 10_000_000;

interface Place {
  readonly depth: number;
  /** How often this selection is answered. */
  readonly times: number;
  /** The `first` that a paged list below will take. */
  readonly first: number;
  readonly spread: readonly string[];
}

/**
 * An estimate of a query's work before it runs: fields, times the lengths of the lists above them (`first`, 50 where the query gives none),
 * and what its questions take to work out.
 * Fragments are counted where they are spread; cycles are the validator's to refuse, and cut off here.
 */
export function queryCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const total = { depth: 0, fields: 0, aliases: 0, cost: 0 };
  const walk = (selections: SelectionSetNode, place: Place): void => {
    total.depth = Math.max(total.depth, place.depth);
    for (const selection of selections.selections) {
      if (total.fields > STOP) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment && !place.spread.includes(name))
          walk(fragment.selectionSet, { ...place, spread: [...place.spread, name] });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, place);
      else {
        total.fields++;
        total.cost += place.times + (place.depth === 1 ? (WORK[selection.name.value] ?? 0) : 0);
        if (selection.alias && selection.alias.value !== selection.name.value) total.aliases++;
        if (selection.selectionSet) walk(selection.selectionSet, below(selection, place, variables));
      }
    }
  };
  walk(operation.selectionSet, { depth: 1, times: 1, first: 50, spread: [] });
  return total;
}

function below(
  field: FieldNode,
  { depth, times, first, spread }: Place,
  variables: Readonly<Record<string, unknown>>,
): Place {
  const name = field.name.value;
  const given = field.arguments?.find((argument) => argument.name.value === 'first');
  const asked = given ? numberOf(given.value, variables) : first;
  const direct = given && !/"value":"(edges|rows|peers)"/.test(JSON.stringify(field.selectionSet)) ? asked : undefined;
  const length = direct ?? (PAGED.has(name) ? asked : (USUAL[name] ?? 1));
  return { depth: depth + 1, times: times * Math.max(1, length), first: given ? asked : first, spread };
}

function numberOf(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (value.kind === Kind.INT) return Math.min(Number(value.value), 5_000);
  if (value.kind === Kind.VARIABLE) return Math.min(Number(variables[value.name.value] ?? 50) || 50, 5_000);
  return 50;
}
