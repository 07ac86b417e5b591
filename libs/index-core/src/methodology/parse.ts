import { stoppingEarly } from '#problem';
import { checkMethodology } from './check.js';
import type { CheckOptions } from './check.js';
import { methodologyHash } from './canonical.js';
import { methodologySchema } from './document.js';
import type { Methodology } from './document.js';
import { fault, faultsOfIssues, firstFaults, namingMembers } from './faults.js';
import type { Fault } from './faults.js';
import { say } from '../wording/say.js';

const schema = stoppingEarly(methodologySchema);

export type Parsed =
  | { readonly ok: true; readonly methodology: Methodology; readonly hash: string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a methodology document: JSON text or a value already parsed. Answers the document and its hash, or the faults found, the first hundred,
 * each with its place, what was expected and the nearest valid word. The meaning is checked only where the form is right;
 * `idle: 'allowed'` lets pass what would do nothing: a document that is stored already must always load, and a change to one may leave
 * members that no step reads. Only a document that is new is held to it.
 */
export function parseMethodology(json: unknown, options: CheckOptions = {}): Parsed {
  let document = json;
  if (typeof json === 'string') {
    try {
      document = JSON.parse(json);
    } catch (error) {
      return {
        ok: false,
        faults: [fault([], say`This is not JSON: ${(error as Error).message}.`, say`a JSON object`)],
      };
    }
  }
  const read = schema.safeParse(document, { error: namingMembers });
  if (!read.success) {
    const { issues } = read.error;
    return { ok: false, faults: firstFaults(() => faultsOfIssues(issues, document)) };
  }
  const faults = firstFaults(() => checkMethodology(read.data, options));
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, methodology: read.data, hash: methodologyHash(read.data) };
}

/** A stored document, which was checked when it came. @throws Error where it is not valid. */
export function storedMethodology(document: unknown): Methodology {
  const parsed = parseMethodology(document, { idle: 'allowed' });
  if (!parsed.ok) throw new Error(`a stored methodology is not valid: ${JSON.stringify(parsed.faults)}`);
  return parsed.methodology;
}
