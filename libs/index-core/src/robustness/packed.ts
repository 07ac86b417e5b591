/** Whole numbers, 0 or more, as bytes: 7 bits a byte, lowest first, the eighth says that there are more (as LEB128). */
export class PackedWriter {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;

  put(value: number): void {
    if (this.used + 8 > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    while (value >= 128) {
      this.bytes[this.used++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    this.bytes[this.used++] = value;
  }

  /** A copy of what was put since the last `taken`. */
  taken(): Uint8Array {
    const taken = this.bytes.slice(0, this.used);
    this.used = 0;
    return taken;
  }
}

export class PackedReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get ended(): boolean {
    return this.at === this.bytes.length;
  }

  /** @throws RangeError at the end of the bytes. */
  next(): number {
    let value = 0;
    let place = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('Packed numbers end too early.');
      value += (byte & 127) * place;
      if (byte < 128) return value;
      place *= 128;
    }
  }

  /** Adds the next numbers to the places `from` to `to` − 1. */
  addTo(values: Uint32Array, from: number, to: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let i = from; i < to; i++) {
      const byte = bytes[at]!;
      if (byte < 128) {
        values[i]! += byte;
        at++;
      } else {
        this.at = at;
        values[i]! += this.next();
        at = this.at;
      }
    }
    this.at = at;
  }
}

export function packed(values: ArrayLike<number>, writer = new PackedWriter()): Uint8Array {
  for (let i = 0; i < values.length; i++) writer.put(values[i]!);
  return writer.taken();
}

export function unpacked(bytes: Uint8Array): number[] {
  const reader = new PackedReader(bytes);
  const values: number[] = [];
  while (!reader.ended) values.push(reader.next());
  return values;
}
