import type { Doorbell } from './doorbell.js';
import { robustnessChunkJob } from './robustness-chunk.job.js';

/**
 * Chunks of one robustness run that are rung for at a time: whoever is done with chunk n rings for chunk n + WINDOW.
 */
const WINDOW = 64;

/** Rings for the open chunks of a robustness run that was asked for, as many as there is room for. */
export async function ringForChunks(bell: Doorbell, robustnessRunId: string, open: readonly number[]): Promise<void> {
  await Promise.all(
    open.slice(0, WINDOW).map((chunk) => bell.ring(robustnessChunkJob, { v: 1, robustnessRunId, chunk })),
  );
}

/** Rings for the chunk that takes the place of chunk `done` among those rung for. */
export async function ringForNext(
  bell: Doorbell,
  robustnessRunId: string,
  { done, count }: { readonly done: number; readonly count: number },
): Promise<void> {
  if (done + WINDOW < count) await bell.ring(robustnessChunkJob, { v: 1, robustnessRunId, chunk: done + WINDOW });
}
