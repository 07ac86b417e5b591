const FLUSH_AT = 128 * 1024;
const MAX_SPARE = 16;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/**
 * Rows in PostgreSQL's binary COPY format, filled field by field into a buffer. Usage in a generator: write rows; `if
 * (rows.full) yield rows.take()`; at the end `yield rows.end()`. Buffers that have been sent can be given back and are
 * filled anew.
 */
export class BinaryRows {
  private buffer: Buffer = Buffer.allocUnsafe(FLUSH_AT * 2);
  private view = viewOf(this.buffer);
  private length = SIGNATURE.copy(this.buffer, 0);
  private readonly spare: ArrayBufferLike[] = [];

  get full(): boolean {
    return this.length >= FLUSH_AT;
  }

  /** Begins a row of `fields` fields. */
  row(fields: number): void {
    this.room(2);
    this.view.setInt16(this.length, fields);
    this.length += 2;
  }

  null(): void {
    this.room(4);
    this.view.setInt32(this.length, -1);
    this.length += 4;
  }

  bool(value: boolean): void {
    this.room(5);
    this.view.setInt32(this.length, 1);
    this.view.setUint8(this.length + 4, value ? 1 : 0);
    this.length += 5;
  }

  /** @throws RangeError for what is no whole number of 16 bits. */
  int2(value: number): void {
    if ((value << 16) >> 16 !== value) throw new RangeError(`${value} is no smallint`);
    this.room(6);
    this.view.setInt32(this.length, 2);
    this.view.setInt16(this.length + 4, value);
    this.length += 6;
  }

  /** @throws RangeError for what is no whole number of 32 bits. */
  int4(value: number): void {
    if ((value | 0) !== value) throw new RangeError(`${value} is no integer`);
    this.room(8);
    this.view.setInt32(this.length, 4);
    this.view.setInt32(this.length + 4, value);
    this.length += 8;
  }

  /** NaN is written as NULL: in the columns of this project NaN means that there is no number. */
  float8(value: number): void {
    if (Number.isNaN(value)) return this.null();
    this.room(12);
    this.view.setInt32(this.length, 8);
    this.view.setFloat64(this.length + 4, value);
    this.length += 12;
  }

  text(value: string): void {
    const bytes = Buffer.byteLength(value);
    this.room(4 + bytes);
    this.view.setInt32(this.length, bytes);
    this.length += 4 + this.buffer.write(value, this.length + 4);
  }

  bytes(value: Uint8Array): void {
    this.room(4 + value.length);
    this.view.setInt32(this.length, value.length);
    this.buffer.set(value, this.length + 4);
    this.length += 4 + value.length;
  }

  /** The bytes so far; what is written next goes into another buffer. */
  take(): Buffer {
    const bytes = this.buffer.subarray(0, this.length);
    const spare = this.spare.pop();
    this.buffer = spare ? Buffer.from(spare) : Buffer.allocUnsafe(FLUSH_AT * 2);
    this.view = viewOf(this.buffer);
    this.length = 0;
    return bytes;
  }

  /** Takes back what `take` and `end` gave and nobody reads any more. */
  giveBack(chunks: readonly Buffer[]): void {
    for (const { buffer } of chunks)
      if (buffer.byteLength === FLUSH_AT * 2 && this.spare.length < MAX_SPARE) this.spare.push(buffer);
  }

  /** The remaining bytes and the trailer. What is written next begins another COPY. */
  end(): Buffer {
    this.row(-1);
    const bytes = this.take();
    this.length = SIGNATURE.copy(this.buffer, 0);
    return bytes;
  }

  private room(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
    this.view = viewOf(larger);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
