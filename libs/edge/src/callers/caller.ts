import type { ApiKeys } from './api-keys.js';

export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Whoever asks: the holder of a key, or an address. */
export interface Caller {
  /** What limits and quotas are counted by: `key:NAME` or `address:IP`. */
  readonly id: string;
  /** The name that the audit keeps: that of the key, or `anyone` where no keys are set. Undefined: may not write. */
  readonly name: string | undefined;
  /** Where the request comes from. */
  readonly address: string;
  /** Whether a key was sent that nobody holds. */
  readonly wrongKey: boolean;
}

/**
 * Who asks, by the headers of a request (or by the parameters with which a socket opens) and its address. The only
 * place that decides so.
 */
export function callerOf(keys: ApiKeys, headers: RequestHeaders, address: string): Caller {
  const name = keys.callerOf(headers);
  const sent = headers['authorization'] !== undefined || headers['x-api-key'] !== undefined;
  return {
    id: keys.areSet && name !== undefined ? `key:${name}` : `address:${address}`,
    name,
    address,
    wrongKey: sent && name === undefined,
  };
}
