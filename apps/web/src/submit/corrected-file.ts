import { correctText, type Corrections } from './correct-text.js';
import type { Reading } from './understood.js';

/** How a text file as it came is written: what was corrected here is sent as UTF-8, and must not be taken for it. */
export interface Written {
  readonly encoding: { readonly name: string; readonly rule: string };
  readonly delimiter: string;
}

/** The file with the cells that were corrected here, as UTF-8; the file itself where none was. */
export async function correctedFile(file: File, corrections: Corrections, written: Written | undefined): Promise<File> {
  if (corrections.size === 0 || !written) return file;
  const text = new TextDecoder(written.encoding.name).decode(await file.arrayBuffer());
  return new File(
    [correctText(text, written.delimiter, corrections)],
    file.name.replace(/(\.[^.]*)?$/, '-corrected$1'),
    { type: 'text/csv' },
  );
}

/** The fields that say how to read; what was corrected here is UTF-8. */
export function readingFields({ mapping, ...reading }: Reading, utf8: boolean): Record<string, string | undefined> {
  return {
    ...reading,
    ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
    ...(utf8 ? { encoding: 'utf-8' } : {}),
  };
}
