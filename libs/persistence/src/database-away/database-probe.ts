import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

const MILLISECONDS = 2_000;

/**
 * Whether the database answers, asked over a connection of its own: while all others are at work, the service is busy
 * and not broken, and whoever looks after it must not end it.
 */
export class DatabaseProbe implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor({ databaseUrl, applicationName = 'duibiao' }: { databaseUrl: string; applicationName?: string }) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      application_name: `${applicationName}-probe`,
      max: 1,
      connectionTimeoutMillis: MILLISECONDS,
      query_timeout: MILLISECONDS,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined); // of an idle connection: the next question opens another
  }

  /** @throws Error where it does not answer within two seconds. */
  async ask(): Promise<void> {
    await this.pool.query('select 1');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
