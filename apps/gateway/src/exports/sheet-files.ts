import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Piscina } from 'piscina';
import { threadPool } from '#platform';
import { type Format, type Sheet, toCsv, toXlsx } from './sheet.js';
import type { SheetTask } from './sheet.thread.js';

/** Cells of a table that is made at once: some ten milliseconds of work. A larger one is made in a thread. */
const AT_ONCE = 2_000;

/**
 * Makes tables into files. A workbook of 130,000 cells takes a second, during which the gateway must answer others:
 * so it is made in a thread, one at a time.
 */
@Injectable()
export class SheetFiles implements OnApplicationShutdown {
  private readonly pool: Piscina<SheetTask, Uint8Array> = threadPool(new URL('./sheet.thread', import.meta.url), {
    maxThreads: 1,
  });

  async make(sheet: Sheet, format: Format): Promise<Buffer> {
    if (sheet.rows.length * sheet.header.length <= AT_ONCE) return format === 'csv' ? toCsv(sheet) : toXlsx(sheet);
    return Buffer.from(await this.pool.run({ sheet, format }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
