/**
 * Observations as columns: what a row of the table `observation` needs, for a few thousand cells at a time. Buffers are
 * reused: use a batch before asking for the next.
 */
export interface ObservationBatch {
  readonly length: number;
  /** Index into `registry.units`. */
  readonly unit: Int32Array;
  /** Index into `reading.indicators`. */
  readonly indicator: Int32Array;
  readonly year: Int16Array;
  /** NaN: missing, for the reason beside it. */
  readonly value: Float64Array;
  /** A MissingReason of #observation; 0 = present. */
  readonly missing: Uint8Array;
  /** Bits: 1 preliminary, 2 estimated by the source, 4 converted, 8 warned. */
  readonly flags: Uint8Array;
  /** The sheet of a workbook, from 1; 0 where there are no sheets. */
  readonly sheet: Uint16Array;
  /** 1-based, as a spreadsheet shows them. */
  readonly row: Int32Array;
  readonly column: Int16Array;
  /** 0: none. */
  readonly sampleSize: Int32Array;
  /** NaN: none. */
  readonly standardError: Float64Array;
  readonly note: (string | undefined)[];
}

export const BATCH_SIZE = 4096;

export class BatchBuilder implements ObservationBatch {
  length = 0;
  readonly unit = new Int32Array(BATCH_SIZE);
  readonly indicator = new Int32Array(BATCH_SIZE);
  readonly year = new Int16Array(BATCH_SIZE);
  readonly value = new Float64Array(BATCH_SIZE);
  readonly missing = new Uint8Array(BATCH_SIZE);
  readonly flags = new Uint8Array(BATCH_SIZE);
  readonly sheet = new Uint16Array(BATCH_SIZE);
  readonly row = new Int32Array(BATCH_SIZE);
  readonly column = new Int16Array(BATCH_SIZE);
  readonly sampleSize = new Int32Array(BATCH_SIZE);
  readonly standardError = new Float64Array(BATCH_SIZE);
  readonly note = new Array<string | undefined>(BATCH_SIZE).fill(undefined);

  get full(): boolean {
    return this.length === BATCH_SIZE;
  }

  clear(): void {
    this.length = 0;
  }
}
