import { createHash } from 'node:crypto';

export const KEPT_FOR_EVER = 'private, max-age=31536000, immutable';
export const ASK_AGAIN = 'private, no-cache';

/** A strong entity tag (RFC 9110, 8.8.3) of what an answer is made of. */
export function entityTag(of: string | Buffer): string {
  return `"${createHash('sha256').update(of).digest('base64url').slice(0, 32)}"`;
}

/** Whether the caller has the answer already (If-None-Match; RFC 9110, 13.1.2). */
export function has(ifNoneMatch: string | undefined, tag: string): boolean {
  return (
    ifNoneMatch !== undefined &&
    (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
  );
}
