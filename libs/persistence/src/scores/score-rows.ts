import type { ScoreResult } from '#index-core';
import { BinaryRows } from '../copy/binary-rows.js';

export const SCORE_COLUMNS =
  'score (run_key, unit_id, year, node, rank, grade, imputed, preliminary, stale_since, score, prepared)';
const NO_GRADE = 255;

/** The rows of table `score`, in the order of its primary key. NaN, rank 0, grade 255 and year 0 become NULL. */
export function* scoreRows(runKey: number, unitIds: Int32Array, result: ScoreResult): Generator<Buffer> {
  const rows = new BinaryRows();
  const units = unitIds.length;
  const order = Int32Array.from(unitIds.keys()).sort((a, b) => unitIds[a]! - unitIds[b]!);
  for (let y = 0; y < result.years.length; y++) {
    for (const u of order) {
      const cell = y * units + u;
      for (let node = 0; node < result.nodes.length; node++) {
        const rank = result.ranks[node]![cell]!;
        const grade = result.grades[node]![cell]!;
        rows.row(11);
        rows.int4(runKey);
        rows.int4(unitIds[u]!);
        rows.int2(result.years[y]!);
        rows.int2(node);
        if (rank > 0) rows.int4(rank);
        else rows.null();
        if (grade !== NO_GRADE) rows.int2(grade);
        else rows.null();
        rows.bool(result.imputed[node]![cell] === 1);
        rows.bool(result.preliminary[node]![cell] === 1);
        const since = result.staleSince[node]![cell]!;
        if (since > 0) rows.int2(since);
        else rows.null();
        rows.float8(result.scores[node]![cell]!);
        rows.float8(result.prepared[node]?.[cell] ?? NaN);
      }
      if (rows.full) yield rows.take();
    }
  }
  yield rows.end();
}
