import type { EntityManager } from 'typeorm';
import { recordAct } from '../audit/record-act.js';
import { affected, theRow } from '../rows.js';
import { newId } from '../uuid.js';
import { transition } from './run-state.js';

/** One of the two tables of runs. */
export interface RunKind {
  readonly table: 'score_run' | 'robustness_run';
  /** What the lines of the audit are called. */
  readonly acts: { readonly requested: string; readonly cancelled: string };
  /** What an order placed again sets back besides the state, as a list for `set`; empty: nothing. */
  readonly setBack: string;
}

export interface RequestedRun {
  readonly key: number;
  readonly id: string;
  /** `requeued`: it had failed or was cancelled. */
  readonly outcome: 'created' | 'requeued' | 'existing';
}

/**
 * The run of these inputs, in the caller's transaction: a new row, or the one there is, however many ask at once.
 * `values` are by column and have `inputs_hash`. A run that is new or queued again is from then on that of who asks,
 * and gets a line in the audit.
 */
export async function requestRun(
  manager: EntityManager,
  { table, acts, setBack }: RunKind,
  values: Readonly<Record<'inputs_hash' | 'created_by', string>> & Readonly<Record<string, unknown>>,
): Promise<RequestedRun> {
  const row = { ...values, id: newId() };
  const columns = Object.keys(row);
  const { key, id, created } = await theRow<{ key: number; id: string; created: boolean }>(
    manager,
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict (inputs_hash) do update set inputs_hash = excluded.inputs_hash
     returning key, id, xmax = 0 as created`,
    Object.values(row),
  );
  const again = transition('askAgain');
  const requeued =
    !created &&
    (await affected(
      manager,
      `update ${table} set ${[again.set, 'created_by = $2', ...(setBack ? [setBack] : [])].join(', ')}
       where key = $1 and ${again.may}`,
      [key, values.created_by],
    )) === 1;
  if (created || requeued) await recordAct(manager, values.created_by, acts.requested, id);
  return { key, id, outcome: created ? 'created' : requeued ? 'requeued' : 'existing' };
}

/** Cancels a run that has not ended, and says so in the audit; in the caller's transaction. */
export async function cancelRun(
  manager: EntityManager,
  { table, acts }: RunKind,
  { id, actor }: { readonly id: string; readonly actor: string },
): Promise<void> {
  const cancel = transition('cancel');
  const cancelled = await affected(manager, `update ${table} set ${cancel.set} where id = $1 and ${cancel.may}`, [id]);
  if (cancelled === 1) await recordAct(manager, actor, acts.cancelled, id);
}
