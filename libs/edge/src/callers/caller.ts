import { type ApiKeys, isLoopback } from './api-keys.js';
import { countedAddress } from './counted-address.js';

export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Whoever asks: the holder of a key, or an address. */
export interface Caller {
  /** What limits and quotas are counted by: `key:NAME` or `address:IP`, of IPv6 the network. */
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
 * place that decides so. Where no keys are set, `anyone` is whoever asks from this machine: a proxy in front may let in
 * the whole world.
 */
export function callerOf(keys: ApiKeys, headers: RequestHeaders, address: string): Caller {
  const counted = countedAddress(address);
  const name = keys.areSet || isLoopback(address) || isLoopback(counted) ? keys.callerOf(headers) : undefined;
  return {
    id: keys.areSet && name !== undefined ? `key:${name}` : `address:${counted}`,
    name,
    address,
    wrongKey: keys.areSet && name === undefined && sendsKey(headers),
  };
}

/** Whether a key was sent at all; what a proxy asks for by `Authorization: Basic` is none. */
function sendsKey(headers: RequestHeaders): boolean {
  return headers['x-api-key'] !== undefined || /^Bearer /i.test(String(headers['authorization'] ?? ''));
}
