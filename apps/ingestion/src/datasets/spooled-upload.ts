import { createHash, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What is read at once. The rows of so small a piece are gone before the collector would move them to where garbage
 * is swept
 * seldom: a gigabyte of CSV takes less than half the memory, and less time, than in pieces of 1 MiB.
 */
const READ_BYTES = 32 * 1024;

/** More bytes came than are allowed. */
export class UploadTooLarge extends Error {}

/**
 * A body received whole, before anything is stored. It lies in a file without a name: when this process ends,
 * however it
 * ends, the file is gone; and a client that goes away leaves nothing.
 */
export class SpooledUpload {
  private constructor(
    private readonly handle: FileHandle,
    readonly sha256: string,
    readonly size: number,
  ) {}

  static async receive(
    body: AsyncIterable<Uint8Array>,
    limitBytes: number,
    onReceived: (size: number) => void = () => undefined,
  ): Promise<SpooledUpload> {
    const path = join(tmpdir(), `duibiao-upload-${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    try {
      await unlink(path);
      const hash = createHash('sha256');
      let size = 0;
      for await (const bytes of body) {
        size += bytes.length;
        if (size > limitBytes) throw new UploadTooLarge();
        hash.update(bytes);
        onReceived(size);
        await handle.writeFile(bytes);
      }
      return new SpooledUpload(handle, hash.digest('hex'), size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The file itself, for what reads at random access. */
  get descriptor(): number {
    return this.handle.fd;
  }

  /** The bytes from the beginning, piece by piece. May be asked for again. */
  async *chunks(pieceBytes = READ_BYTES): AsyncGenerator<Uint8Array> {
    for (let position = 0; position < this.size; ) {
      const piece = Buffer.allocUnsafe(Math.min(pieceBytes, this.size - position));
      const { bytesRead } = await this.handle.read(piece, 0, piece.length, position);
      if (bytesRead === 0) throw new Error('the spooled upload is shorter than it was');
      position += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
