import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import type { RefusalLike } from '../answers/use-answer.js';
import type { WhatIfInput, WhatIfQuery } from '../generated/graphql.js';
import { WHAT_IF, type Ranked } from './question.js';
import { order, ranks, reweigh, type TreeNode } from './reweigh.js';
import type { Standing } from './standings.js';
import type { Settings } from './use-settings.js';
import type { Values } from './values.js';

export interface Confirmed {
  /** undefined: nothing is set otherwise. */
  readonly check: 'same' | 'checking' | 'differs' | 'refused' | undefined;
  readonly rows?: ReadonlyMap<string, Place>;
  readonly refusal?: RefusalLike;
}

interface Place {
  readonly rank: number;
  readonly score: number;
}

interface Asked {
  readonly run: string;
  readonly year: number;
  readonly tree: readonly TreeNode[];
  readonly units: readonly Ranked[];
  /** undefined: not known yet, or the index is no weighted mean; then the gateway alone scores. */
  readonly leaves: ReadonlyMap<string, Float64Array> | undefined;
  readonly arithmetic: boolean;
  readonly shares: ReadonlyMap<string, number>;
  readonly settings: Settings;
}

const NOT_ASKED: Confirmed = { check: undefined };
const WAIT_MS = 250;

/**
 * How the units would stand: computed here while a slider moves, and by the gateway, which scores by the core, when
 * it rests.
 */
export function useStanding({ run, year, tree, units, leaves, arithmetic, shares, settings }: Asked): {
  readonly standing: Standing | undefined;
  readonly confirmed: Confirmed;
} {
  const { weights, values, rested } = settings;
  const unchanged = weights.size === 0 && values.size === 0;
  const [confirmed, setConfirmed] = useState(NOT_ASKED);
  if (unchanged && confirmed !== NOT_ASKED) setConfirmed(NOT_ASKED);
  const { rows } = confirmed;
  const standing = useMemo((): Standing | undefined => {
    if (units.length === 0) return undefined;
    const before = Uint32Array.from(units, (unit) => unit.rank);
    const scores =
      weights.size === 0 || values.size > 0 || !arithmetic || leaves === undefined
        ? Float64Array.from(units, (unit) => rows?.get(unit.unit.code)?.score ?? unit.score)
        : reweigh(tree, leaves, shares, units.length);
    const ordered = order(scores, new Uint32Array(units.length));
    return { scores, ordered, ranks: ranks(scores, ordered), before };
  }, [units, weights, values, shares, leaves, tree, arithmetic, rows]);

  const check = useEffectEvent((signal: AbortSignal) => {
    setConfirmed((was) => ({ ...was, check: 'checking' }));
    return askGateway(WHAT_IF, { run, year, change: changeOf(tree, shares, values) }, signal);
  });
  const judge = useEffectEvent(({ whatIf }: WhatIfQuery): void => {
    if (whatIf.__typename !== 'WhatIf') return setConfirmed({ check: 'refused', refusal: whatIf });
    const found = placesOf(whatIf.rows);
    const same = standing && units.every(({ unit }, u) => (found.get(unit.code)?.rank ?? 0) === standing.ranks[u]);
    return setConfirmed({ check: arithmetic && values.size === 0 && !same ? 'differs' : 'same', rows: found });
  });
  useEffect(() => {
    if (unchanged) return undefined;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      check(gone.signal).then(judge, () => undefined);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [unchanged, rested, run, year, tree, units, weights, values, arithmetic]);
  return { standing, confirmed };
}

/** What is set otherwise, as the gateway is asked about it. */
const changeOf = (tree: readonly TreeNode[], shares: ReadonlyMap<string, number>, values: Values): WhatIfInput => ({
  weights: tree.flatMap(({ code, share }) => {
    const weight = shares.get(code) ?? share;
    return Math.abs(weight - share) > 1e-12 ? [{ node: code, weight }] : [];
  }),
  values: [...values].map(([key, value]) => ({
    unit: key.slice(0, key.indexOf(':')),
    indicator: key.slice(key.indexOf(':') + 1),
    value,
  })),
});

type WhatIfRows = Extract<WhatIfQuery['whatIf'], { readonly __typename: 'WhatIf' }>['rows'];

/** Rank and score by code of the units that have both. */
const placesOf = (rows: WhatIfRows): Map<string, Place> =>
  new Map(
    rows.flatMap(({ unit, rank, score }) =>
      rank && score !== null && score !== undefined ? [[unit.code, { rank, score }] as const] : [],
    ),
  );
