import { Inject, Injectable } from '@nestjs/common';
import { INGESTION_SETTINGS, type IngestionSettings } from '../ingestion-settings.js';
import { ProblemError, tooManySubmissions } from '../problems/problem.js';
import { FairTurns } from './fair-turns.js';

export type SubmissionState = 'receiving' | 'waiting' | 'reading' | 'keeping' | 'done' | 'refused' | 'failed';

/** What is known of a submission before its body. */
export interface Arrival {
  /** Whose it is, as limits are counted: `request.caller.id`. */
  readonly caller: string;
  /** By which its progress is asked for. */
  readonly id: string | undefined;
  readonly bytesTotal: number | null;
}

export interface SubmissionProgress {
  readonly submission: string;
  state: SubmissionState;
  bytesReceived: number;
  bytesTotal: number | null;
  bytesRead: number;
  observations: number;
  readonly since: string;
}

/** Submissions taken at once, of these by one caller, and read at once; the others wait, one more is sent away. */
const IN_FLIGHT = 256;
export const IN_FLIGHT_PER_CALLER = 8;
const READING = 3;
/** Finished ones remembered for those who poll. */
const REMEMBERED = 1_000;

/** What is being submitted at this moment: progress to poll, and a bound on how much at once. */
@Injectable()
export class SubmissionsInProgress {
  private readonly byId = new Map<string, SubmissionProgress>();
  private inFlight = 0;
  private readonly inFlightOf = new Map<string, number>();
  private readonly callers = new WeakMap<SubmissionProgress, string>();
  private readonly reading = new FairTurns(READING);
  private readonly limit: number;
  private readonly limitOfOne: number;

  constructor(
    @Inject(INGESTION_SETTINGS)
    { submissionsAtOnce = IN_FLIGHT, submissionsPerCaller = IN_FLIGHT_PER_CALLER }: IngestionSettings,
  ) {
    this.limit = submissionsAtOnce;
    this.limitOfOne = submissionsPerCaller;
  }

  /** Runs a submission under its id. @throws ProblemError 429 when too many are under way, of this caller or in all. */
  async run<T>({ caller, id, bytesTotal }: Arrival, work: (progress: SubmissionProgress) => Promise<T>): Promise<T> {
    const own = this.inFlightOf.get(caller) ?? 0;
    if (own >= this.limitOfOne) throw new ProblemError(tooManySubmissions('yours', this.limitOfOne));
    if (this.inFlight >= this.limit) throw new ProblemError(tooManySubmissions('all', this.limit));
    const progress: SubmissionProgress = {
      submission: id ?? '',
      state: 'receiving',
      bytesReceived: 0,
      bytesTotal,
      bytesRead: 0,
      observations: 0,
      since: new Date().toISOString(),
    };
    this.callers.set(progress, caller);
    if (id !== undefined) this.remember(id, progress);
    this.inFlight++;
    this.inFlightOf.set(caller, own + 1);
    try {
      const result = await work(progress);
      progress.state = 'done';
      return result;
    } catch (error) {
      progress.state = error instanceof ProblemError ? 'refused' : 'failed';
      throw error;
    } finally {
      this.inFlight--;
      this.left(caller);
    }
  }

  /** Waits for a place among those that read; do it before a connection to the database is taken. */
  whileReading<T>(progress: SubmissionProgress, work: () => Promise<T>): Promise<T> {
    return this.reading.run(
      this.callers.get(progress) ?? '',
      () => {
        progress.state = 'reading';
        return work();
      },
      () => (progress.state = 'waiting'),
    );
  }

  find(id: string): SubmissionProgress | undefined {
    return this.byId.get(id);
  }

  private left(caller: string): void {
    const own = (this.inFlightOf.get(caller) ?? 1) - 1;
    if (own > 0) this.inFlightOf.set(caller, own);
    else this.inFlightOf.delete(caller);
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
