import { LRUCache } from 'lru-cache';
import type { Problem } from '#problem';
import type { Caller } from '../callers/caller.js';
import type { Rates } from '../rates/rates.js';

const MINUTE = 60_000;
const ADDRESSES = 10_000;

/**
 * Keys that nobody holds, counted by address: some a minute are let pass as a caller without a key, more are refused.
 * A right key is let in all the while, so that one person's mistake locks out nobody behind the same address. What
 * makes guessing hopeless is the length of keys; counting makes it seen, and cheap.
 */
export class WrongKeys {
  private readonly seen = new LRUCache<string, { count: number; refused: boolean }>({ max: ADDRESSES, ttl: MINUTE });

  constructor(
    private readonly warn: (line: string) => void,
    private readonly rates: Rates | undefined,
  ) {}

  /**
   * Counts one; the problem where there were too many. The log has one line for the first of an address and minute, and
   * one when the limit strikes, without the key.
   */
  async refuse(caller: Caller): Promise<Problem | undefined> {
    const { address, id } = caller;
    const one = this.seen.get(id) ?? { count: 0, refused: false };
    one.count += 1;
    if (one.count === 1) {
      this.seen.set(id, one);
      this.warn(`A wrong key from ${address}.`);
    }
    const refused = await this.rates?.take(caller, 'wrong-keys');
    if (refused && !one.refused) {
      one.refused = true;
      this.warn(`${one.count} wrong keys from ${address} within a minute: further ones are refused.`);
    }
    return refused;
  }
}
