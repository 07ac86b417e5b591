import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

export interface QueryCost {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly cost: number;
}

/** How long a list is when nothing in the query says. */
const USUAL: Readonly<Record<string, number>> = { rows: 1, edges: 1, children: 10, nodes: 46, revisions: 10, inputs: 3, points: 20, series: 1, indicators: 40, values: 6, parts: 46 };
const STOP = 10_000_000;

/**
 * An estimate of a query's work before it runs: fields, times the `first` of the lists above them (default where the query gives none).
 * Fragments are counted where they are spread; cycles are the validator's to refuse, and cut off here.
 */
export function queryCost(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>> = {}): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const total = { depth: 0, fields: 0, aliases: 0, cost: 0 };
  const walk = (selections: SelectionSetNode, depth: number, times: number, spread: readonly string[]): void => {
    total.depth = Math.max(total.depth, depth);
    for (const selection of selections.selections) {
      if (total.fields > STOP) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment && !spread.includes(selection.name.value)) walk(fragment.selectionSet, depth, times, [...spread, selection.name.value]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, times, spread);
        continue;
      }
      total.fields++;
      if (selection.alias && selection.alias.value !== selection.name.value) total.aliases++;
      total.cost += times;
      if (!selection.selectionSet) continue;
      const first = selection.arguments?.find(({ name }) => name.value === 'first');
      const length = first ? numberOf(first.value, variables) : depth === 1 ? 50 : (USUAL[selection.name.value] ?? 1);
      walk(selection.selectionSet, depth + 1, times * Math.max(1, length), spread);
    }
  };
  walk(operation.selectionSet, 1, 1, []);
  return total;
}

function numberOf(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (value.kind === Kind.INT) return Math.min(Number(value.value), 5_000);
  if (value.kind === Kind.VARIABLE) return Math.min(Number(variables[value.name.value] ?? 50) || 50, 5_000);
  return 50;
}
