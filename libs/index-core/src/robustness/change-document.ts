import { pathOfPointer } from '#problem';

/**
 * A copy of a document with members set or taken out: JSON Pointers (RFC 6901) and the new values, in the order given; null takes
 * the member or element out. Undefined: a pointer leads nowhere, and `nowhere` is called with it.
 */
export function changeDocument(
  document: unknown,
  change: Readonly<Record<string, unknown>>,
  nowhere: (pointer: string) => void,
): unknown {
  const copy = JSON.parse(JSON.stringify(document)) as unknown;
  for (const [pointer, value] of Object.entries(change)) {
    const path = pathOfPointer(pointer) ?? [];
    const last = path.pop();
    let at = copy;
    for (const part of path) at = (at as Record<string, unknown> | undefined)?.[part];
    if (
      last === undefined ||
      typeof at !== 'object' ||
      at === null ||
      (Array.isArray(at) && !(Number(last) <= at.length - (value === null ? 1 : 0)))
    ) {
      nowhere(pointer);
      return undefined;
    }
    if (value !== null) (at as Record<string, unknown>)[last] = value;
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else if (last in at) delete (at as Record<string, unknown>)[last];
    else {
      nowhere(pointer);
      return undefined;
    }
  }
  return copy;
}
