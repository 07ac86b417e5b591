import { setTimeout as pause } from 'node:timers/promises';
import { BootFault } from '#platform';
import type { Text } from '#text';
import type { Ranking } from './ranking-table.js';

/** Waits until the run is completed. @throws BootFault when it failed or was cancelled, with what it said. */
export async function waitForRun(gateway: string, id: string, everyMs = 100): Promise<void> {
  for (;;) {
    const { scoreRun } = await ask<{ scoreRun: { state: string; error: Text | null } }>(gateway, RUN, { id });
    if (scoreRun.state === 'COMPLETED') return;
    if (scoreRun.state === 'FAILED' || scoreRun.state === 'CANCELLED')
      throw new BootFault(`The score run ended ${scoreRun.state.toLowerCase()}: ${scoreRun.error?.en ?? ''}`);
    await pause(everyMs);
  }
}

const RUN = 'query Run($id: ID!) { scoreRun(id: $id) { state error { zh en } } }';

/** The ranking of a run's last year: everybody that is ranked, with the grades of the dimensions. */
export async function rankingOf(gateway: string, run: string): Promise<Ranking> {
  const { ranking } = await ask<{ ranking: RankingAnswer }>(gateway, RANKING, { run });
  if (ranking.__typename === 'Refusal') throw new BootFault(`The gateway gives no ranking: ${ranking.message.en}`);
  return {
    methodology: ranking.run.methodology.name,
    year: ranking.year,
    dimensions: ranking.children.map(({ code, name }) => ({ code, ...name })),
    rows: ranking.rows.edges.map(({ node: { rank, unit, score, grade, children } }) => ({
      code: unit.code,
      ...unit.name,
      rank,
      index: score,
      grade,
      dimensionGrades: children.map((child) => child.grade),
    })),
    notRanked: ranking.notRanked.map(({ unit, detail }) => ({ ...unit.name, reason: detail })),
  };
}

const RANKING = `query Ranking($run: ID!) {
  ranking(run: $run, first: 100) {
    __typename
    ... on Refusal { message { zh en } }
    ... on Ranking {
      year
      run { methodology { name { zh en } } }
      children { code name { zh en } }
      rows { edges { node { rank score grade unit { code name { zh en } } children { grade } } } }
      notRanked { unit { name { zh en } } detail { zh en } }
    }
  }
}`;

type RankingAnswer =
  | { readonly __typename: 'Refusal'; readonly message: Text }
  | {
      readonly __typename: 'Ranking';
      readonly year: number;
      readonly run: { readonly methodology: { readonly name: Text } };
      readonly children: readonly { readonly code: string; readonly name: Text }[];
      readonly rows: { readonly edges: readonly { readonly node: RankingRow }[] };
      readonly notRanked: readonly { readonly unit: { readonly name: Text }; readonly detail: Text }[];
    };

interface RankingRow {
  readonly rank: number;
  readonly score: number;
  readonly grade: string | null;
  readonly unit: { readonly code: string; readonly name: Text };
  readonly children: readonly { readonly grade: string | null }[];
}

async function ask<T>(gateway: string, query: string, variables: object): Promise<T> {
  const response = await fetch(new URL('/graphql', gateway), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: readonly { message: string }[] };
  if (errors)
    throw new BootFault(`The gateway answered ${response.status}:\n${errors.map(({ message }) => message).join('\n')}`);
  return data;
}
