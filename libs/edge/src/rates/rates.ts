import { problem, type Problem } from '#problem';
import type { Caller } from '../callers/caller.js';
import type { Rate, RateName } from './rate-table.js';

/** How often a caller may do what. */
export interface Rates {
  /** Takes points (by default one) from what the caller has left. The problem: too few are left. */
  take(caller: Pick<Caller, 'id'>, rate: RateName, points?: number): Promise<Problem | undefined>;
}

/** 429: the caller has used up a rate, and may come again in so many milliseconds. */
export function tooManyRequests(
  caller: Pick<Caller, 'id'>,
  rate: RateName,
  { limit, waitMs }: { readonly limit: Rate; readonly waitMs: number },
): Problem {
  const { points, seconds, words } = limit;
  const wait = Math.max(1, Math.ceil(waitMs / 1_000));
  const who = whoIs(caller.id);
  return problem('too-many-requests', 429, {
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    rate,
    limit: points,
    windowSeconds: seconds,
    retryAfterSeconds: wait,
    detail: {
      zh: `${who.zh}的“${words.zh}”在 ${seconds} 秒内超过 ${points} 次，本次未处理。请 ${wait} 秒后重试；上限可由管理员通过 RATES 调整。`,
      en:
        `More than ${points} in ${seconds} seconds came from ${who.en} (${words.en}); this one was not taken. ` +
        `Try again in ${wait} seconds. RATES sets the limit.`,
    },
  });
}

function whoIs(id: string): { readonly zh: string; readonly en: string } {
  const [kind, ...rest] = id.split(':');
  const name = rest.join(':');
  return kind === 'key'
    ? { zh: `密钥“${name}”`, en: `the holder of the key "${name}"` }
    : { zh: `地址 ${name} `, en: `the address ${name}` };
}
