import { BootFault } from '#platform';
import type { Text } from '#text';

/** So many points in so many seconds for one caller. A request takes one point unless its door says more. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
  /**
   * Whether points are fetched from the database a hundredth of the limit at a time. All processes together then give
   * no more than the limit, and may give a few less. Without it the limit is exact, and each request asks the database.
   */
  readonly leased: boolean;
  /** What is counted, for those who meet the limit. */
  readonly words: Text;
}

/** What one caller may do, wide enough for an office of fifty people behind one address with the page open. */
const usual = {
  /** Files of the page. A first opening takes about fifty; later ones come from the browser's cache. */
  page: { points: 30_000, seconds: 60, leased: true, words: { zh: '打开网页', en: 'opening the page' } },
  /** Health and metrics: a balancer of a large installation asks some times a second. */
  probe: { points: 3_000, seconds: 60, leased: true, words: { zh: '状态检查', en: 'asking for health or metrics' } },
  /** REST reads: a client that lists every revision and report of a thousand datasets gets through in a minute. */
  read: { points: 6_000, seconds: 60, leased: true, words: { zh: '读取', en: 'reading' } },
  /** Questions in GraphQL. A place of the page asks up to ten; fifty people who change it every ten seconds, 3,000. */
  ask: { points: 6_000, seconds: 60, leased: true, words: { zh: '查询', en: 'questions' } },
  /** Subscriptions and sockets opened. A page opens a few for each run that is under way. */
  follow: { points: 600, seconds: 60, leased: false, words: { zh: '订阅', en: 'subscriptions' } },
  /** Workbooks and tables, each of which may take a second to write. */
  export: { points: 120, seconds: 60, leased: false, words: { zh: '导出', en: 'exports' } },
  /** Files sent in. A script that sends thirty years for four indicators gets through in a minute. */
  submit: { points: 120, seconds: 60, leased: false, words: { zh: '提交文件', en: 'submissions' } },
  /** Runs ordered; how many may wait at once is bounded besides. */
  order: { points: 120, seconds: 60, leased: false, words: { zh: '发起任务', en: 'orders of runs' } },
  /** Small writes: methodologies, groups, saved views, withdrawals, cancellations. */
  change: { points: 300, seconds: 60, leased: false, words: { zh: '修改', en: 'changes' } },
  /** Requests with a key that nobody holds. A person mistypes a few times; more is a broken script, or a guesser. */
  'wrong-keys': { points: 20, seconds: 60, leased: false, words: { zh: '错误的密钥', en: 'wrong keys' } },
} as const satisfies Readonly<Record<string, Rate>>;

export type RateName = keyof typeof usual;
export type RateTable = Readonly<Record<RateName, Rate>>;

export const rateNames = Object.keys(usual) as readonly RateName[];

/**
 * The usual rates, all multiplied by RATE_FACTOR, and those that RATES names as it says (`submit=30/60,order=10/60`:
 * points/seconds).
 * @throws BootFault for a rate that there is not.
 */
export function rateTable({
  RATES: given = '',
  RATE_FACTOR: factor = 1,
}: {
  readonly RATES?: string | undefined;
  readonly RATE_FACTOR?: number | undefined;
} = {}): RateTable {
  const table: Record<RateName, Rate> = { ...usual };
  for (const name of rateNames)
    table[name] = { ...usual[name], points: Math.max(1, Math.round(usual[name].points * factor)) };
  for (const entry of given.split(',').filter(Boolean)) {
    const [, name = '', points, seconds] = /^([\w-]+)=(\d+)\/(\d+)$/.exec(entry) ?? [];
    if (!isRateName(name))
      throw new BootFault(
        `RATES names "${entry}", and the rates are ${rateNames.join(', ')}: ` +
          'write name=points/seconds, as in submit=30/60.',
      );
    table[name] = { ...usual[name], points: Number(points), seconds: Number(seconds) };
  }
  return table;
}

function isRateName(name: string): name is RateName {
  return Object.hasOwn(usual, name);
}
