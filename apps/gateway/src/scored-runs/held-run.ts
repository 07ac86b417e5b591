import {
  compile,
  storedMethodology,
  requiredIndicators,
  score,
  yearsStandAlone,
  type Methodology,
  type Panel,
  type Plan,
  type ScoreResult,
} from '#index-core';
import type { PanelRepository, ScoreRunView, UnitReader, UnitView } from '#persistence';

/** Rankings in final shape that one run keeps. */
export const LISTS_CACHED = 6;
/** Years of which what-if keeps every step. */
export const YEARS_CACHED = 4;
/** For what else was worked out of a run. */
export const ANSWERS_BYTES = 4 * 2 ** 20;

/** A completed run in memory: the data it read, the document as compiled, and its result, bit for bit as the worker made it. */
export interface HeldRun {
  readonly view: ScoreRunView;
  readonly methodology: Methodology;
  readonly plan: Plan;
  readonly panel: Panel;
  readonly result: ScoreResult;
  /** In the panel's order. */
  readonly units: readonly UnitView[];
  /** Place of a unit in the panel, by its code. */
  readonly unitAt: ReadonlyMap<string, number>;
  /** Place of a node in the tree, by its code. */
  readonly nodeAt: ReadonlyMap<string, number>;
  /** Whether one year can be scored by itself. */
  readonly yearsStandAlone: boolean;
  readonly bytes: number;
}

export async function holdRun(
  view: ScoreRunView,
  document: unknown,
  panels: PanelRepository,
  unitReader: UnitReader,
): Promise<HeldRun> {
  const methodology = storedMethodology(document);
  const plan = compile(methodology);
  const { panel, unitIds } = await panels.load({
    revisionKeys: view.revisionKeys,
    years: view.years,
    unitFilter: view.unitFilter,
    indicators: requiredIndicators(plan),
  });
  const units = await unitReader.byIds(unitIds);
  const result = score(plan, panel);
  return {
    view,
    methodology,
    plan,
    panel,
    result,
    units,
    unitAt: new Map(units.map((unit, u) => [unit.code, u])),
    nodeAt: new Map(result.nodes.map((node, n) => [node.code, n])),
    yearsStandAlone: yearsStandAlone(plan),
    bytes:
      bytesOf(panel, result) +
      besides({
        units: units.length,
        nodes: result.nodes.length,
        steps: plan.steps.length,
        children: plan.nodes.reduce((most, { children }) => Math.max(most, children.length), 0),
      }),
  };
}

/** Beside the columns: units by name, lists in final shape, the steps of the years that what-if has touched, and answers. */
function besides({
  units,
  nodes,
  steps,
  children,
}: Readonly<Record<'units' | 'nodes' | 'steps' | 'children', number>>): number {
  return (
    units * 600 +
    LISTS_CACHED * units * (500 + 120 * children) +
    YEARS_CACHED * units * nodes * 8 * (steps + 1) +
    ANSWERS_BYTES
  );
}

/** Steps of a document that is not read yet. */
const USUAL_STEPS = 4;

/** What a run will take, from what is known before it is read: per cell and node a score, a rank, a grade, three marks, a prepared and a raw value with its marks. */
export function estimatedBytes({ unitCount, years, nodes }: ScoreRunView): number {
  const parents = new Map<number | null, number>();
  for (const { parentNode } of nodes) parents.set(parentNode, (parents.get(parentNode) ?? 0) + 1);
  return (
    unitCount * years.length * nodes.length * (8 + 4 + 1 + 4 + 8 + 10) +
    besides({ units: unitCount, nodes: nodes.length, steps: USUAL_STEPS, children: Math.max(0, ...parents.values()) })
  );
}

function bytesOf(panel: Panel, result: ScoreResult): number {
  const columns = [
    ...[...panel.columns.values()].flatMap(({ values, missing, preliminary, standardError }) => [
      values,
      missing,
      preliminary,
      standardError,
    ]),
    ...result.scores,
    ...result.ranks,
    ...result.grades,
    ...result.prepared,
    ...(result.uncapped ?? []),
    ...result.imputed,
    ...result.preliminary,
    ...result.staleSince,
  ];
  const buffers = new Set(columns.flatMap((column) => (column ? [column.buffer] : [])));
  return [...buffers].reduce((sum, buffer) => sum + buffer.byteLength, 0);
}
