import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createDeflateRaw } from 'node:zlib';
import { freePort } from '#platform';
import { nodeFlags } from '../apps/local/src/services.js';
import { medianOf, type Print } from './harness.js';
import { openScratch } from './stack.js';

const RUNS = 5;
const YEARS = [2019, 2020, 2021, 2022, 2023];
const INDICATORS = Array.from({ length: 35 }, (_, i) => `made-up-${String(i + 1).padStart(2, '0')}`);
const COLUMNS =
  'unit_id, indicator_id, year, missing, flags, sheet, file_row, file_column, value, sample_size, standard_error, note';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Made-up figures of every county in force through the running service, and the same values into the same table by a bare
 * COPY in the same run. `--large`: a CSV of 1 GB with 20 million observations (`--large=N`: with N), with the service's highest resident memory.
 */
export default async function ingest(print: Print): Promise<void> {
  const scratch = await openScratch();
  const { home, database } = scratch;
  const client = new pg.Client({ connectionString: database.url });
  let service: Service | undefined;
  try {
    await client.connect();
    service = await startService(database.url);
    const { rows } = await client.query<{ code: string }>(
      `select code from unit where scheme = 'GB/T 2260' and kind = 'county' and valid_to is null order by code`,
    );
    const codes = rows.map(({ code }) => code);
    const wanted = process.argv.find((argument) => argument.startsWith('--large'));
    if (wanted) await large({ print, client, service, home, codes }, Number(wanted.split('=')[1] ?? 20_000_000));
    else for (const format of ['csv', 'xlsx'] as const) await measure({ print, client, service, home, codes }, format);
  } finally {
    await service?.stop();
    await client.end().catch(() => undefined);
    await scratch.close();
  }
}

interface Setting {
  readonly print: Print;
  readonly client: pg.Client;
  readonly service: Service;
  readonly home: string;
  readonly codes: readonly string[];
}

async function measure({ print, client, service, home, codes }: Setting, format: 'csv' | 'xlsx'): Promise<void> {
  const submissions: number[] = [];
  const copies: number[] = [];
  let count = 0;
  for (let run = 0; run <= RUNS; run++) {
    const file = join(home, `figures.${format}`);
    await write(file, format === 'csv' ? csvLines(codes, run) : xlsx(codes, run));
    const from = performance.now();
    const revision = await submit(service, `bench-${format}-${run}`, file, format === 'csv' ? 'text/csv' : XLSX);
    const took = (performance.now() - from) / 1000;
    count = revision.observations;
    const copied = await bareCopy(client, revision.id, join(home, 'copy'));
    if (run > 0) {
      submissions.push(count / took);
      copies.push(count / copied);
    }
    await client.query('truncate observation');
  }
  const value = medianOf(submissions);
  const limit = medianOf(copies);
  print({
    bench: 'ingest',
    case: format,
    value: Math.round(value),
    unit: 'observations/s',
    limit: Math.round(limit),
    limitName: 'bare COPY of the same values into the same table',
    ratio: Number((value / limit).toFixed(3)),
    observations: count,
    runs: RUNS,
    aim: 0.5,
  });
}

async function large({ print, client, service, home, codes }: Setting, observations: number): Promise<void> {
  const file = join(home, 'large.csv');
  await write(file, largeCsv(codes, observations));
  const size = statSync(file).size;
  const from = performance.now();
  const states: Record<string, { polls: number; megabytes: number }> = {};
  const id = '00000000-0000-4000-8000-00000000b19a';
  const poll = setInterval(() => {
    void fetch(`${service.address}/v1/submissions/${id}`).then(
      async (answer) => {
        const { state } = (await answer.json()) as { state?: string };
        const seen = (states[state ?? 'none'] ??= { polls: 0, megabytes: 0 });
        seen.polls++;
        seen.megabytes = Math.max(seen.megabytes, Math.round(resident(service.pid, 'VmRSS') / 1e6));
      },
      () => undefined,
    );
  }, 500);
  const revision = await submit(service, 'bench-large', file, 'text/csv', `&submission=${id}`);
  clearInterval(poll);
  const took = (performance.now() - from) / 1000;
  const highest = resident(service.pid, 'VmHWM');
  const copied = await bareCopy(client, revision.id, join(home, 'copy'));
  const value = revision.observations / took;
  const limit = revision.observations / copied;
  print({
    bench: 'ingest',
    case: 'csv-large',
    value: Math.round(value),
    unit: 'observations/s',
    limit: Math.round(limit),
    limitName: 'bare COPY of the same values into the same table',
    ratio: Number((value / limit).toFixed(3)),
    observations: revision.observations,
    bytes: size,
    seconds: Math.round(took),
    progressSeen: states,
  });
  print({
    bench: 'ingest',
    case: 'csv-large-memory',
    value: Math.round(highest / 1e6),
    unit: 'MB resident at most',
    limit: 300,
    limitName: 'the bound set',
    ratio: Number((300e6 / highest).toFixed(3)),
  });
}

/** Wide by unit and year. The figures are made up and depend on the run, so that nothing is answered from what is kept. */
function* csvLines(codes: readonly string[], run: number): Generator<string> {
  yield `code,year,${INDICATORS.join(',')}\n`;
  for (const year of YEARS)
    for (const code of codes)
      yield `${code},${year},${INDICATORS.map((_, i) => figure(code, year, i, run)).join(',')}\n`;
}

/** Long rows, some 53 bytes each. */
function* largeCsv(codes: readonly string[], target: number): Generator<string> {
  const years = 50;
  const indicators = Math.ceil(target / codes.length / years);
  yield 'unit_code,indicator,year,value,note\n';
  let left = target;
  for (let i = 0; i < indicators; i++) {
    for (let y = 0; y < years; y++) {
      let block = '';
      for (const code of codes) {
        if (left-- <= 0) break;
        block += `${code},made-up-indicator-number-${String(i).padStart(4, '0')},${1970 + y},${figure(code, 1970 + y, i, 9)},\n`;
      }
      yield block;
    }
  }
}

function figure(code: string, year: number, indicator: number, run: number): string {
  const mixed = Math.imul(Number(code) ^ Math.imul(year + 7 * run, 0x9e3779b1), 0x85ebca6b + indicator * 2);
  return ((mixed >>> 0) / 4096).toFixed(3);
}

/** A workbook of one sheet, numbers as numbers, written as it is made. */
function* xlsx(
  codes: readonly string[],
  run: number,
): Generator<Buffer | { readonly name: string; readonly text: Iterable<string> }> {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  yield {
    name: 'xl/workbook.xml',
    text: [
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="figures" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    text: ['<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'],
  };
  yield {
    name: 'xl/worksheets/sheet1.xml',
    text: (function* () {
      let row = 1;
      yield `<worksheet><sheetData><row r="1">${['code', 'year', ...INDICATORS].map(cell).join('')}</row>`;
      for (const year of YEARS)
        for (const code of codes)
          yield `<row r="${++row}">${cell(code)}<c><v>${year}</v></c>${INDICATORS.map((_, i) => `<c><v>${figure(code, year, i, run)}</v></c>`).join('')}</row>`;
      yield '</sheetData></worksheet>';
    })(),
  };
}

async function write(
  path: string,
  content: Iterable<string | Buffer | { readonly name: string; readonly text: Iterable<string> }>,
): Promise<void> {
  const out = createWriteStream(path);
  let offset = 0;
  const directory: Buffer[] = [];
  const put = async (bytes: string | Buffer): Promise<void> => {
    offset += Buffer.byteLength(bytes);
    if (!out.write(bytes)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  };
  for (const part of content) {
    if (typeof part === 'string' || Buffer.isBuffer(part)) await put(part);
    else directory.push(await zipEntry(part.name, part.text, offset, put));
  }
  if (directory.length > 0) {
    const all = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(directory.length, 8);
    end.writeUInt16LE(directory.length, 10);
    end.writeUInt32LE(all.length, 12);
    end.writeUInt32LE(offset, 16);
    await put(Buffer.concat([all, end]));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

async function zipEntry(
  name: string,
  text: Iterable<string>,
  offset: number,
  put: (bytes: Buffer) => Promise<void>,
): Promise<Buffer> {
  let size = 0;
  const chunks: Buffer[] = [];
  const deflated = Readable.from(
    (function* () {
      for (const piece of text) {
        size += Buffer.byteLength(piece);
        yield piece;
      }
    })(),
  ).pipe(createDeflateRaw({ level: 1 }));
  for await (const chunk of deflated) chunks.push(chunk as Buffer);
  const data = Buffer.concat(chunks);
  const file = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  header.copy(central, 6, 4, 30);
  central.writeUInt16LE(20, 4);
  central.writeUInt32LE(offset, 42);
  await put(Buffer.concat([header, file, data]));
  return Buffer.concat([central, file]);
}

/** By a plain request: fetch gives up where headers take more than five minutes. */
async function submit(
  service: Service,
  slug: string,
  file: string,
  type: string,
  more = '',
): Promise<{ id: string; observations: number }> {
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sending = request(
      `${service.address}/v1/datasets/${slug}/revisions?source=made%20up&licence=none&synthetic=true${more}`,
      { method: 'POST', headers: { 'content-type': type } },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (piece: string) => (text += piece))
          .on('end', () => resolve({ status: response.statusCode!, text }))
          .on('error', reject);
      },
    );
    sending.on('error', reject);
    pipeline(createReadStream(file), sending).catch(reject);
  });
  const body = JSON.parse(answer.text) as { id: string; observations: number; detail?: string };
  if (answer.status !== 201) throw new Error(`${answer.status}: ${body.detail}`);
  return body;
}

/** Seconds that COPY alone takes for the revision's rows, under a key of their own, commit included. */
async function bareCopy(client: pg.Client, id: string, path: string): Promise<number> {
  const { rows } = await client.query<{ key: number }>('select key from revision where id = $1', [id]);
  const out = client.query(
    copyTo(
      `copy (select ${1_000_000 + rows[0]!.key}, ${COLUMNS} from observation where revision_key = ${rows[0]!.key}) to stdout (format binary)`,
    ),
  );
  await pipeline(out, createWriteStream(path));
  const from = performance.now();
  await pipeline(
    createReadStream(path, { highWaterMark: 1024 * 1024 }),
    client.query(copyFrom(`copy observation (revision_key, ${COLUMNS}) from stdin (format binary)`)),
  );
  return (performance.now() - from) / 1000;
}

interface Service {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

async function startService(databaseUrl: string): Promise<Service> {
  const port = await freePort();
  const main = fileURLToPath(new URL('../apps/ingestion/src/main.js', import.meta.url));
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    INGESTION_PORT: String(port),
    DUIBIAO_API_KEYS: '',
    REDIS_URL: '',
    UPLOAD_LIMIT_MB: '2048',
  };
  const child: ChildProcess = spawn(process.execPath, [...nodeFlags('ingestion'), main], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve();
    });
    child.once('exit', (code) => reject(new Error(`the ingestion service ended with ${code}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** Bytes resident now (VmRSS) or at most (VmHWM), as the kernel counts them. */
function resident(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  return (
    Number(new RegExp(`${which}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) * 1024
  );
}
