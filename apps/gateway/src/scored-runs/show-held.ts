import type { ScoreResult } from '#index-core';
import type { UnitCondition } from '#persistence';
import { at } from '../answers/at.js';
import { globalId } from '../answers/global-id.js';
import { place, value } from '../answers/score-value.js';
import { showNode, showUnitRef } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { HeldRun } from './held-run.js';

/** Parts of a held run in the shape that the schema shows. */

export function unitRef(run: HeldRun, u: number): Shown<'UnitRef'> {
  return showUnitRef(at(run.units, u));
}

export function rankedUnit(run: HeldRun, u: number): Shown<'RankedUnit'> {
  const { id, code, name, province, parent, level, kind } = at(run.units, u);
  return {
    id: globalId('Unit', id),
    code,
    name,
    province: province && province.name,
    parent: parent && parent.name,
    level,
    kind,
  };
}

export function nodeOf(run: HeldRun, n: number): Shown<'ScoreNode'> {
  return showNode(at(run.view.nodes, n));
}

/** What a reader must know of a figure: whether it rests on imputed or preliminary values, and on one carried forward, from when. */
export interface Marked {
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly staleSince: number | null;
}

export function marksAt({ imputed, preliminary, staleSince }: ScoreResult, n: number, cell: number): Marked {
  return {
    imputed: at(imputed, n)[cell] === 1,
    preliminary: at(preliminary, n)[cell] === 1,
    staleSince: at(staleSince, n)[cell] || null,
  };
}

/** The marks of what rests on several nodes or units. */
export function marksOfAll(all: readonly Marked[]): Marked {
  const since = all.flatMap(({ staleSince }) => staleSince ?? []);
  return {
    imputed: all.some(({ imputed }) => imputed),
    preliminary: all.some(({ preliminary }) => preliminary),
    staleSince: since.length ? Math.min(...since) : null,
  };
}

/** The three marks of something that has them. */
export function marksIn({ imputed, preliminary, staleSince }: Marked): Marked {
  return { imputed, preliminary, staleSince };
}

export interface Standing extends Marked {
  readonly score: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** A unit's score, rank and grade at a node in a year, by places. */
export function standing({ result, panel }: HeldRun, n: number, y: number, u: number): Standing {
  const cell = y * panel.units.length + u;
  return {
    score: value(at(result.scores, n)[cell]),
    rank: place(at(result.ranks, n)[cell]),
    grade: result.gradeLabels[at(at(result.grades, n), cell)] ?? null,
    ...marksAt(result, n, cell),
  };
}

/** Places of the units for which a condition holds; without one, all. */
export function unitsWhere({ units }: HeldRun, condition: UnitCondition): number[] {
  const { kind, level, province, parent, group, codes } = condition;
  const [name, wanted] = (group ?? '').split('=');
  const listed = codes ? new Set(codes) : undefined;
  return [...units.keys()].filter((u) => {
    const unit = at(units, u);
    return (
      (!kind || unit.kind === kind) &&
      (!level || unit.level === level) &&
      (!province || unit.province?.code === province) &&
      (!parent || unit.parent?.code === parent) &&
      (!group || unit.groups?.[name ?? ''] === wanted) &&
      (!listed || listed.has(unit.code))
    );
  });
}
