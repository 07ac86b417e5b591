import { allRows } from '../rows.js';
import type { RunKind } from './request-run.js';

type Table = RunKind['table'];

/**
 * Turns go round among callers: of what waits, the next is that of the caller who has not been served for longest, and
 * of one caller the oldest. A ring of the queue says that there is work, not which.
 */
export function inTurn(prefix: 'r.'): string {
  return `t.served_at nulls first, ${prefix}key`;
}

/** Joins the turns of the callers of runs `r`. */
export function turnsOf(table: Table): string {
  return `left join run_turn t on t.kind = '${table}' and t.caller = r.created_by`;
}

/** The row of `next`, a select with the column `created_by`; its caller is served now. */
export async function serveNext<Row extends object>(
  asked: Parameters<typeof allRows>[0],
  {
    table,
    next,
    parameters,
  }: { readonly table: Table; readonly next: string; readonly parameters: readonly unknown[] },
): Promise<Row | undefined> {
  const [row] = await allRows<Row>(
    asked,
    `with next as (${next}), served as (
       insert into run_turn (kind, caller, served_at) select '${table}', created_by, clock_timestamp() from next
       on conflict (kind, caller) do update set served_at = excluded.served_at)
     select * from next`,
    parameters,
  );
  return row;
}

/** How often it is tried to claim what another may have claimed in the meantime. */
export const RACES = 8;
