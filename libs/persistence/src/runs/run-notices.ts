import pg from 'pg';

const CHANNELS = ['score_run', 'robustness_run'];
const RECONNECT_AFTER_MS = 1_000;

/**
 * Hears of every change of a score run or robustness run (state, progress) through PostgreSQL's NOTIFY on one
 * connection of its own, made anew when it breaks. A change during a break is not heard: after `onReconnect` read the
 * row again.
 */
export class RunNotices {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onChange: (runId: string) => void,
    private readonly onReconnect: () => void = () => undefined,
  ) {}

  /** Rejects when the first connection cannot be made; from then on it is made anew whenever it breaks. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'duibiao-listen',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    client.on('notification', (message) => this.onChange(message.payload ?? ''));
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `listen ${channel}`).join('; '));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.closed) return client.end();
    this.client = client;
    client.once('end', () => this.reopen());
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private reopen(): void {
    if (this.closed) return;
    this.client = undefined;
    this.timer = setTimeout(() => {
      this.open().then(this.onReconnect, () => this.reopen());
    }, RECONNECT_AFTER_MS);
  }
}
