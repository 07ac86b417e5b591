import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CannotScore } from '../cannot-score.js';
import { compile } from '../methodology/compile.js';
import { parseMethodology } from '../methodology/parse.js';
import { score } from '../methodology/score.js';
import type { ScoreResult } from '../score-result.js';
import { wordsPanel } from './words.fixture.js';

/** What the core answers to a document over the panel of the words: a result, or why there is none. */
export function answered(document: object): ScoreResult | { readonly refused: string } {
  const parsed = parseMethodology(JSON.stringify(document));
  if (!parsed.ok) return { refused: parsed.faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n') };
  try {
    return score(compile(parsed.methodology), wordsPanel);
  } catch (error) {
    if (error instanceof CannotScore) return { refused: error.detail.en };
    throw error;
  }
}

/**
 * SHA-256 over every number of a result, bit by bit, and what it says of units without a rank. A NaN is a NaN, whatever sign the machine
 * gave it.
 */
export function bitsOf(result: ScoreResult): string {
  const hash = sha256.create();
  const { scores, ranks, grades, prepared, imputed, preliminary, staleSince, gates = [], frontRunners } = result;
  const weights = result.weightSets?.flat().map((set) => set.weights) ?? [];
  for (const columns of [scores, ranks, grades, prepared, imputed, preliminary, staleSince, weights])
    for (const column of columns) hash.update(bytesOf(column));
  for (const { passed } of gates) hash.update(passed);
  hash.update(bytesOf(frontRunners));
  const notRanked = result.notRanked.map(({ year, unit, reason }) => [year, unit, reason]);
  return bytesToHex(hash.update(utf8ToBytes(JSON.stringify(notRanked))).digest());
}

function bytesOf(column: Float64Array | Int32Array | Uint16Array | Uint8Array | undefined): Uint8Array {
  if (column === undefined) return utf8ToBytes('none');
  const { buffer, byteOffset, byteLength } =
    column instanceof Float64Array ? column.map((value) => (value === value ? value : NaN)) : column;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
