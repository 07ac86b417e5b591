import type { ScoreRun } from '#persistence';

/** A run as REST shows it. */
export function scoreRunView(run: ScoreRun): object {
  return {
    id: run.id,
    state: run.state,
    progress: run.progress,
    step: run.step,
    attempts: run.attempts,
    years: run.years,
    unitFilter: run.unitFilter,
    error: run.error,
    notes: run.notes,
    resultHash: run.resultHash,
    coreVersion: run.coreVersion,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    links: { self: `/v1/score-runs/${run.id}` },
  };
}
