import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { parseMethodology } from '#index-core';
import { drawRanker, robustnessModel, robustnessSpecificationSchema, runChunk } from '#index-core/robustness';
import type { Panel } from '#index-core';
import type { RobustnessModel } from '#index-core/robustness';
import {
  createDataSource,
  MethodologyRepository,
  PanelRepository,
  RobustnessMaterials,
  RobustnessOrders,
  RobustnessRunRepository,
  ScoreRunRepository,
} from '#persistence';
import { Doorbell, ringForChunks } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { scoreTable } from '#testing';
import { Services } from '../apps/local/src/services.js';
import { medianOf, timed } from './harness.js';
import { openScratch } from './stack.js';
import type { Print } from './harness.js';
import { cppKernel } from './robustness-kernel.cpp.js';

const bench = 'robustness';
const UNITS = 2_850;
/** `npm run bench robustness -- --small`: without the 100,000 draws through the queue. `--large`: with 40,000 units through the queue. `--only=cores`: one of `parts` alone. */
const small = process.argv.includes('--small');
const large = process.argv.includes('--large');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const microseconds = (seconds: number, draws: number): number => Math.round((seconds / draws) * 1e8) / 100;

/**
 * What a draw of a robustness run costs. The data are synthetic: 2,850 units × 40 indicators in three levels. Every draw has weights of
 * its own; ranks are exact and every rank of every unit is counted.
 */
export default async function robustness(print: Print): Promise<void> {
  const parts = {
    'weights-only': besideCpp,
    general: generalDraws,
    cores: overCores,
    growth: overUnits,
    queue: throughTheQueue,
  };
  if (only !== undefined && !(only in parts)) throw new Error(`--only is one of ${Object.keys(parts).join(', ')}`);
  for (const [name, part] of Object.entries(parts)) if (only === undefined || only === name) await part(print);
}

async function generalDraws(print: Print): Promise<void> {
  const general = modelOf(changingMethods, UNITS);
  const draw = await perDraw(general, 200, { warmUps: 1, runs: 5 });
  print({
    bench,
    case: 'general',
    value: draw,
    unit: 'µs/draw',
    limit: 1_000,
    limitName: 'the aim: 1 ms',
    ratio: 1_000 / draw,
    units: UNITS,
    note: 'normalisation, treatment and weights change from draw to draw',
  });
  // Beside it, errors drawn anew: of a tenth of the indicators the aim is the same; of all, every value of the table is another in every draw.
  for (const [some, limit] of [
    [4, 1_000],
    [40, 10_000],
  ] as const) {
    const value = await perDraw(modelOf(withNoise(some), UNITS), 200, { warmUps: 1, runs: 5 });
    print({
      bench,
      case: `general, with measurement errors of ${some} indicators`,
      value,
      unit: 'µs/draw',
      limit,
      limitName: some === 4 ? 'the aim: 1 ms' : 'the aim, times ten for ten times the indicators',
      ratio: limit / value,
      units: UNITS,
      normals: some * UNITS,
      note: 'the steps of these indicators, and the scores above them, are done again in every draw',
    });
  }
}

async function overUnits(print: Print): Promise<void> {
  for (const units of [300, 1_000, 3_000, 10_000, 40_000]) {
    const model = modelOf(weightsOnly(100_000), units);
    const value = await perDraw(model, units > 5_000 ? 300 : 2_000, { warmUps: 1, runs: 5 });
    print({
      bench,
      case: `growth ${units}`,
      value,
      unit: 'µs/draw',
      nanosecondsPerUnit: Math.round((value / units) * 1e5) / 100,
      mebibytesOfTheKernel: Math.round(drawRanker(model).kernel.bytes / 2 ** 20),
    });
  }
}

const indicators = Array.from({ length: 40 }, (_, k) => `i${k}`);
const named = (code: string) => ({ code, name: { zh: code, en: code } });
const dimension = (d: number) => ({
  ...named(`d${d}`),
  weight: 1 + (d % 3),
  children: indicators.filter((_, k) => k % 8 === d).map((indicator, k) => ({ indicator, weight: 1 + (k % 2) })),
});
const methodology = {
  language: 1,
  slug: 'bench-robustness',
  version: '1.0.0',
  name: { zh: '测速', en: 'Bench' },
  authority: 'ours',
  origin: 'ours',
  indicators: indicators.map((code, k) => ({ ...named(code), direction: k % 5 === 4 ? 'negative' : 'positive' })),
  steps: [
    { step: 'treat', method: 'winsorise', most: 5 },
    { step: 'normalise', method: 'min-max' },
  ],
  aggregate: { method: 'arithmetic-mean' },
  index: {
    ...named('index'),
    children: [
      { ...named('p0'), weight: 2, children: [0, 1, 2, 3].map(dimension) },
      { ...named('p1'), weight: 1, children: [4, 5, 6, 7].map(dimension) },
    ],
  },
};

const weightsOnly = (draws: number) => ({ draws, seed: 1, weights: [{ draw: 'uniform', spread: 0.25 }] });
const choices = (...all: object[]) => all.map((change, i) => ({ name: { zh: `${i}`, en: `${i}` }, change }));
const changingMethods = {
  draws: 100_000,
  seed: 1,
  weights: [{ draw: 'uniform', spread: 0.25 }],
  alternatives: [
    {
      name: { zh: '标准化', en: 'normalisation' },
      choices: choices({}, { '/steps/1/method': 'z-score' }, { '/steps/1/method': 'rank' }),
    },
    { name: { zh: '异常值', en: 'treatment' }, choices: choices({}, { '/steps/0/most': 1 }) },
  ],
};
const withNoise = (some: number) => ({
  ...weightsOnly(100_000),
  noise: indicators.slice(0, some).map((indicator) => ({ indicator, standardError: { relative: 0.02 } })),
});

function modelOf(specification: object, units: number): RobustnessModel {
  const parsed = parseMethodology(methodology);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const made = robustnessModel(
    robustnessSpecificationSchema.parse(specification),
    parsed.methodology,
    synthetic(units),
    { known: true },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.model;
}

function synthetic(units: number): Panel {
  let state = 20_260_124;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    units: Array.from({ length: units }, (_, u) => ({ key: `u${u}` })),
    years: [2020],
    columns: new Map(
      indicators.map((indicator, k) => [
        indicator,
        {
          indicator,
          values: Float64Array.from({ length: units }, () =>
            k % 4 === 3 ? Math.exp(1.2 * normal()) : 50 + 15 * normal(),
          ),
        },
      ]),
    ),
  };
}

/** Microseconds a draw, of draws that have not been made before. */
async function perDraw(
  model: RobustnessModel,
  draws: number,
  times?: { readonly warmUps: number; readonly runs: number },
): Promise<number> {
  const ranker = drawRanker(model);
  const { median } = await timed(
    (run) => runChunk(model, ranker, { number: run, kind: 'draws', from: run * draws, to: (run + 1) * draws }),
    times,
  );
  return microseconds(median, draws);
}

/**
 * Weights alone, beside a C++ kernel that is built here: the same columns, as many draws a round, the rounds of both in turn, so that what else
 * the machine does meets both alike. Ours is a whole part of a run: weights from their source, ranks, counts, and the bytes that are kept.
 */
async function besideCpp(print: Print): Promise<void> {
  const model = modelOf(weightsOnly(1_000_000), UNITS);
  if (model.weightsOnly === undefined) throw new Error('the case of weights alone does not run in the kernel');
  const { columns } = model.weightsOnly;
  const ranker = drawRanker(model);
  const cpp = cppRounds(columns, ROUND);
  const times = { ours: [] as number[], cpp: [] as number[] };
  try {
    for (let round = 0; round < 3 + ROUNDS; round++) {
      const began = performance.now();
      runChunk(model, ranker, { number: round, kind: 'draws', from: round * ROUND, to: (round + 1) * ROUND });
      const ours = microseconds((performance.now() - began) / 1000, ROUND);
      const theirs = await cpp?.round();
      if (round < 3) continue;
      times.ours.push(ours);
      if (theirs !== undefined) times.cpp.push(theirs);
    }
  } finally {
    cpp?.stop();
  }
  const common = { bench, unit: 'µs/draw', units: UNITS, columns: columns.length, rounds: ROUNDS, drawsARound: ROUND };
  for (const [name, of] of [
    ['fastest round', (all: number[]) => Math.min(...all)],
    ['median round', medianOf],
  ] as const) {
    const ours = of(times.ours);
    print({
      ...common,
      case: name === 'fastest round' ? 'weights-only' : 'weights-only, median',
      value: ours,
      ...(cpp === undefined
        ? { limitName: 'a C++ kernel, had there been a g++' }
        : {
            limit: of(times.cpp),
            limitName: `C++ -O3 -march=native: one weighted sum, radix rank, histogram; ${name}`,
            ratio: of(times.cpp) / ours,
            timesTheLimit: ours / of(times.cpp),
            aim: 1.25,
          }),
    });
  }
}

const ROUND = 5_000;
const ROUNDS = 15;

/** A C++ process that makes `draws` draws when asked and says the microseconds of one; undefined where there is no g++. */
function cppRounds(
  columns: readonly Float64Array[],
  draws: number,
): { round(): Promise<number>; stop(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-kernel-'));
  const [source, program, data] = ['kernel.cpp', 'kernel', 'columns'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(source, cppKernel);
  if (spawnSync('g++', ['-O3', '-march=native', '-std=c++17', source, '-o', program]).status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  writeFileSync(data, Buffer.concat(columns.map((column) => Buffer.from(column.slice().buffer))));
  const child = spawn(program, [data, String(UNITS), String(columns.length), String(draws)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async round() {
      child.stdin.write('\n');
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the C++ kernel failed');
      return Number(value);
    },
    stop() {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The same draws on 1 thread and on as many as there are cores: threads share nothing but the machine. Rounds of one and of all take turns, and
 * so do rounds of as many C++ processes, which show what the machine itself gives to a second core.
 */
async function overCores(print: Print): Promise<void> {
  const DRAWS = 40_000;
  const most = availableParallelism();
  const workers = Array.from({ length: most }, () => new Worker(new URL('./robustness.thread.js', import.meta.url)));
  const asked = (worker: Worker, from: number, to: number): Promise<unknown> => {
    worker.postMessage({ from, to });
    return once(worker, 'message');
  };
  const { columns } = modelOf(weightsOnly(1_000_000), UNITS).weightsOnly!;
  const cpp = Array.from({ length: most }, () => cppRounds(columns, DRAWS / 4));
  const counts = Array.from({ length: most }, (_, i) => i + 1).filter((count) => Number.isInteger(Math.log2(count)));
  const ours = counts.map((): number[] => []);
  const theirs = counts.map((): number[] => []);
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return (performance.now() - began) / 1000;
  };
  try {
    for (let round = 0; round < 9; round++) {
      for (const [c, count] of counts.entries()) {
        const at = (i: number): number => (round * counts.length + c) * DRAWS + (i * DRAWS) / count;
        const mine = await seconds(() =>
          Promise.all(workers.slice(0, count).map((worker, i) => asked(worker, at(i), at(i + 1)))),
        );
        const cpps = await seconds(() =>
          Promise.all(cpp.slice(0, count).flatMap((process) => (process ? [process.round()] : []))),
        );
        if (round < 2) continue;
        ours[c]!.push(mine);
        theirs[c]!.push(cpps / count);
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
    for (const process of cpp) process?.stop();
  }
  const [one, cppOne] = [medianOf(ours[0]!), medianOf(theirs[0]!)];
  for (const [c, count] of counts.entries()) {
    const [value, cppValue] = [medianOf(ours[c]!), medianOf(theirs[c]!)];
    print({
      bench,
      case: `cores ${count}`,
      value: microseconds(value, DRAWS),
      unit: 'µs/draw',
      ...(count > 1 && {
        limit: microseconds(one / count, DRAWS),
        limitName: 'the time of one thread, divided',
        ratio: one / count / value,
        aim: 0.9,
        ...(cpp[0] !== undefined && { sameOfCppProcesses: cppOne / count / cppValue }),
      }),
    });
  }
}

/** For a thread of `overCores`: a ranker of the case of weights alone. */
export function rankerOfThread(): (from: number, to: number) => void {
  const model = modelOf(weightsOnly(100_000), UNITS);
  const ranker = drawRanker(model);
  return (from, to) => void runChunk(model, ranker, { number: 0, kind: 'draws', from, to });
}

/** From the order to the completed row, through PostgreSQL and the queue, by 1, 2 and 4 worker processes of one thread each. */
async function throughTheQueue(print: Print): Promise<void> {
  const scratch = await openScratch();
  const { home, database } = scratch;
  const dataSource = await createDataSource(database.url).initialize();
  const threads = new RobustnessThreads({ threads: 1 });
  const bell = new Doorbell({ databaseUrl: database.url });
  try {
    const runs = new RobustnessRunRepository(dataSource);
    const orders = new RobustnessOrders(
      new ScoreRunRepository(dataSource),
      new RobustnessMaterials(new MethodologyRepository(dataSource), new PanelRepository(dataSource)),
      runs,
    );
    /** Seconds from the order to the result, of a run that nobody asked for before. */
    const run = async (scoreRunId: string, draws: number): Promise<{ seconds: number; resultHash: string | null }> => {
      await dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run');
      const began = performance.now();
      const ordered = await orders.place(
        { scoreRunId, specification: weightsOnly(draws), createdBy: 'bench' },
        (material) => threads.check(material),
      );
      if (ordered.outcome !== 'created') throw new Error(JSON.stringify(ordered));
      await ringForChunks(bell, ordered.run.id, ordered.open);
      for (;;) {
        const now = (await runs.byId(ordered.run.id))!;
        if (now.state === 'failed') throw new Error(now.error?.en);
        if (now.state === 'completed')
          return { seconds: (performance.now() - began) / 1000, resultHash: now.resultHash };
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const withWorkers = async <T>(count: number, work: (services: readonly Services[]) => Promise<T>): Promise<T> => {
      const workers = Array.from({ length: count }, (_, i) => new Services(join(home, 'logs', String(i))));
      await Promise.all(
        workers.map((services) =>
          services.start({
            name: 'scoring-worker',
            env: { DATABASE_URL: database.url, REDIS_URL: '', WORKER_PORT: '', SCORING_THREADS: '1' },
          }),
        ),
      );
      try {
        return await work(workers);
      } finally {
        await Promise.all(workers.map((services) => services.stop()));
      }
    };

    const counties = await scoreSynthetic(dataSource, UNITS);
    for (const draws of small ? [10_000] : [10_000, 100_000]) {
      let alone: Awaited<ReturnType<typeof run>> | undefined;
      for (const count of [1, 2, 4]) {
        await withWorkers(count, async () => {
          await run(counties, draws + 1); // threads start, and code is compiled; the run below makes a model of its own
          const taken = await run(counties, draws);
          alone ??= taken;
          if (taken.resultHash !== alone.resultHash)
            throw new Error(`${count} workers found ${taken.resultHash}, one found ${alone.resultHash}`);
          const limit = alone.seconds / Math.min(count, availableParallelism());
          print({
            bench,
            case: `end to end, ${draws} draws, ${count} worker${count > 1 ? 's' : ''}`,
            value: Math.round(taken.seconds * 1000) / 1000,
            unit: 's',
            units: UNITS,
            drawsPerSecond: Math.round(draws / taken.seconds),
            resultHash: taken.resultHash,
            ...(count > 1 && {
              limit,
              limitName: 'the time of one worker, divided by workers or cores, whichever are fewer',
              ratio: limit / taken.seconds,
            }),
          });
        });
      }
    }
    if (!large) return;
    const places = await scoreSynthetic(dataSource, 40_000);
    await withWorkers(1, async () => {
      const before = worst();
      const { seconds, resultHash } = await run(places, 10_000);
      print({
        bench,
        case: 'end to end, 40,000 units, 10,000 draws, 1 worker',
        value: Math.round(seconds * 1000) / 1000,
        unit: 's',
        units: 40_000,
        resultHash,
        mebibytesOfTheWorkerAtMost: worst(),
        mebibytesBefore: before,
      });
    });
  } finally {
    await threads.onApplicationShutdown();
    await bell.onApplicationShutdown();
    await dataSource.destroy();
    await scratch.close();
  }
}

/** Scores so many units of made-up figures; beyond the units that there are, made-up ones are added to the bench's own database. Answers the run's id. */
async function scoreSynthetic(
  dataSource: Awaited<ReturnType<typeof createDataSource>>,
  units: number,
): Promise<string> {
  await dataSource.query(
    `insert into unit (scheme, code, kind, name_zh, name_en)
     select 'GB/T 2260', 'x' || n, 'other', 'x' || n, 'x' || n from generate_series(1, $1 - (select count(*)::int from unit where scheme = 'GB/T 2260')) n`,
    [units],
  );
  const panel = synthetic(units);
  const codes: { code: string }[] = await dataSource.query(
    `select code from unit where scheme = 'GB/T 2260' order by code limit ${units}`,
  );
  return scoreTable(dataSource, {
    slug: `bench-robustness-${units}`,
    document: methodology,
    synthetic: true,
    rows: codes.map(({ code }, u) => ({
      code,
      year: 2020,
      values: Object.fromEntries(indicators.map((indicator) => [indicator, panel.columns.get(indicator)!.values[u]!])),
    })),
  });
}

/** The most memory, in MiB, that a worker process of this bench has had, as the system counts it; undefined where it does not say. */
function worst(): number | undefined {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const peaks = children
      .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scoring-worker'))
      .map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]));
    return peaks.length === 0 ? undefined : Math.round(Math.max(...peaks) / 1024);
  } catch {
    return undefined;
  }
}
