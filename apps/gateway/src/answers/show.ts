import { flagWords, missingWord } from '#observation';
import type { ObservationView, ScoreRunView, UnitRefView, UnitView } from '#persistence';
import type { Unit } from '../generated/resolvers.js';
import { enumValue } from './enum-value.js';
import { globalId } from './global-id.js';
import type { Member, Shown } from './shown.js';

/** Rows in the shape that the schema shows. */

/** A unit whose parts are not read yet. */
export type UnitParent = Omit<Unit, 'parts'> & { readonly key: number };

export function showUnitRef(unit: UnitRefView): Shown<'UnitRef'> {
  return { id: globalId('Unit', unit.id), code: unit.code, name: unit.name };
}

export function showUnit(unit: UnitView): Member<'Unit'> {
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

const shownNodes = new WeakMap<NodeView, Shown<'ScoreNode'>>();

export function showNode(node: NodeView): Shown<'ScoreNode'> {
  const known = shownNodes.get(node);
  if (known) return known;
  const made = { ...node, kind: enumValue(node.kind) };
  shownNodes.set(node, made);
  return made;
}

const shown = new WeakMap<ScoreRunView, Member<'ScoreRun'>>();

export function showRun(run: ScoreRunView): Member<'ScoreRun'> {
  const known = shown.get(run);
  if (known) return known;
  const made: Member<'ScoreRun'> = {
    ...run,
    __typename: 'ScoreRun',
    id: globalId('ScoreRun', run.id),
    uuid: run.id,
    state: enumValue(run.state),
    nodes: run.nodes.map(showNode),
    synthetic: run.inputs.some(({ synthetic }) => synthetic),
  };
  shown.set(run, made);
  return made;
}

export function showObservation(observation: ObservationView): Shown<'Observation'> {
  return {
    ...observation,
    unit: showUnitRef(observation.unit),
    missing: observation.value === null ? missingWord(observation.missing) : null,
    flags: flagWords(observation.flags),
  };
}
