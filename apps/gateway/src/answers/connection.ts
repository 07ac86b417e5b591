import type { Shown } from './shown.js';

/** A row at its place among all, from 0. */
export class Edge<T> {
  constructor(
    readonly place: number,
    readonly node: T,
  ) {}

  /** Written where it is asked for: a page has one to a row. */
  get cursor(): string {
    return Buffer.from(`offset:${this.place}`).toString('base64url');
  }
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: Shown<'PageInfo'>;
  readonly totalCount: number;
}

/** Most rows that one page of a connection holds. */
export const PAGE_LIMIT = 5_000;

/** How many rows are asked for: `first`, within 0 and PAGE_LIMIT. */
export function pageSize(first: number): number {
  return Math.min(Math.max(first, 0), PAGE_LIMIT);
}

/** The number of rows before a page: cursors are `offset:N`, the place of the row they stand for, from 0. Undefined: no cursor of ours. */
export function offsetAfter(after: string | null | undefined): number | undefined {
  if (after === null || after === undefined) return 0;
  const match = /^offset:(\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString());
  return match ? Number(match[1]) + 1 : undefined;
}

/** A page of rows read with one more than `first`, where there was one. */
export function connection<R, T>(
  rows: readonly R[],
  page: { readonly first: number; readonly offset: number; readonly total: number },
  map: (row: R) => T,
): Connection<T> {
  const shown = rows.slice(0, page.first);
  const edges = shown.map((row, i) => new Edge(page.offset + i, map(row)));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.total,
  };
}
