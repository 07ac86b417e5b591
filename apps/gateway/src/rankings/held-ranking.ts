import type { UnitCondition } from '#persistence';
import { LRUCache } from 'lru-cache';
import { Edge, type Connection } from '../answers/connection.js';
import { place, value } from '../answers/score-value.js';
import { LISTS_CACHED, type HeldRun } from '../scored-runs/held-run.js';
import { marksAt, unitsWhere } from '../scored-runs/show-held.js';
import { showRow, type RankingRow } from './show-row.js';

interface HeldRow {
  readonly u: number;
  readonly node: RankingRow;
}

interface Where {
  readonly n: number;
  readonly y: number;
}

const rowCaches = new WeakMap<HeldRun, LRUCache<string, readonly HeldRow[]>>();

/** The ranked units at a node in a year, best first, ties by code, as the statement of RankingReader gives them. */
export function rankedRows(run: HeldRun, where: Where): readonly HeldRow[] {
  const lists = rowCaches.get(run) ?? new LRUCache<string, readonly HeldRow[]>({ max: LISTS_CACHED });
  rowCaches.set(run, lists);
  const key = `${where.y} ${where.n}`;
  const list = lists.get(key) ?? makeRows(run, where);
  lists.set(key, list);
  return list;
}

function makeRows(run: HeldRun, { n, y }: Where): HeldRow[] {
  const { result, units, panel, plan } = run;
  const U = units.length;
  const before = panel.years.indexOf(panel.years[y]! - 1);
  const children = plan.nodes[n]!.children;
  const codes = children.map((child) => result.nodes[child]!.code);
  const grade = (node: number, cell: number): number | null =>
    result.grades[node]![cell] === 255 ? null : result.grades[node]![cell]!;
  const ranked = [...units.keys()].filter((u) => result.ranks[n]![y * U + u]! > 0);
  ranked.sort(
    (a, b) => result.ranks[n]![y * U + a]! - result.ranks[n]![y * U + b]! || (units[a]!.code < units[b]!.code ? -1 : 1),
  );
  return ranked.map((u): HeldRow => {
    const cell = y * U + u;
    const { id, code, name, province, parent, level, kind } = units[u]!;
    const rank = result.ranks[n]![cell]!;
    return {
      u,
      node: showRow(
        {
          rank,
          rankInFilter: rank,
          unitId: id,
          code,
          nameZh: name.zh,
          nameEn: name.en,
          provinceZh: province && province.name.zh,
          provinceEn: province && province.name.en,
          level,
          kind,
          score: result.scores[n]![cell]!,
          grade: grade(n, cell),
          ...marksAt(result, n, cell),
          previousRank: before < 0 ? null : place(result.ranks[n]![before * U + u]),
          previousScore: before < 0 ? null : value(result.scores[n]![before * U + u]),
          children: children.map((child) => {
            const { imputed, preliminary, staleSince } = marksAt(result, child, cell);
            return [
              value(result.scores[child]![cell]),
              place(result.ranks[child]![cell]),
              grade(child, cell),
              imputed,
              preliminary,
              staleSince,
            ] as const;
          }),
        },
        { codes, labels: result.gradeLabels, parent: parent?.name },
      ),
    };
  });
}

/** Places of the units that a condition means; undefined: all. */
export function unitsMeant(run: HeldRun, condition: UnitCondition): ReadonlySet<number> | undefined {
  return Object.values(condition).every((one) => one === null || one === undefined)
    ? undefined
    : new Set(unitsWhere(run, condition));
}

/** A page of rows as a connection; among some units the rank within them, ties at the smallest. */
export function pageOf(
  all: readonly HeldRow[],
  meant: ReadonlySet<number> | undefined,
  { first, offset }: { readonly first: number; readonly offset: number },
): Connection<RankingRow> {
  const rows = meant ? within(all.filter(({ u }) => meant.has(u))) : all;
  const edges = rows.slice(offset, offset + first).map(({ node }, i) => new Edge(offset + i, node));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > offset + first,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}

function within(rows: readonly HeldRow[]): HeldRow[] {
  let place = 0;
  return rows.map(({ u, node }, i) => {
    if (i === 0 || node.rank !== rows[i - 1]!.node.rank) place = i + 1;
    return { u, node: { ...node, rankInFilter: place } };
  });
}
