export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** How often a claimed row (a score run, or a chunk of a robustness run) shows a sign of life. */
  readonly heartbeatMs: number;
  /** A claimed row without a sign of life for this long may be claimed by another worker. Several heartbeats. */
  readonly staleAfterMs: number;
  /** How often this process looks for score runs and chunks that wait while no ring comes. */
  readonly sweepMs: number;
  /** Score runs computed at once. */
  readonly threads: number;
}

export const WORKER_SETTINGS = Symbol('WORKER_SETTINGS');
