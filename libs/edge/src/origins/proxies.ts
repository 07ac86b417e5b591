import { BlockList, isIP } from 'node:net';
import type { RequestHeaders } from '../callers/caller.js';

/** Ranges that have a name, as proxy-addr names them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Which proxies are believed when they say for whom, and for which host, they ask. */
export class Proxies {
  private readonly trusted = new BlockList();

  private constructor(ranges: readonly string[]) {
    for (const range of ranges.flatMap((word) => NAMED[word] ?? [word])) {
      const [address = '', bits] = range.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      if (bits === undefined) this.trusted.addAddress(address, family);
      else this.trusted.addSubnet(address, Number(bits), family);
    }
  }

  /**
   * Addresses, ranges (10.0.0.0/8) and the names loopback, linklocal, uniquelocal; by default loopback. And the address
   * that the services listen on: the gateway asks ingestion from there.
   */
  static from({
    TRUSTED_PROXIES: ranges = ['loopback'],
    HOST: own = '',
  }: {
    readonly TRUSTED_PROXIES?: readonly string[] | undefined;
    readonly HOST?: string | undefined;
  }): Proxies {
    return new Proxies(isIP(own) === 0 || /^[0:.]+$/.test(own) ? ranges : [...ranges, own]);
  }

  /** Whether what this address forwards is believed: Fastify's `trustProxy`. */
  readonly trusts = (address: string): boolean => {
    const family = isIP(address);
    return family !== 0 && this.trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };

  /**
   * Where a request comes from and which host it asked for, of a socket that Fastify does not see: as Fastify says it
   * of a request.
   */
  seen(headers: RequestHeaders, peer: string): { readonly address: string; readonly host: string | undefined } {
    const hops = [...list(headers['x-forwarded-for']), peer];
    let at = hops.length - 1;
    while (at > 0 && this.trusts(hops[at] ?? '')) at--;
    const forwarded = this.trusts(peer) ? list(headers['x-forwarded-host']).at(-1) : undefined;
    return { address: hops[at] ?? peer, host: forwarded ?? list(headers['host']).at(0) };
  }
}

function list(header: string | readonly string[] | undefined): string[] {
  return (typeof header === 'string' ? header : (header ?? []).join(','))
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
