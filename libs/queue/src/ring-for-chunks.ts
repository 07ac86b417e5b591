import type { Doorbell } from './doorbell.js';
import { robustnessChunkJob } from './robustness-chunk.job.js';

/** Parts of one run that are rung for at a time: whoever is done with part n rings for part n + WINDOW. */
const WINDOW = 64;

/** Rings for the open parts of a run that was asked for, as many as there is room for. */
export async function ringForChunks(bell: Doorbell, robustnessRunId: string, open: readonly number[]): Promise<void> {
  await Promise.all(
    open.slice(0, WINDOW).map((chunk) => bell.ring(robustnessChunkJob, { v: 1, robustnessRunId, chunk })),
  );
}

/** Rings for the part that comes in where part `done` has left. */
export async function ringForNext(
  bell: Doorbell,
  robustnessRunId: string,
  { done, count }: { readonly done: number; readonly count: number },
): Promise<void> {
  if (done + WINDOW < count) await bell.ring(robustnessChunkJob, { v: 1, robustnessRunId, chunk: done + WINDOW });
}
