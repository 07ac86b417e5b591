import { createTextDecoder, type StandardTextDecoder } from './text-decoder.js';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** How the encoding became known. */
export type EncodingRule = 'given' | 'byte-order-mark' | 'zero-bytes' | 'valid-utf-8' | 'ascii-only' | 'valid-gb18030';

export interface EncodingFound {
  encoding: Encoding;
  rule: EncodingRule;
}

/** The bytes are not text in the encoding found or given. */
export class EncodingError extends Error {
  constructor(readonly encoding: Encoding | undefined) {
    super(encoding === undefined ? 'unknown encoding' : `invalid ${encoding}`);
  }
}

/**
 * Bytes to text. A byte order mark decides; else zero bytes in every second place mean UTF-16; else what is valid UTF-8 is
 * UTF-8, and what is not, but is valid GB 18030 (a superset of GBK and GB 2312), is that. While only ASCII has been seen
 * nothing is decided, so a Chinese word a gigabyte into the file is still read rightly. `found` is final at the end.
 */
export async function* decode(
  source: AsyncIterable<Uint8Array>,
  given: Encoding | undefined,
  found: EncodingFound,
): AsyncGenerator<string> {
  let decoder: StandardTextDecoder | undefined;
  let undecided = false;
  let first = true;
  for await (const bytes of source) {
    if (bytes.length === 0) continue;
    if (first) {
      first = false;
      const { encoding, rule } = given ? { encoding: given, rule: 'given' as const } : detect(bytes);
      Object.assign(found, { encoding, rule });
      undecided = rule === 'ascii-only';
      decoder = createTextDecoder(encoding);
    }
    try {
      const text = decoder!.decode(bytes, { stream: true });
      if (undecided && text.length !== bytes.length) {
        undecided = false;
        found.rule = 'valid-utf-8';
      }
      if (text !== '') yield text;
    } catch {
      if (!undecided) throw new EncodingError(found.encoding);
      undecided = false;
      Object.assign(found, { encoding: 'gb18030', rule: 'valid-gb18030' });
      decoder = createTextDecoder('gb18030');
      yield decodeOrFail(decoder, bytes, undefined);
    }
  }
  if (!decoder) return;
  try {
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch {
    throw new EncodingError(found.encoding);
  }
}

function detect(bytes: Uint8Array): EncodingFound {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', rule: 'byte-order-mark' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', rule: 'byte-order-mark' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', rule: 'byte-order-mark' };
  const zeros = zeroBytes(bytes);
  if (zeros) return zeros;
  if (bytes.every((byte) => byte < 0x80)) return { encoding: 'utf-8', rule: 'ascii-only' };
  if (isValid('utf-8', bytes)) return { encoding: 'utf-8', rule: 'valid-utf-8' };
  if (isValid('gb18030', bytes) && looksChinese(bytes)) return { encoding: 'gb18030', rule: 'valid-gb18030' };
  throw new EncodingError(undefined);
}

/** ASCII characters (delimiters, digits) in UTF-16 leave a zero in every second byte. */
function zeroBytes(bytes: Uint8Array): EncodingFound | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (length < 4 || even + odd === 0) return undefined;
  if (odd > length / 8 && even === 0) return { encoding: 'utf-16le', rule: 'zero-bytes' };
  if (even > length / 8 && odd === 0) return { encoding: 'utf-16be', rule: 'zero-bytes' };
  throw new EncodingError(undefined);
}

/** Valid as far as it goes: a character cut by the end of the piece does not count against it. */
function isValid(label: string, bytes: Uint8Array): boolean {
  try {
    createTextDecoder(label).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes of a Western encoding are often valid GB 18030 by chance; then the characters are rare ones and not Chinese text. */
function looksChinese(bytes: Uint8Array): boolean {
  const text = createTextDecoder('gb18030').decode(bytes.subarray(0, 65_536), { stream: true });
  const foreign = text.match(/[^\u0000-\u007f]/gu) ?? [];
  const usual = text.match(/[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\u2010-\u2030‰×①-⑳ⅠⅡⅢⅣⅤ°·…—“”]/gu) ?? [];
  const runs = text.match(/[\u4e00-\u9fa5]{2,}/gu) ?? [];
  return usual.length >= foreign.length * 0.9 && runs.join('').length >= usual.length * 0.5;
}

function decodeOrFail(decoder: StandardTextDecoder, bytes: Uint8Array, encoding: Encoding | undefined): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new EncodingError(encoding);
  }
}
