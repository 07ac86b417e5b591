/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the gateway, read as they are */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { csvCell } from '#datasets';
import { waitForRun } from '../apps/local/src/ranking.js';
import { medianOf, type Print } from './harness.js';
import { startStack } from './stack.js';

const WANTED = `CENSUS_TABLE=path/to/table.csv npm run bench census

The table is not in this repository. It is a CSV (UTF-8 or GB18030) of the seventh national population census's county tables (第七次全国人口普查分县资料):
one row a unit, its GB/T 2260 code in the column "code", its name in "county", and an indicator a column: those that
bench/census/mapping.json names. samples/census-2020-peers/data.csv is made of thirty of its rows.`;

const ASKED = 15;
const [HOME, OTHER, CITY, PROVINCE] = ['320582', '320583', '320500', '320000'];
const REFUSED = '... on Refusal { __typename message { en } remedy { en } }';
/** What a question may take once its run is in memory, and what its first asking may, which brings the run there. Stated: a person does not notice the one, and does not leave for the other. */
const [SOON, AT_FIRST] = [100, 2_000];

interface Question {
  readonly name: string;
  readonly query: string;
  /** Stated limit in ms, where it is another. */
  readonly limit?: number;
  /** What the answer says, in brief. @throws where it is not the answer that these data carry. */
  readonly says: (answer: any) => unknown;
}

/** Whether the whole country's census, submitted as anybody would and scored, answers every question of docs/questions.md, and in what time. */
export default async function census(print: Print): Promise<void> {
  const table = process.env['CENSUS_TABLE'];
  if (!table || !existsSync(table)) {
    console.error(table ? `CENSUS_TABLE=${table}: there is no such file.\n\n${WANTED}` : WANTED);
    process.exitCode = 2;
    return;
  }
  const own = (file: string): string => readFileSync(new URL(`../../bench/census/${file}`, import.meta.url), 'utf8');
  const stack = await startStack();
  try {
    const { ingestion, gateway } = stack;

    const began = performance.now();
    const fields = new URLSearchParams({
      filename: basename(table),
      title_zh: '2020 年人口普查分县资料',
      title_en: '2020 census, county tables',
      source: 'Seventh National Population Census of China (第七次全国人口普查), county tables',
      licence: 'Official statistics, published',
      mapping: own('mapping.json'),
    });
    const dataset = `${ingestion}/v1/datasets/census-2020`;
    const submit = (dryRun: boolean): Promise<{ report: Report }> =>
      post(`${dataset}/revisions?${fields.toString()}${dryRun ? '&dryRun=true' : ''}`, 'text/csv', readFileSync(table));
    const asItStands = (await submit(true)).report;
    const zones = zonesOf(asItStands);
    if (zones.length > 0) await send('PUT', `${dataset}/units`, 'text/csv', zoneList(zones));
    const { report } = await submit(false);
    const submitted = performance.now();
    await post(`${ingestion}/v1/methodologies`, 'application/json', own('methodology.json'));
    const order = (unitFilter: object | null): Promise<{ id: string }> =>
      post(
        `${ingestion}/v1/score-runs`,
        'application/json',
        JSON.stringify({
          methodology: { slug: 'census-2020-counties' },
          datasets: [{ slug: 'census-2020' }],
          unitFilter,
        }),
      );
    const runs = { counties: (await order({ kind: 'county' })).id, all: (await order(null)).id };
    const heard = listen(gateway, runs.all);
    await waitForRun(gateway, runs.counties, 5);
    const scored = performance.now();
    await waitForRun(gateway, runs.all, 5);

    print(
      stated('submission', submitted - began, 10_000, {
        file: basename(table),
        observations: report.observations,
        units: report.units.resolved,
        byKind: report.units.byKind,
        byRule: report.units.byRule,
      }),
    );
    print({
      bench: 'census',
      case: 'units-not-found-as-it-stands',
      value: left(asItStands),
      unit: 'rows',
      byReason: asItStands.units.unresolved,
      leftWithTheListOfZones: left(report),
      rows: reasons(
        asItStands.issues.filter(({ code }) =>
          ['unit-pseudo-code', 'unit-unknown', 'unit-ambiguous', 'unit-left-out'].includes(code),
        ),
      ),
      remarks: reasons(
        asItStands.issues.filter(({ code }) =>
          ['unit-code-gone', 'unit-former-name', 'unit-name-differs', 'unit-subtotal', 'unit-prefix-unknown'].includes(
            code,
          ),
        ),
      ),
    });
    print(stated('from-submission-to-ranking', scored - began, 30_000, {}));

    const ask = async (query: string): Promise<any> =>
      (
        await post<{ data?: any; errors?: unknown[] }>(
          `${gateway}/graphql`,
          'application/json',
          JSON.stringify({ query }),
        )
      ).data;
    for (const { name, query, limit = SOON, says } of questions(runs)) {
      const times: number[] = [];
      let answer;
      for (let k = 0; k <= ASKED; k++) {
        const from = performance.now();
        answer = await ask(query);
        times.push(performance.now() - from);
      }
      const [first, ...warm] = times as [number, ...number[]];
      print(
        stated(name, medianOf(warm), limit, {
          first: round(first),
          firstLimit: AT_FIRST,
          slowest: round(Math.max(...warm)),
          says: says(answer),
        }),
      );
    }
    for (const what of ['ranking', `comparison`]) {
      for (const format of ['csv', 'xlsx']) {
        const from = performance.now();
        const response = await fetch(
          `${gateway}/exports/${what}.${format}?run=${runs.counties}&units=${HOME},${OTHER}`,
        );
        const { byteLength } = await response.arrayBuffer();
        if (!response.ok) throw new Error(`${what}.${format} was answered ${response.status}`);
        print(stated(`export-${what}-${format}`, performance.now() - from, AT_FIRST, { bytes: byteLength }));
      }
    }
    print(stated('subscription', (await heard).at, 30_000, { says: (await heard).states }));
  } finally {
    await stack.close();
  }
}

interface Report {
  readonly observations: number;
  readonly units: {
    readonly resolved: number;
    readonly byRule: object;
    readonly byKind: object;
    readonly unresolved: Readonly<Record<string, number>>;
  };
  readonly issues: readonly {
    readonly code: string;
    readonly value?: string;
    readonly message: { readonly en: string };
  }[];
}

const round = (ms: number): number => Math.round(ms * 100) / 100;

function stated(name: string, ms: number, limit: number, more: object): Parameters<Print>[0] {
  return {
    bench: 'census',
    case: name,
    value: round(ms),
    unit: 'ms',
    limit,
    limitName: 'stated',
    ratio: Number((limit / ms).toFixed(2)),
    ...more,
  };
}

/** What each row says, by code. */
function reasons(issues: Report['issues']): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { code, value, message } of issues) (out[code] ??= []).push(value ?? message.en);
  return out;
}

const left = ({ units: { unresolved } }: Report): number => Object.values(unresolved).reduce((sum, n) => sum + n, 0);

/** Development zones, which have a statistical code and none of GB/T 2260: to be scored they stand in a list of the dataset's own. */
function zonesOf({ issues }: Report): { code: string; name: string; prefecture: string | undefined }[] {
  const homeless = new Set(issues.flatMap(({ code, value }) => (code === 'unit-prefix-unknown' ? (value ?? []) : [])));
  return issues.flatMap(({ code, value }) => {
    const [, zone, name] = (code === 'unit-pseudo-code' && /^(\d{6}) (.+)$/.exec(value ?? '')) || [];
    return zone && name
      ? [{ code: zone, name, prefecture: homeless.has(value!) ? undefined : `${zone.slice(0, 4)}00` }]
      : [];
  });
}

function zoneList(zones: ReturnType<typeof zonesOf>): string {
  return [
    'code,kind,name_zh,name_en,level,parent',
    ...zones.map(({ code, name, prefecture }) =>
      [code, 'county', name, name, 'development zone', prefecture ?? ''].map(csvCell).join(),
    ),
  ].join('\n');
}

const post = <T>(url: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<T> =>
  send('POST', url, type, body);

async function send<T>(method: string, url: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<T> {
  const response = await fetch(url, { method, headers: { 'content-type': type }, body });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${method} ${url.replace(/\?.*/, '')} was answered ${response.status}:\n${text.slice(0, 2_000)}`);
  const answer = JSON.parse(text) as T & { errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

/** The states of a run as a subscriber hears them, and when the last came. */
function listen(gateway: string, run: string): Promise<{ readonly states: readonly string[]; readonly at: number }> {
  const began = performance.now();
  const client = createClient({ url: `${gateway.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const states: string[] = [];
  return new Promise((done, fail) => {
    client.subscribe<{ scoreRunChanged: { state: string; progress: number } }>(
      { query: `subscription { scoreRunChanged(id: "${run}") { state progress } }` },
      {
        next: ({ data }) => {
          if (data) states.push(`${data.scoreRunChanged.state} ${data.scoreRunChanged.progress}`);
        },
        error: fail,
        complete: () => {
          done({ states, at: performance.now() - began });
          void client.dispose();
        },
      },
    );
  });
}

/** The answer, which is not a refusal. */
function given<T extends { __typename?: string; message?: { en: string } }>(answer: T): T {
  if (answer.__typename === 'Refusal') throw new Error(`refused: ${answer.message?.en}`);
  return answer;
}

/** The refusal that is due where one year of figures cannot answer. */
function refused(answer: { __typename?: string; message?: { en: string } }): string {
  if (answer.__typename !== 'Refusal') throw new Error(`answered, though one year cannot: ${JSON.stringify(answer)}`);
  return `refused: ${answer.message!.en}`;
}

/** Every question of docs/questions.md. What one year of census figures does not carry is asked too: the answer has to say so. */
function questions({ counties, all }: { readonly counties: string; readonly all: string }): Question[] {
  const rows = `rows { totalCount edges { node { rank rankInFilter score grade imputed staleSince preliminary unit { code name { zh en } province { zh } level } children { code score rank grade } } } }`;
  const ranking = (args: string): string =>
    `{ ranking(run: "${counties}", ${args}) { ${REFUSED} ... on Ranking { year notRanked { unit { code name { zh } } detail { en } } ${rows} } } }`;
  const found = ({ ranking: one }: any): any[] =>
    given(one).rows.edges.map(({ node }: any) => [node.rank, node.unit.name.zh, node.unit.province?.zh]);
  return [
    {
      name: 'ranking',
      query: ranking('first: 5'),
      says: (answer) => ({
        ranked: answer.ranking.rows.totalCount,
        best: found(answer),
        notRanked: answer.ranking.notRanked.map(({ unit, detail }: any) => `${unit.name.zh}: ${detail.en}`),
      }),
    },
    {
      name: 'ranking-of-all',
      query: ranking('first: 500, after: "b2Zmc2V0OjIyOTk="'),
      says: (answer) => `${found(answer).length} rows of a page`,
    },
    {
      name: 'ranking-in-a-province',
      query: ranking(`first: 3, filter: { province: "${PROVINCE}", level: "county-level city" }`),
      says: found,
    },
    { name: 'ranking-by-initials', query: ranking('search: "zjg"'), says: found },
    { name: 'ranking-of-one-name', query: ranking('search: "鼓楼区"'), says: found },
    { name: 'ranking-of-autonomous-counties', query: ranking('first: 3, search: "自治县"'), says: found },
    {
      name: 'trend',
      query: `{ trend(run: "${counties}", units: ["${HOME}"]) { ${REFUSED} ... on Trend { series { points { year score rank } growth { ratio } growthNote { en } streak { years ends { en } } stages { year stage } } overtakings { year } } } }`,
      says: ({ trend }) => {
        const [{ points, growth, growthNote, streak }] = given(trend).series;
        if (points.length !== 1 || growth !== null || !growthNote)
          throw new Error(`one year has no trend: ${JSON.stringify(trend)}`);
        return { growth: growthNote.en, streak: streak.ends.en };
      },
    },
    {
      name: 'published-streaks',
      query: `{ publishedStreaks(unit: "${HOME}") { publisher years } publishedDisagreements(unit: "${HOME}") { year } }`,
      says: (answer) => (answer.publishedStreaks.length === 0 ? 'no published ranking is on record' : answer),
    },
    {
      name: 'comparison',
      query: `{ comparison(run: "${counties}", units: ["${HOME}", "${OTHER}"]) { ${REFUSED} ... on Comparison { units { rank score } gaps { gap method parts { node { code kind } points } } indicators { node { code } unitOfMeasure values { normalised observation { value unitOfMeasure source row column } } } } } }`,
      says: ({ comparison }) => {
        const {
          units,
          gaps: [{ gap, method, parts }],
        } = given(comparison);
        const sum = parts
          .filter(({ node }: any) => node.kind === 'INDICATOR')
          .reduce((so: number, { points }: any) => so + points, 0);
        if (Math.abs(sum - gap) > 1e-9) throw new Error(`the parts sum to ${sum}, the gap is ${gap}`);
        return { ranks: units.map(({ rank }: any) => rank), gap, method };
      },
    },
    {
      name: 'profile',
      query: `{ profile(run: "${counties}", unit: "${HOME}") { ${REFUSED} ... on Profile { rank rankInGroup groupSize strengths weaknesses obstacles { indicator share } nodes { node { code } score rank grade prepared groupMedian groupBest distance observation { value row column } } } } }`,
      says: ({ profile }) => ({
        rank: given(profile).rank,
        of: profile.groupSize,
        strengths: profile.strengths,
        weaknesses: profile.weaknesses,
        obstacles: profile.obstacles.map(({ indicator }: any) => indicator),
      }),
    },
    {
      name: 'peers',
      query: `{ peers(run: "${counties}", unit: "${HOME}", first: 5) { ${REFUSED} ... on Peers { candidates peers { unit { name { zh } } distance rank differences values } } } }`,
      says: ({ peers }) =>
        given(peers).peers.map(({ unit, distance }: any) => [unit.name.zh, Number(distance.toFixed(3))]),
    },
    {
      name: 'balance',
      query: `{ balance(run: "${all}", unit: "${CITY}") { ${REFUSED} ... on Balance { levels coupling development coordination class { en } relations { code shown basis { en } measures { value } } } } }`,
      says: ({ balance }) => ({
        coordination: given(balance).coordination,
        class: balance.class.en,
        relations: balance.relations.map(
          ({ code, shown, basis }: any) => `${code}: ${shown ? 'shown. ' : ''}${basis.en}`,
        ),
      }),
    },
    {
      name: 'what-if-weights',
      limit: 20,
      query: `{ whatIf(run: "${counties}", change: { weights: [{ node: "education", weight: 1 }] }, units: ["${HOME}"]) { ${REFUSED} ... on WhatIf { rows { rank previousRank score previousScore } } } }`,
      says: ({ whatIf }) => given(whatIf).rows[0],
    },
    {
      name: 'what-if-values',
      limit: 20,
      query: `{ whatIf(run: "${counties}", change: { values: [{ unit: "${HOME}", indicator: "urban_rate_pct", value: 80 }] }, units: ["${HOME}"]) { ${REFUSED} ... on WhatIf { rows { rank previousRank score previousScore } } } }`,
      says: ({ whatIf }) => given(whatIf).rows[0],
    },
    {
      name: 'goal-seek',
      limit: 200,
      query: `{ goalSeek(run: "${counties}", unit: "${HOME}", goal: { rank: 10 }) { ${REFUSED} ... on GoalSeek { rank neededScore singles { indicator reachable from to } mix { reachable rank steps { indicator from to } } } } }`,
      says: ({ goalSeek }) => ({
        rank: given(goalSeek).rank,
        alone: goalSeek.singles
          .filter(({ reachable }: any) => reachable)
          .map(({ indicator, from, to }: any) => [indicator, from, to]),
        together: goalSeek.mix.steps.map(({ indicator, from, to }: any) => [indicator, from, to]),
      }),
    },
    {
      name: 'claim-share',
      query: `{ claim(claim: { kind: SHARE, unit: "${HOME}", indicator: "pop_urban", ofIndicator: "pop_total", to: 2020, value: 73.7 }) { ${REFUSED} ... on Claim { verdict explanation { en } figures { value row column } } } }`,
      says: ({ claim }) => given(claim).verdict,
    },
    {
      name: 'claim-rank',
      query: `{ claim(claim: { kind: RANK, unit: "${HOME}", methodology: "census-2020-counties", to: 2020, value: 3 }) { ${REFUSED} ... on Claim { verdict explanation { en } } } }`,
      says: ({ claim }) => given(claim).explanation.en,
    },
    {
      name: 'claim-growth',
      query: `{ claim(claim: { kind: GROWTH_MULTIPLE, unit: "${HOME}", indicator: "pop_total", to: 2020, value: 2 }) { ${REFUSED} ... on Claim { verdict } } }`,
      says: ({ claim }) => refused(claim),
    },
    {
      name: 'parts',
      query: `{ parts(run: "${counties}", parent: "${CITY}", kind: "county") { ${REFUSED} ... on Parts { parent { name { zh } } parts { unit { name { zh } } rank score grade items { node { code } points } } } } }`,
      says: ({ parts }) => given(parts).parts.map(({ unit, rank }: any) => [unit.name.zh, rank]),
    },
    {
      name: 'analysis',
      query: `{ analysis(run: "${counties}") { ${REFUSED} ... on Analysis { availability { complete } indicators { node { code } n missing } dimensions { node { code } alpha } } } }`,
      says: ({ analysis }) => `${given(analysis).availability.complete} units have every value`,
    },
    {
      name: 'running',
      query:
        '{ scoreRuns(methodology: "census-2020-counties") { edges { node { state progress years unitCount notes { en } synthetic } } } }',
      says: ({ scoreRuns }) => scoreRuns.edges.map(({ node }: any) => [node.state, node.years, node.unitCount]),
    },
  ];
}
