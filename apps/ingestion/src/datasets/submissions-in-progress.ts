import { Inject, Injectable } from '@nestjs/common';
import { INGESTION_SETTINGS, type IngestionSettings } from '../ingestion-settings.js';
import { ProblemError, tooManySubmissions } from '../problems/problem.js';

export type SubmissionState = 'receiving' | 'waiting' | 'reading' | 'keeping' | 'done' | 'refused' | 'failed';

export interface SubmissionProgress {
  readonly submission: string;
  state: SubmissionState;
  bytesReceived: number;
  bytesTotal: number | null;
  bytesRead: number;
  observations: number;
  readonly since: string;
}

/** Submissions taken at once, and of these read at once; the others wait, and one more is told to come back. */
const IN_FLIGHT = 256;
const READING = 3;
/** Finished ones remembered for those who poll. */
const REMEMBERED = 1_000;

/** What is being submitted at this moment: progress to poll, and a bound on how much at once. */
@Injectable()
export class SubmissionsInProgress {
  private readonly byId = new Map<string, SubmissionProgress>();
  private inFlight = 0;
  private reading = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly limit: number;

  constructor(@Inject(INGESTION_SETTINGS) { submissionsAtOnce = IN_FLIGHT }: IngestionSettings) {
    this.limit = submissionsAtOnce;
  }

  /** Runs a submission under its id. @throws ProblemError 429 when too many are under way. */
  async run<T>(
    id: string | undefined,
    bytesTotal: number | null,
    work: (progress: SubmissionProgress) => Promise<T>,
  ): Promise<T> {
    if (this.inFlight >= this.limit) throw new ProblemError(tooManySubmissions(this.limit));
    const progress: SubmissionProgress = {
      submission: id ?? '',
      state: 'receiving',
      bytesReceived: 0,
      bytesTotal,
      bytesRead: 0,
      observations: 0,
      since: new Date().toISOString(),
    };
    if (id !== undefined) this.remember(id, progress);
    this.inFlight++;
    try {
      const result = await work(progress);
      progress.state = 'done';
      return result;
    } catch (error) {
      progress.state = error instanceof ProblemError ? 'refused' : 'failed';
      throw error;
    } finally {
      this.inFlight--;
    }
  }

  /** Waits for a place among those that read. */
  async whileReading<T>(progress: SubmissionProgress, work: () => Promise<T>): Promise<T> {
    if (this.reading >= READING) {
      progress.state = 'waiting';
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.reading++;
    progress.state = 'reading';
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.reading--;
    }
  }

  find(id: string): SubmissionProgress | undefined {
    return this.byId.get(id);
  }

  private remember(id: string, progress: SubmissionProgress): void {
    this.byId.delete(id);
    this.byId.set(id, progress);
    for (const [other, { state }] of this.byId) {
      if (this.byId.size <= REMEMBERED) break;
      if (state === 'done' || state === 'refused' || state === 'failed') this.byId.delete(other);
    }
  }
}
