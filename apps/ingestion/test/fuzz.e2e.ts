import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { ABOUT, call, startIngestion, type Service } from './service.js';

/** Mutated files of every format; FUZZ_FILES=10000 for the whole run. The same seed gives the same files. */
const FILES = Number(process.env.FUZZ_FILES ?? 200);
const SEED = 20_261_124;
const AT_ONCE = 4;
const HANG_MS = 20_000;
const EXPECTED = new Set([200, 201, 400, 413, 422]);

const corpus = new URL('../../../libs/datasets/test/corpus/', import.meta.url);
const seeds = readdirSync(corpus)
  .sort()
  .map((name) => ({
    name,
    bytes: readFileSync(
      new URL(`${name}/${readdirSync(new URL(`${name}/`, corpus)).find((file) => file.startsWith('input.'))!}`, corpus),
    ),
  }));

let database: TestDatabase;
let dataSource: DataSource;
let service: Service;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 1 }).initialize();
  service = await startIngestion(database.url, { uploadLimitBytes: 1024 * 1024 });
});
afterAll(async () => {
  await service?.close();
  await dataSource?.destroy();
  await database?.drop();
});

/** Numbers that depend on the seed alone (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TOKENS = [
  '"',
  '\n',
  '\r',
  ',',
  '\t',
  '\u0000',
  '\ufeff',
  '=1+1',
  '-',
  '…',
  '1e999',
  '９',
  '巿',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '{"a":',
  '[[[[',
  'PK\u0003\u0004',
  '320582',
  '9'.repeat(400),
  ','.repeat(5_000),
  '\u202e',
].map((text) => Buffer.from(text));

function mutated(index: number): { name: string; bytes: Buffer } {
  const random = generator(SEED + index);
  const below = (limit: number): number => Math.floor(random() * limit);
  const { name, bytes: original } = seeds[below(seeds.length)]!;
  let bytes = Buffer.from(original);
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const at = below(bytes.length + 1);
    const length = below(Math.min(64, bytes.length - at) + 1);
    switch (below(6)) {
      case 0:
        if (at < bytes.length) bytes[at] = below(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), TOKENS[below(TOKENS.length)]!, bytes.subarray(at)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
        break;
      case 4:
        bytes = bytes.subarray(0, at);
        break;
      default:
        for (let i = 0; i < length; i++) bytes[at + i] = below(256);
    }
  }
  return { name, bytes };
}

it(
  `${FILES} mutated files bring no 500, no hang, no leak and no partial revision`,
  async () => {
    const statuses = new Map<number, number>();
    let next = 0;
    let half = 0;
    const worker = async (): Promise<void> => {
      for (let index = next++; index < FILES; index = next++) {
        const { name, bytes } = mutated(index);
        const from = performance.now();
        const { status, body } = await call(
          'POST',
          `${service.address}/v1/datasets/fuzz-${index % 7}/revisions?${ABOUT}&year=2020&mapping=none`,
          bytes,
          { 'content-type': 'application/octet-stream' },
        );
        const took = performance.now() - from;
        expect({
          index,
          name,
          expected: EXPECTED.has(status),
          status,
          detail: EXPECTED.has(status) ? undefined : body,
        }).toEqual({ index, name, expected: true, status, detail: undefined });
        expect({ index, name, hangs: took > HANG_MS }).toEqual({ index, name, hangs: false });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (index === Math.floor(FILES / 2)) half = process.memoryUsage().rss;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));

    const partial = await dataSource.query(
      `select r.id from revision r left join (select revision_key, count(*) from observation group by 1) o on o.revision_key = r.key
     where r.observation_count <> coalesce(o.count, 0)
     union all select null from observation where revision_key not in (select key from revision)
     union all select null from source_file f where f.size <> (select sum(length(bytes)) from source_file_chunk where file_id = f.id)`,
    );
    expect(partial).toEqual([]);
    expect(
      await dataSource.query(
        `select * from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      ),
    ).toEqual([]);
    expect(
      await dataSource.query(
        `select state from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      ),
    ).toEqual([]);
    expect(process.memoryUsage().rss - half).toBeLessThan(150 * 1024 * 1024);
    expect(statuses.get(422)).toBeGreaterThan(0);
    if (process.env.FUZZ_FILES) console.log(`${FILES} files, seed ${SEED}:`, Object.fromEntries([...statuses].sort()));
  },
  60_000 + FILES * 200,
);
