import type { Caller, RequestHeaders } from '#edge';

/** What a resolver is given of the request: over HTTP of itself, over a socket of its opening. */
export interface GatewayContext {
  readonly headers: RequestHeaders;
  /** Who asks. */
  readonly caller: Caller;
}

/**
 * Who changes something, for the audit.
 * @throws Error where the field's door lets anyone in: it must be one for known callers.
 */
export function changedBy({ caller }: GatewayContext): string {
  if (caller.name === undefined) throw new Error('A field that writes was reached without a known caller.');
  return caller.name;
}
