import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useAsked } from '../page/use-asked.js';
import { readPairs, writePairs } from './pairs.js';
import type { Values } from './values.js';

/** Weights and locks as they were when a slider was last let go of. */
export interface Rested {
  readonly weights: ReadonlyMap<string, number>;
  readonly locked: ReadonlySet<string>;
}

export interface Settings extends Rested {
  readonly values: Values;
  readonly rested: Rested;
  readonly move: (node: string, value: number) => void;
  readonly lock: (node: string) => void;
  readonly letGo: () => void;
  readonly changeValue: (unit: string, indicator: string, value: number | undefined) => void;
  readonly reset: () => void;
}

/**
 * What is set otherwise than it was scored: weights, locks and values. They begin as the address has them, and it
 * keeps them once a slider rests.
 */
export function useSettings(): Settings {
  const [asked, ask] = useAsked();
  const [weights, setWeights] = useState<ReadonlyMap<string, number>>(() => readPairs(asked.weights));
  const [locked, setLocked] = useState<ReadonlySet<string>>(() => new Set(asked.locked?.split(',').filter(Boolean)));
  const [values, setValues] = useState<Values>(() => readPairs(asked.values));
  const [rested, rest] = useState<Rested>({ weights, locked });
  // The levers are drawn anew only when something of their own changes: what they call stays the same while a
  // slider moves.
  const latest = useRef({ weights, locked, values });
  useLayoutEffect(() => {
    latest.current = { weights, locked, values };
  }, [weights, locked, values]);
  const move = useCallback(
    (node: string, value: number) => setWeights((before) => new Map(before).set(node, value)),
    [],
  );
  const lock = useCallback(
    (node: string) => {
      const next = new Set(latest.current.locked);
      if (!next.delete(node)) next.add(node);
      setLocked(next);
      rest({ weights: latest.current.weights, locked: next });
      ask({ locked: [...next].join(',') || undefined }, true);
    },
    [ask],
  );
  const letGo = useCallback(() => {
    rest({ weights: latest.current.weights, locked: latest.current.locked });
    ask({ weights: writePairs(latest.current.weights) }, true);
  }, [ask]);
  const changeValue = useCallback(
    (unit: string, indicator: string, value: number | undefined) => {
      const next = new Map(latest.current.values);
      if (value === undefined) next.delete(`${unit}:${indicator}`);
      else next.set(`${unit}:${indicator}`, value);
      setValues(next);
      rest({ weights: latest.current.weights, locked: latest.current.locked });
      ask({ values: writePairs(next) }, true);
    },
    [ask],
  );
  const reset = useCallback(() => {
    const none: Rested = { weights: new Map(), locked: new Set() };
    setWeights(none.weights);
    setLocked(none.locked);
    setValues(new Map());
    rest(none);
    ask({ weights: undefined, values: undefined, locked: undefined }, true);
  }, [ask]);
  return { weights, locked, values, rested, move, lock, letGo, changeValue, reset };
}
