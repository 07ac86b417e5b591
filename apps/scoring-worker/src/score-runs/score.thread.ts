import { createHash } from 'node:crypto';
import { CannotScore, compile, storedMethodology, score, type Panel, type ScoreResult } from '#index-core';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { CodedText } from '#text';

export interface ScoreTask {
  readonly document: unknown;
  readonly panel: Panel;
}

export type ScoreAnswer =
  | { readonly ok: true; readonly result: ScoreResult; readonly resultHash: string }
  /** The document and the data do not fit: no retry will help. */
  | ({ readonly ok: false } & CodedText);

/** Runs in a thread of its own: in the main thread it would hold up the heartbeat. */
export default function scoreInThread({ document, panel }: ScoreTask): ScoreAnswer {
  const methodology = storedMethodology(document);
  try {
    // What only explanations and single figures show is not stored, and so not moved: who shows it scores again, to the same bits.
    const { passed: _, weightSets: __, uncapped: ___, ...result } = score(compile(methodology), panel);
    return handOver({ ok: true, result, resultHash: hashResult(result) }, result);
  } catch (error) {
    if (error instanceof CannotScore) return { ok: false, code: error.code, ...error.detail };
    throw error;
  }
}

/** The answer with its columns moved, not copied, to the main thread. */
function handOver(
  answer: ScoreAnswer,
  { scores, ranks, grades, prepared, imputed, preliminary, staleSince }: ScoreResult,
): ScoreAnswer {
  const columns = [scores, ranks, grades, prepared, imputed, preliminary, staleSince]
    .flat()
    .filter((column) => column !== undefined);
  const moved = { [transferableSymbol]: [...new Set(columns.map((column) => column.buffer))], [valueSymbol]: answer };
  return move(moved) as never;
}

/** SHA-256 over everything that a result says, bit by bit. */
export function hashResult(result: ScoreResult): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([result.years, result.unitKeys, result.nodes, result.gradeLabels, result.notRanked]));
  for (const columns of [
    result.scores,
    result.ranks,
    result.grades,
    result.imputed,
    result.preliminary,
    result.staleSince,
  ]) {
    for (const column of columns) hash.update(column);
  }
  return hash.digest('hex');
}
