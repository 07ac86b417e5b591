import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Methodology } from './document.js';

/**
 * The document's canonical text: JSON without white space, members sorted by name, `$schema` left out. Two documents that differ
 * in layout only have the same text, and so the same hash.
 */
export function canonicalMethodology(methodology: Methodology): string {
  const { $schema: _, ...document } = methodology;
  return JSON.stringify(sorted(document));
}

/** SHA-256 of the canonical text, in hexadecimal. */
export const methodologyHash = (methodology: Methodology): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalMethodology(methodology))));

/** A JSON value with the members of every object in order of their names. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
