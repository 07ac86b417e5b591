import type { ScoreResult } from '#index-core';
import type { QueryRunner } from 'typeorm';
import { copyIn } from '../copy/copy-in.js';
import { SCORE_COLUMNS, scoreRows } from './score-rows.js';

/** Writes the tree, the scores and the units without a rank, in the caller's transaction. */
export async function saveScores(
  runner: QueryRunner,
  runKey: number,
  unitIds: Int32Array,
  result: ScoreResult,
): Promise<void> {
  await runner.query(
    `insert into score_node (run_key, node, parent, depth, kind, code, name_zh, name_en, weight, global_weight, aggregation)
     select $1, n.* from jsonb_to_recordset($2::jsonb) n(node smallint, parent smallint, depth smallint, kind text, code text,
       name_zh text, name_en text, weight double precision, global_weight double precision, aggregation text)`,
    [
      runKey,
      JSON.stringify(
        result.nodes.map((node, index) => ({
          node: index,
          parent: node.parent < 0 ? null : node.parent,
          depth: node.depth,
          kind: node.kind,
          code: node.code,
          name_zh: node.name.zh,
          name_en: node.name.en,
          weight: node.weight,
          global_weight: node.globalWeight,
          aggregation: node.aggregation ?? null,
        })),
      ),
    ],
  );
  const idOf = new Map(result.unitKeys.map((key, index) => [key, unitIds[index]!]));
  await runner.query(
    `insert into not_ranked (run_key, year, unit_id, reason, detail_zh, detail_en)
     select $1, n.* from jsonb_to_recordset($2::jsonb) n(year smallint, unit_id integer, reason text, detail_zh text, detail_en text)
     on conflict do nothing`,
    [
      runKey,
      JSON.stringify(
        result.notRanked.map((entry) => ({
          year: entry.year,
          unit_id: idOf.get(entry.unit),
          reason: entry.reason,
          detail_zh: entry.detail.zh,
          detail_en: entry.detail.en,
        })),
      ),
    ],
  );
  await copyIn(runner, SCORE_COLUMNS, scoreRows(runKey, unitIds, result));
}
