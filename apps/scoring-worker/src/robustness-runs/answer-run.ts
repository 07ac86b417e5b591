import { createHash } from 'node:crypto';
import { addRankCountsBytes, canonicalSpecification, emptyRankCounts, rankRows, type RankCounts } from '#index-core';
import type { RobustnessRow } from '#persistence';
import type { RunMaterial } from './run-materials.js';

/** Counts of the finished parts, merged one by one: whole numbers, so the order in which they were made does not matter. */
export async function mergeParts({ panel, specification }: RunMaterial, parts: AsyncIterable<Uint8Array>): Promise<RankCounts> {
  const whole = emptyRankCounts(panel.units.length, specification.topK);
  for await (const part of parts) addRankCountsBytes(whole, part);
  return whole;
}

/** Rows of the result, by the ids of the units. */
export function rowsOf({ unitIds }: RunMaterial, counts: RankCounts, nominal: Uint16Array): RobustnessRow[] {
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return Array.from(rankRows(counts, nominal), ({ nominalRank, draws, mean, median, low, high, best, worst, topShare, firstRank, counts: distribution }, u) => ({
    unitId: unitIds[u]!, nominalRank: nominalRank || null, draws, mean: known(mean), median: known(median), low: known(low), high: known(high),
    best: known(best), worst: known(worst), topShare: known(topShare), firstRank, counts: distribution,
  }));
}

/** SHA-256 over what a run asks and everything that it found, bit by bit. */
export function hashAnswer({ specification, panel }: RunMaterial, { counts, nominal, sobol }: { readonly counts: RankCounts; readonly nominal: Uint16Array; readonly sobol: readonly Uint8Array[] }): string {
  const hash = createHash('sha256').update(canonicalSpecification(specification)).update(JSON.stringify(panel.units.map(({ key }) => key)));
  hash.update(String(counts.draws)).update(counts.counts).update(counts.sums).update(counts.top).update(nominal);
  for (const part of sobol) hash.update(part);
  return hash.digest('hex');
}
