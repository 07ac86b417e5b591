import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { createTextDecoder } from '../encoding/text-decoder.js';
import { ArchiveError } from './archive.js';

export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text?(text: string): void;
}

const MAX_DEPTH = 64;
/** Characters of one tag or one text at most: more is no spreadsheet. */
const MAX_PIECE = 4_000_000;

/**
 * Parses XML as it streams in, yielding after each piece. Document types are refused, so there are no entities to
 * expand; prefixes are dropped; depth and length are bounded.
 */
export async function* parseXml(
  source: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  part: string,
): AsyncGenerator<undefined> {
  const parser = new SaxesParser();
  const decoder = createTextDecoder('utf-8');
  let depth = 0;
  let since = 0;
  const refuse = (detail: string): never => {
    throw new ArchiveError('refused', `${part}: ${detail}`);
  };
  parser.on('error', (error) => {
    throw new ArchiveError('damaged', `${part}: ${error.message}`);
  });
  parser.on('doctype', () => refuse('a document type declaration'));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (++depth > MAX_DEPTH) refuse(`nested deeper than ${MAX_DEPTH}`);
    since = 0;
    handlers.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth--;
    since = 0;
    handlers.close(local(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  for await (const bytes of source) {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      throw new ArchiveError('damaged', `${part}: not UTF-8`);
    }
    since += text.length;
    if (since > MAX_PIECE) refuse(`a tag or text longer than ${MAX_PIECE} characters`);
    parser.write(text);
    yield;
  }
  parser.close();
}

/** Parses a part whole. */
export async function parseXmlWhole(
  source: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  part: string,
): Promise<void> {
  for await (const _ of parseXml(source, handlers, part));
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
