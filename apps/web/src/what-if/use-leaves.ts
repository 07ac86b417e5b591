import { useEffect, useState } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import { LEAVES } from './question.js';
import type { TreeNode } from './reweigh.js';

/** The normalised values of every indicator, in the order of the units: one question per dimension. */
export function useLeaves(
  run: string,
  year: number,
  tree: readonly TreeNode[],
  units: readonly { readonly unit: { readonly code: string } }[],
): ReadonlyMap<string, Float64Array> | undefined {
  const [leaves, set] = useState<ReadonlyMap<string, Float64Array>>();
  useEffect(() => {
    if (units.length === 0) return undefined;
    const gone = new AbortController();
    const at = new Map(units.map(({ unit }, u) => [unit.code, u]));
    const parents = tree.filter((_, n) => tree.some((node) => node.parent === n && node.leaf));
    void Promise.all(parents.map(({ code }) => askGateway(LEAVES, { run, year, node: code }, gone.signal))).then(
      (answers) => {
        const columns = new Map<string, Float64Array>();
        for (const { ranking } of answers) {
          if (ranking.__typename !== 'Ranking') continue;
          for (const { node } of ranking.rows.edges) {
            for (const child of node.children) {
              const column = columns.get(child.code) ?? new Float64Array(units.length).fill(NaN);
              columns.set(child.code, column);
              const u = at.get(node.unit.code);
              if (u !== undefined) column[u] = child.score ?? NaN;
            }
          }
        }
        set(columns);
      },
      () => undefined,
    );
    return () => gone.abort();
  }, [run, year, tree, units]);
  return leaves;
}
