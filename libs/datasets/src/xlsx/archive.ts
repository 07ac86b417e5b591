/** A ZIP archive as the reading of XLSX needs it; whoever has the bytes at random access implements it. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** Decompressed bytes of an entry; ends with an error when they are not as many as the entry says. */
  open(name: string): AsyncIterable<Uint8Array>;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
}

/** The archive is damaged, hostile or beyond a limit. */
export class ArchiveError extends Error {
  constructor(
    readonly kind: 'damaged' | 'refused',
    detail: string,
  ) {
    super(detail);
  }
}

const MAX_ENTRIES = 2_000;
const MAX_SIZE = 4 * 1024 ** 3;
/** Real sheets compress some 5 to 20 times; repeated cells up to about 100. */
const MAX_RATIO = 250;
const RATIO_MATTERS_FROM = 10 * 1024 ** 2;

/** Refuses archives whose directory alone shows that they are bombs. */
export function checkArchive({ entries }: Archive): void {
  if (entries.length > MAX_ENTRIES)
    throw new ArchiveError('refused', `${entries.length} entries; at most ${MAX_ENTRIES}`);
  let size = 0;
  for (const entry of entries) {
    size += entry.size;
    if (entry.size > RATIO_MATTERS_FROM && entry.size > entry.compressedSize * MAX_RATIO) {
      throw new ArchiveError(
        'refused',
        `${entry.name} unpacks to ${Math.round(entry.size / Math.max(1, entry.compressedSize))} times its size; at most ${MAX_RATIO}`,
      );
    }
  }
  if (size > MAX_SIZE) throw new ArchiveError('refused', `${size} bytes unpacked; at most ${MAX_SIZE}`);
}
