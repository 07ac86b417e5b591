import { isIP } from 'node:net';
import { Logger } from '@nestjs/common';
import type { Problem } from '#problem';
import type { ApiKeys } from '../callers/api-keys.js';
import { type Caller, callerOf, type RequestHeaders } from '../callers/caller.js';
import { unknownCaller } from '../callers/unknown-caller.js';
import { Origins } from '../origins/origins.js';
import type { Rates } from '../rates/rates.js';
import { type Door, type DoorKind, doors } from './doors.js';
import { WrongKeys } from './wrong-keys.js';

export interface DoorkeeperSettings {
  readonly apiKeys: ApiKeys;
  /** From where requests may come; by default this machine's addresses, and its own pages. */
  readonly origins?: Origins | undefined;
  /** Counts by caller; without it nothing is. */
  readonly rates?: Rates | undefined;
  /** Where a line for whoever runs the service goes; by default its log. */
  readonly warn?: ((line: string) => void) | undefined;
}

/** What comes to a door. */
export interface Visit {
  readonly method: string;
  readonly headers: RequestHeaders;
  /** As a trusted proxy says it, where one stands before: whence, and for which host. */
  readonly address: string;
  readonly host: string | undefined;
}

/** Decides at every door alike: from where, who, how much, in this order. */
export class Doorkeeper {
  readonly origins: Origins;
  private readonly apiKeys: ApiKeys;
  private readonly rates: Rates | undefined;
  private readonly wrongKeys: WrongKeys;

  constructor({ apiKeys, origins = Origins.from({}), rates, warn }: DoorkeeperSettings) {
    this.apiKeys = apiKeys;
    this.origins = origins;
    this.rates = rates;
    const logger = new Logger('Doors');
    this.wrongKeys = new WrongKeys(warn ?? ((line) => logger.warn(line)), rates);
  }

  callerOf(headers: RequestHeaders, address: string): Caller {
    return callerOf(this.apiKeys, headers, isIP(address) === 0 ? 'unknown' : address);
  }

  /** The problem with which a visit is refused: 421 host, 403 origin, 429 wrong keys, 401 who, 429 how much. */
  async refuse(kind: DoorKind, visit: Visit, caller: Caller): Promise<Problem | undefined> {
    const door: Door = doors[kind];
    return (
      this.refuseFrom(door, visit) ??
      (caller.wrongKey && kind !== 'pass-on' ? await this.wrongKeys.refuse(caller) : undefined) ??
      (await this.refuseCaller(kind, caller))
    );
  }

  /** The latter half alone, for a field of GraphQL, whose request has come in by its own door. */
  async refuseCaller(kind: DoorKind, caller: Caller): Promise<Problem | undefined> {
    const { who, rate }: Door = doors[kind];
    if (who === 'known caller' && caller.name === undefined) return unknownCaller();
    return rate === null ? undefined : this.rates?.take(caller, rate);
  }

  private refuseFrom({ writes }: Door, { method, headers, host }: Visit): Problem | undefined {
    return this.origins.refuse({
      host,
      sentHost: one(headers['host']),
      origin: one(headers['origin']),
      fetchSite: one(headers['sec-fetch-site']),
      writes: writes || !['GET', 'HEAD', 'OPTIONS'].includes(method),
    });
  }
}

const one = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.join(', ');
