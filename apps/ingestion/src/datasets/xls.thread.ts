import { ArchiveError, readXls, type Xls } from '#datasets';

export interface XlsTask {
  readonly bytes: Uint8Array;
  readonly wanted: string | undefined;
}

export type XlsAnswer = Xls | { readonly fault: { readonly kind: ArchiveError['kind']; readonly detail: string } };

// The library prints what it makes of damaged files; it is in the report, and the log is no place for it.
console.error = console.warn = console.log = () => undefined;

/**
 * Reads one file. What is wrong with it is an answer: of an error that is thrown, another thread learns the text
 * alone.
 */
export default async function read({ bytes, wanted }: XlsTask): Promise<XlsAnswer> {
  try {
    return await readXls(bytes, wanted);
  } catch (error) {
    if (error instanceof ArchiveError) return { fault: { kind: error.kind, detail: error.message } };
    throw error;
  }
}
