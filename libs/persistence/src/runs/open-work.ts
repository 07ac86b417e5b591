import type { Text } from '#text';
import type { EntityManager } from 'typeorm';
import { theRow } from '../rows.js';
import type { RunKind } from './request-run.js';
import { open } from './run-state.js';

/** How much unfinished work one caller may have. */
export interface OpenWork {
  readonly scoreRuns: number;
  readonly robustnessRuns: number;
  /** Draws of robustness runs not done yet, and evaluations of their Sobol samples. One run alone may have more. */
  readonly draws: number;
}

export const OPEN_WORK = Symbol('OPEN_WORK');

export const usualOpenWork: OpenWork = { scoreRuns: 100, robustnessRuns: 20, draws: 20_000_000 };

/** Where nobody has a key, all who ask are one caller, and may have this many times as much. */
const ANYONE = 4;

export function openWork(
  environment: {
    readonly OPEN_RUNS_PER_CALLER: number;
    readonly OPEN_ROBUSTNESS_RUNS_PER_CALLER: number;
    readonly OPEN_DRAWS_PER_CALLER: number;
  },
  callersAreKnown: boolean,
): OpenWork {
  const times = callersAreKnown ? 1 : ANYONE;
  return {
    scoreRuns: times * environment.OPEN_RUNS_PER_CALLER,
    robustnessRuns: times * environment.OPEN_ROBUSTNESS_RUNS_PER_CALLER,
    draws: times * environment.OPEN_DRAWS_PER_CALLER,
  };
}

/** A caller has as much unfinished work as one may have: `open` of what, `limit` at most. */
export interface TooMuchOpen {
  readonly outcome: 'too-much-open';
  readonly of: keyof OpenWork;
  readonly open: number;
  readonly limit: number;
}

const called: Readonly<Record<keyof OpenWork, Text>> = {
  scoreRuns: { zh: '个未完成的评分任务', en: 'score runs' },
  robustnessRuns: { zh: '个未完成的稳健性分析', en: 'robustness runs' },
  draws: { zh: '次未完成的抽样', en: 'draws' },
};

/** What a caller is told who has too much open, and what to do. */
export function tooMuchOpenWords({ of, open, limit }: TooMuchOpen): { readonly message: Text; readonly remedy: Text } {
  return {
    message: {
      zh: `您已有 ${open} ${called[of].zh}，上限为 ${limit}，本次请求未受理。`,
      en: `${open} ${called[of].en} of yours are open, and ${limit} may be; this order was not taken.`,
    },
    remedy: {
      zh: '请等待其中一些完成或取消它们；上限可由管理员通过 OPEN_RUNS_PER_CALLER、OPEN_ROBUSTNESS_RUNS_PER_CALLER、OPEN_DRAWS_PER_CALLER 调整。',
      en:
        'Wait for some to end, or cancel them. OPEN_RUNS_PER_CALLER, OPEN_ROBUSTNESS_RUNS_PER_CALLER and ' +
        'OPEN_DRAWS_PER_CALLER set the limits.',
    },
  };
}

/** Ends the transaction of an order that is beyond the bound. */
class BeyondBound extends Error {
  constructor(readonly refusal: TooMuchOpen) {
    super(`${refusal.open} ${refusal.of} are open, and ${refusal.limit} may be`);
  }
}

/** The answer of an order, or the refusal with which its transaction was ended. */
export async function orRefusal<T>(order: Promise<T>): Promise<T | TooMuchOpen> {
  try {
    return await order;
  } catch (error) {
    if (error instanceof BeyondBound) return error.refusal;
    throw error;
  }
}

/**
 * Asked in the transaction of an order, once its run is in the table and open: may the caller have it? Orders of one
 * caller wait for each other here until they are committed, so that no two are counted as if the other were not.
 * @throws an error that `orRefusal` turns into the refusal.
 */
export async function admit(
  manager: EntityManager,
  { table }: Pick<RunKind, 'table'>,
  { caller, runKey, limits }: { readonly caller: string; readonly runKey: number; readonly limits: OpenWork },
): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`open ${table} ${caller}`]);
  const runs = await theRow<{ others: number }>(
    manager,
    `select count(*)::int as others from ${table} where created_by = $1 and key <> $2 and ${open()}`,
    [caller, runKey],
  );
  const of = table === 'score_run' ? 'scoreRuns' : 'robustnessRuns';
  if (runs.others >= limits[of])
    throw new BeyondBound({ outcome: 'too-much-open', of, open: runs.others, limit: limits[of] });
  if (table === 'score_run' || runs.others === 0) return;
  const draws = await theRow<{ others: number; own: number }>(
    manager,
    `select coalesce(sum(work) filter (where key <> $2), 0)::float8 as others,
       coalesce(sum(work) filter (where key = $2), 0)::float8 as own
     from robustness_run r cross join lateral (
       select sum((past - first) * case kind when 'sobol' then jsonb_array_length(r.inputs) + 2 else 1 end) as work
       from robustness_chunk where run_key = r.key and not done) c
     where created_by = $1 and ${open('r.')}`,
    [caller, runKey],
  );
  if (draws.others + draws.own > limits.draws)
    throw new BeyondBound({ outcome: 'too-much-open', of: 'draws', open: draws.others, limit: limits.draws });
}
