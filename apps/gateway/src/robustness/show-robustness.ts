import { robustnessSpecificationSchema } from '#index-core/robustness';
import type { RobustnessRowView, RobustnessRun } from '#persistence';
import { globalId } from '../answers/global-id.js';
import { enumValue } from '../answers/enum-value.js';
import { showUnitRef } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';

/** Robustness rows in the shape that the schema shows. */

export function showRobustnessRun(run: RobustnessRun): Member<'RobustnessRun'> {
  const { draws, seed, topK } = robustnessSpecificationSchema.parse(run.specification);
  return {
    __typename: 'RobustnessRun',
    id: globalId('RobustnessRun', run.id),
    uuid: run.id,
    scoreRun: globalId('ScoreRun', run.scoreRunId),
    year: run.year,
    state: enumValue(run.state),
    progress: run.state === 'completed' ? 1 : run.chunksDone / Math.max(1, run.chunkCount),
    draws,
    drawsShown: run.estimatedFrom,
    seed,
    topK,
    specification: run.specification,
    inputs: run.inputs,
    error: run.error,
    resultHash: run.resultHash,
    parametersUrl: `/exports/robustness-runs/${run.id}/parameters.csv`,
    createdAt: run.createdAt,
    finishedAt: run.finishedAt,
  };
}

export function showRobustnessRow(row: RobustnessRowView, { id, binWidth }: RobustnessRun): Shown<'RobustnessRow'> {
  const { low, median, high } = row;
  return {
    unit: showUnitRef(row.unit),
    nominalRank: row.nominalRank,
    draws: row.draws,
    mean: row.mean,
    best: row.best,
    worst: row.worst,
    topShare: row.topShare,
    interval:
      low === null || median === null || high === null
        ? null
        : { low, median, high, robustnessRun: globalId('RobustnessRun', id) },
    distribution: row.counts.flatMap((draws, i) =>
      draws === 0 ? [] : [{ rank: row.firstRank + i * binWidth, draws, share: draws / row.draws }],
    ),
  };
}
