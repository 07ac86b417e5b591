import { useEffect, useState } from 'react';
import { reachOf, type Reach } from './reach.js';
import type { TreeNode } from './reweigh.js';
import type { Rested } from './use-settings.js';

interface Asked {
  readonly tree: readonly TreeNode[];
  /** undefined: not known, or of no use, since the index is no weighted mean. */
  readonly leaves: ReadonlyMap<string, Float64Array> | undefined;
  /** Weights and locks as they were let go of. */
  readonly rested: Rested;
  readonly units: number;
  /** The place of the unit among the units; −1: none. */
  readonly unit: number;
}

/** Before anything is worked out, in ms; how long is worked at once; and the pause between. */
const [WAIT_MS, AT_ONCE_MS, PAUSE_MS] = [300, 6, 10];

/**
 * How far one weight alone can bring a unit: worked out lever by lever once the sliders rest, so that nothing waits
 * for it.
 */
export function useReach({ tree, leaves, rested, units, unit }: Asked): ReadonlyMap<string, Reach> {
  const [reach, set] = useState<ReadonlyMap<string, Reach>>(new Map());
  useEffect(() => {
    if (!leaves || unit < 0) return undefined;
    const found = new Map<string, Reach>();
    const left = tree.slice(1);
    let timer = setTimeout(next, WAIT_MS);
    function next(): void {
      if (!leaves) return;
      const until = performance.now() + AT_ONCE_MS;
      for (let node = left.shift(); node; node = performance.now() < until ? left.shift() : undefined) {
        const one = reachOf(node.code, { tree, leaves, ...rested, units, unit });
        if (one) found.set(node.code, one);
      }
      if (left.length > 0) timer = setTimeout(next, PAUSE_MS);
      else set(found);
    }
    return () => clearTimeout(timer);
  }, [leaves, tree, rested, units, unit]);
  return reach;
}
