import { LRUCache } from 'lru-cache';
import { problem, type Problem } from '#problem';
import type { Caller } from '../callers/caller.js';
import type { Rates } from '../rates/rates.js';

const MINUTE = 60_000;
const LIMIT = 20;
const ADDRESSES = 10_000;

/**
 * Keys that nobody holds, counted by address: 20 a minute are let pass as a caller without a key, more are refused.
 * A right key is let in all the while, so that one person's mistake locks out nobody behind the same address. What makes
 * guessing hopeless is the length of keys; counting makes it seen, and cheap.
 */
export class WrongKeys {
  private readonly seen = new LRUCache<string, { count: number; refused: boolean }>({ max: ADDRESSES, ttl: MINUTE });

  constructor(
    private readonly warn: (line: string) => void,
    private readonly rates: Rates | undefined,
  ) {}

  /** Counts one; the problem where there were too many. One line in the log for the first of a minute, and one when the limit strikes. */
  async refuse(caller: Caller): Promise<Problem | undefined> {
    const { address } = caller;
    const before = this.seen.get(address);
    const one = before ?? { count: 0, refused: false };
    one.count += 1;
    if (before === undefined) {
      this.seen.set(address, one);
      this.warn(`A wrong key from ${address}.`);
    }
    const refused = this.rates
      ? await this.rates.take(caller, 'wrong-keys')
      : one.count > LIMIT
        ? tooMany(this.seen.getRemainingTTL(address))
        : undefined;
    if (refused && !one.refused) {
      one.refused = true;
      this.warn(`${one.count} wrong keys from ${address} within a minute: further ones are refused.`);
    }
    return refused;
  }
}

function tooMany(milliseconds: number): Problem {
  return problem('too-many-wrong-keys', 429, {
    title: { zh: '错误密钥过多', en: 'Too many wrong keys' },
    retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1_000)),
    detail: {
      zh: '来自此地址的错误密钥过多。请核对密钥（DUIBIAO_API_KEYS），稍后再试。',
      en: 'Too many wrong keys came from this address. Check the key (DUIBIAO_API_KEYS) and try again later.',
    },
  });
}
