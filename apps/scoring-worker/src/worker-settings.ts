export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** How often a run in work shows a sign of life. */
  readonly heartbeatMs: number;
  /** A run without a sign of life for this long belongs to nobody. Several heartbeats. */
  readonly staleAfterMs: number;
  /** How often this process looks for runs that wait without anyone coming. */
  readonly sweepMs: number;
  /** Score runs computed at once. */
  readonly threads: number;
}

export const WORKER_SETTINGS = Symbol('WORKER_SETTINGS');
