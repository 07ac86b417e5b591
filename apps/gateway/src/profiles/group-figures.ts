import { median, standardDeviation } from '#index-core/methods';
import type { UnitCondition } from '#persistence';
import type { AskedRun } from '../scored-runs/asked-run.js';
import { remembered } from '../scored-runs/remembered.js';
import { unitsWhere } from '../scored-runs/show-held.js';

/** A group of units in one year, and where it stands at every node: the same for whoever of its members is asked about. */
export interface GroupFigures {
  /** Places, ascending. */
  readonly members: readonly number[];
  readonly nodes: readonly {
    readonly median: number;
    readonly standardDeviation: number;
    /** Place of the unit with the highest score, the first of several; -1: none has a score. */
    readonly best: number;
  }[];
}

/** The group that a condition names, with the unit in it; without a condition, all. */
export function groupOf(found: AskedRun, condition: UnitCondition, u: number): GroupFigures {
  const group = remembered(found.run, `group ${found.y} ${JSON.stringify(condition)}`, () =>
    figuresOf(found, unitsWhere(found.run, condition)),
  );
  return group.members.includes(u)
    ? group
    : figuresOf(
        found,
        [...group.members, u].sort((a, b) => a - b),
      );
}

function figuresOf({ run, y }: AskedRun, members: readonly number[]): GroupFigures {
  const U = run.units.length;
  const scores = new Float64Array(members.length);
  return {
    members,
    nodes: run.result.scores.map((column) => {
      let best = -1;
      members.forEach((member, i) => {
        const score = (scores[i] = column[y * U + member]!);
        if (score === score && (best < 0 || score > column[y * U + best]!)) best = member;
      });
      return { median: median(scores), standardDeviation: standardDeviation(scores), best };
    }),
  };
}
