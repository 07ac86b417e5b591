import type { ObservationView, ScoreRunView, UnitRefView, UnitView } from '#persistence';
import type { Text } from '#text';
import { globalId } from './global-id.js';

/** Rows in the shape that the schema shows. */

export interface UnitRef {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
}

export function showUnitRef(unit: UnitRefView): UnitRef {
  return { id: globalId('Unit', unit.id), code: unit.code, name: unit.name };
}

export function showUnit(unit: UnitView): object {
  return {
    __typename: 'Unit',
    ...unit,
    id: globalId('Unit', unit.id),
    key: unit.id,
    province: unit.province && showUnitRef(unit.province),
    parent: unit.parent && showUnitRef(unit.parent),
  };
}

export type NodeView = ScoreRunView['nodes'][number];

const shownNodes = new WeakMap<NodeView, object>();

export function showNode(node: NodeView): object {
  const known = shownNodes.get(node);
  if (known) return known;
  const made = { ...node, kind: node.kind.toUpperCase() };
  shownNodes.set(node, made);
  return made;
}

const shown = new WeakMap<ScoreRunView, object>();

export function showRun(run: ScoreRunView): object {
  const known = shown.get(run);
  if (known) return known;
  const made = {
    ...run,
    __typename: 'ScoreRun',
    id: globalId('ScoreRun', run.id),
    uuid: run.id,
    state: run.state.toUpperCase(),
    nodes: run.nodes.map(showNode),
    synthetic: run.inputs.some(({ synthetic }) => synthetic),
  };
  shown.set(run, made);
  return made;
}

const FLAGS = [
  [1, 'preliminary'],
  [2, 'estimated'],
  [4, 'converted'],
  [8, 'warned'],
  [16, 'series-break'],
] as const;
const MISSING = ['', 'absent', 'not-available', 'not-applicable', 'suppressed', 'not-computable', 'screened-out'];

export function showObservation(observation: ObservationView): object {
  return {
    ...observation,
    unit: showUnitRef(observation.unit),
    missing: observation.value === null ? MISSING[observation.missing] || 'not-available' : null,
    flags: FLAGS.flatMap(([bit, name]) => ((observation.flags & bit) === bit ? [name] : [])),
  };
}
