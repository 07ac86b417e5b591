import { useEffect, useState } from 'react';
import { ask } from '../answers/ask.js';
import type { UnitFilter } from '../generated/graphql.js';
import { SPREAD } from './question.js';
import type { Text } from '../words/text.js';

export interface Stand {
  readonly code: string;
  readonly name: Text;
  readonly score: number;
}

/** Where every unit of the group stands at every node below the index: one question per parent. */
export function useSpread(
  run: string | undefined,
  year: number | undefined,
  parents: readonly string[],
  filter: UnitFilter | undefined,
): ReadonlyMap<string, readonly Stand[]> | undefined {
  const [spread, set] = useState<ReadonlyMap<string, readonly Stand[]>>();
  const key = JSON.stringify([parents, filter]);
  useEffect(() => {
    if (!run || !year) return undefined;
    const gone = new AbortController();
    const [nodes, where] = JSON.parse(key) as [string[], UnitFilter | null];
    void Promise.all(
      nodes.map((node) => ask(SPREAD, { run, year, node, ...(where ? { filter: where } : {}) }, gone.signal)),
    ).then(
      (answers) => {
        const stands = new Map<string, Stand[]>();
        const at = (code: string): Stand[] => stands.get(code) ?? stands.set(code, []).get(code)!;
        for (const { ranking } of answers) {
          if (ranking.__typename !== 'Ranking') continue;
          for (const {
            node: { unit, children },
          } of ranking.rows.edges) {
            for (const { code, score } of children) {
              if (score !== null && score !== undefined) at(code).push({ ...unit, score });
            }
          }
        }
        set(stands);
      },
      () => undefined,
    );
    return () => gone.abort();
  }, [run, year, key]);
  return spread;
}
