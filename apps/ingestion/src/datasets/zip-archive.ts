import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { ArchiveError, type Archive } from '#datasets';

const open = promisify<number, Options, ZipFile>(yauzl.fromFd);
/** More than any workbook has; the directory of a hostile archive is not even listed to its end. */
const MAX_ENTRIES = 5_000;

/** A ZIP file on disk as the archive that XLSX is read from. Sizes, checksums and names are checked by the library. */
export async function openZip(fd: number): Promise<Archive> {
  const zip = await damagedIfNot(
    open(fd, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }),
  );
  const entries = await damagedIfNot(listEntries(zip));
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  const openStream = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  return {
    entries: entries.map(({ fileName, compressedSize, uncompressedSize }) => ({
      name: fileName,
      compressedSize,
      size: uncompressedSize,
    })),
    async *open(name) {
      const entry = byName.get(name)!;
      if (entry.isEncrypted()) throw new ArchiveError('refused', `${name} is encrypted`);
      const stream = await damagedIfNot(openStream(entry));
      try {
        for await (const bytes of stream) yield bytes as Buffer;
      } catch (error) {
        throw error instanceof ArchiveError
          ? error
          : new ArchiveError('damaged', `${name}: ${(error as Error).message}`);
      }
    },
  };
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES)
    return Promise.reject(new ArchiveError('refused', `${zip.entryCount} entries; at most ${MAX_ENTRIES}`));
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function damagedIfNot<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('damaged', (error as Error).message);
  }
}
