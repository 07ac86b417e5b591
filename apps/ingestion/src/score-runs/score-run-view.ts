import type { ScoreRun, TimeLeft } from '#persistence';

/** A run as REST shows it. */
export function scoreRunView(run: ScoreRun, timeLeft: TimeLeft | null): object {
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
    timeLeft,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    links: { self: `/v1/score-runs/${run.id}` },
  };
}
