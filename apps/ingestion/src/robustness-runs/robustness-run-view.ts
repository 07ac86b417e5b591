import type { RobustnessRun, TimeLeft } from '#persistence';

/** A robustness run as REST shows it. */
export function robustnessRunView(run: RobustnessRun, timeLeft: TimeLeft | null): object {
  return {
    id: run.id,
    scoreRun: run.scoreRunId,
    year: run.year,
    state: run.state,
    progress: run.state === 'completed' ? 1 : run.chunksDone / Math.max(1, run.chunkCount),
    drawsShown: run.estimatedFrom,
    specification: run.specification,
    inputs: run.inputs,
    error: run.error,
    resultHash: run.resultHash,
    timeLeft,
    createdAt: run.createdAt,
    finishedAt: run.finishedAt,
    links: { self: `/v1/robustness-runs/${run.id}`, scoreRun: `/v1/score-runs/${run.scoreRunId}` },
  };
}
