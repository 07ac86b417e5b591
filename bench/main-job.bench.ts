import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { compile, parseMethodology, score } from '#index-core';
import { createDataSource, PanelRepository } from '#persistence';
import { rankingOf, waitForRun } from '../apps/local/src/ranking.js';
import { orderRun, readSample, submitDataset, submitMethodology, type Sample } from '../apps/local/src/sample.js';
import { medianOf, type Print, timed } from './harness.js';
import { startStack } from './stack.js';

const WARM_UPS = 3;
const RUNS = 15;
const milliseconds = (seconds: number): number => Math.round(seconds * 1e5) / 100;

/**
 * From submission to visible ranking, by step, through the running services. Each run submits the sample under a name
 * of its own, so that nothing is answered from what is kept. Beside each step: the least it could take, measured in
 * the same run (the same rows by a bare COPY, the core alone, one SQL statement).
 */
export default async function mainJob(print: Print): Promise<void> {
  const stack = await startStack();
  try {
    const { ingestion, gateway } = stack;
    const sample = readSample('census-2020-peers');
    let last = '';

    const steps: Record<string, number[]> = {
      methodology: [],
      submission: [],
      'score-run': [],
      ranking: [],
      total: [],
    };
    for (let run = 0; run < WARM_UPS + RUNS; run++) {
      const own: Sample = {
        ...sample,
        slug: `main-job-${run}`,
        methodology: { ...sample.methodology, version: `0.0.${run}` },
      };
      const took: [string, number][] = [];
      const began = performance.now();
      const clock = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
        const from = performance.now();
        const result = await work();
        took.push([step, (performance.now() - from) / 1000]);
        return result;
      };
      await clock('methodology', () => submitMethodology({ ingestion }, own));
      await clock('submission', () => submitDataset({ ingestion }, own));
      last = await clock('score-run', async () => {
        const { id } = await orderRun({ ingestion }, own);
        await waitForRun(gateway, id, 2);
        return id;
      });
      const ranking = await clock('ranking', () => rankingOf(gateway, last));
      if (ranking.rows.length !== 30) throw new Error(`the ranking has ${ranking.rows.length} rows, not 30`);
      took.push(['total', (performance.now() - began) / 1000]);
      if (run >= WARM_UPS) for (const [step, seconds] of took) steps[step]!.push(seconds);
    }

    const limits = await limitsOf(stack.database.url, last, sample.methodology);
    const total = limits.submission.seconds + limits['score-run'].seconds + limits.ranking.seconds;
    const all: Record<string, Limit> = { ...limits, total: { name: 'the three limits together', seconds: total } };
    for (const [step, seconds] of Object.entries(steps)) {
      const value = medianOf(seconds);
      const limit = all[step];
      print({
        bench: 'main-job',
        case: step,
        value: milliseconds(value),
        unit: 'ms',
        runs: RUNS,
        fastest: milliseconds(Math.min(...seconds)),
        slowest: milliseconds(Math.max(...seconds)),
        ...(limit && {
          limit: milliseconds(limit.seconds),
          limitName: limit.name,
          ratio: Number((limit.seconds / value).toFixed(3)),
        }),
      });
    }
  } finally {
    await stack.close();
  }
}

interface Limit {
  readonly name: string;
  readonly seconds: number;
}

async function limitsOf(
  url: string,
  run: string,
  document: unknown,
): Promise<Record<'submission' | 'score-run' | 'ranking', Limit>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    const {
      rows: [keys],
    } = await client.query<{ key: number; revision: number; year: number }>(
      'select r.key, r.revision_keys[1] as revision, (select min(year) from score where run_key = r.key) as year from score_run r where id = $1',
      [run],
    );
    const rows: Buffer[] = [];
    await pipeline(
      client.query(copyTo(`copy (select * from observation where revision_key = ${keys!.revision}) to stdout`)),
      async (source) => {
        for await (const chunk of source) rows.push(chunk as Buffer);
      },
    );
    await client.query('create table bare (like observation including all)');
    const copied = await timed(
      async () => {
        await client.query('begin');
        await pipeline(Readable.from(rows), client.query(copyFrom('copy bare from stdin')));
        await client.query('commit');
        await client.query('truncate bare');
      },
      { warmUps: WARM_UPS, runs: RUNS },
    );

    const { panel } = await new PanelRepository(dataSource).load({ revisionKeys: [keys!.revision] });
    const parsed = parseMethodology(document);
    if (!parsed.ok) throw new Error('the sample methodology is not valid');
    const scored = await timed(() => score(compile(parsed.methodology), panel), { warmUps: WARM_UPS, runs: RUNS });

    const read = await timed(
      () =>
        client.query(
          `select s.rank, s.score, s.grade, u.code, u.name_zh, u.name_en,
              (select jsonb_agg(jsonb_build_array(c.node, c.grade)) from score c where (c.run_key, c.year, c.unit_id) = (s.run_key, s.year, s.unit_id) and c.node > 0)
       from score s join unit u on u.id = s.unit_id where s.run_key = $1 and s.year = $2 and s.node = 0 order by s.rank`,
          [keys!.key, keys!.year],
        ),
      { warmUps: WARM_UPS, runs: RUNS },
    );
    return {
      submission: { name: 'bare COPY of the same rows, one commit', seconds: copied.median },
      'score-run': { name: 'score() alone, data in memory', seconds: scored.median },
      ranking: { name: 'one SQL statement, same figures', seconds: read.median },
    };
  } finally {
    await dataSource.destroy();
    await client.end();
  }
}
