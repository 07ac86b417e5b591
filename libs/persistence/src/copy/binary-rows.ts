const FLUSH_AT = 128 * 1024;
const MAX_SPARE = 16;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/**
 * Rows in PostgreSQL's binary COPY format, filled field by field into a buffer.
 * Usage in a generator: write rows; `if (rows.full) yield rows.take()`; at the end `yield rows.end()`. Buffers that have been
 * sent can be given back and are filled anew.
 */
export class BinaryRows {
  private buffer: Buffer = Buffer.allocUnsafe(FLUSH_AT * 2);
  private length = SIGNATURE.copy(this.buffer, 0);
  private readonly spare: ArrayBufferLike[] = [];

  get full(): boolean {
    return this.length >= FLUSH_AT;
  }

  /** Begins a row of `fields` fields. */
  row(fields: number): void {
    this.room(2);
    this.length = this.buffer.writeInt16BE(fields, this.length);
  }

  null(): void {
    this.room(4);
    this.length = this.buffer.writeInt32BE(-1, this.length);
  }

  bool(value: boolean): void {
    this.room(5);
    this.length = this.buffer.writeInt32BE(1, this.length);
    this.length = this.buffer.writeUInt8(value ? 1 : 0, this.length);
  }

  int2(value: number): void {
    this.room(6);
    this.length = this.buffer.writeInt32BE(2, this.length);
    this.length = this.buffer.writeInt16BE(value, this.length);
  }

  int4(value: number): void {
    this.room(8);
    this.length = this.buffer.writeInt32BE(4, this.length);
    this.length = this.buffer.writeInt32BE(value, this.length);
  }

  /** NaN is written as NULL: in the columns of this project NaN means that there is no number. */
  float8(value: number): void {
    if (Number.isNaN(value)) return this.null();
    this.room(12);
    this.length = this.buffer.writeInt32BE(8, this.length);
    this.length = this.buffer.writeDoubleBE(value, this.length);
  }

  text(value: string): void {
    const bytes = Buffer.byteLength(value);
    this.room(4 + bytes);
    this.length = this.buffer.writeInt32BE(bytes, this.length);
    this.length += this.buffer.write(value, this.length);
  }

  /** The bytes so far; what is written next goes into another buffer. */
  take(): Buffer {
    const bytes = this.buffer.subarray(0, this.length);
    const spare = this.spare.pop();
    this.buffer = spare ? Buffer.from(spare) : Buffer.allocUnsafe(FLUSH_AT * 2);
    this.length = 0;
    return bytes;
  }

  /** Takes back what `take` and `end` gave and nobody reads any more. */
  giveBack(chunks: readonly Buffer[]): void {
    for (const { buffer } of chunks) if (buffer.byteLength === FLUSH_AT * 2 && this.spare.length < MAX_SPARE) this.spare.push(buffer);
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
  }
}
