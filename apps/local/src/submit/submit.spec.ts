import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { submit } from './main.js';

let server: Server;
let folder: string;
let file: string;
let answer: { status: number; body: object };
let asked: { url: string; body: string; authorization: string | undefined }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'submit-'));
  file = join(folder, '数据.csv');
  writeFileSync(file, '城市,年份,值\n昆山市,2020,1 2\n');
  server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request
      .on('data', (piece) => (body += piece))
      .on('end', () => {
        if (request.url!.startsWith('/v1/submissions'))
          return response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{}');
        asked.push({ url: request.url!, body, authorization: request.headers.authorization });
        return response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end(JSON.stringify(answer.body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
});

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const port = (server.address() as { port: number }).port;
  const code = await submit(
    args,
    { INGESTION_URL: `http://127.0.0.1:${port}`, LANG: 'zh_CN.UTF-8', DUIBIAO_API_KEY: 'k' },
    (text) => (said += text),
  );
  return { code, said };
}

const report = {
  format: 'csv',
  encoding: { name: 'utf-8', rule: 'valid-utf-8' },
  layout: 'wide',
  observations: 1,
  years: [2020],
  units: { resolved: 1, byRule: { name: 1 }, byKind: { county: 1 }, unresolved: {} },
  values: { byRule: { plain: 1 } },
  indicators: [{ code: '值' }],
  counts: { error: 0, warning: 0, info: 0 },
  mapping: { version: 1 },
  issues: [],
};
const issue = {
  code: 'two-numbers',
  severity: 'error',
  row: 2,
  column: 3,
  header: '值',
  value: '1 2\u001b[2J',
  message: { zh: '一个单元格里有两个数', en: 'two' },
  remedy: { zh: '请分成两个单元格', en: 'split' },
};

describe('npm run submit', () => {
  it('sends the file as it is, with what was said beside it, and tells where it is kept', async () => {
    answer = { status: 201, body: { dataset: 'a', revision: 3, report } };
    const { code, said } = await run(
      file,
      '--dataset',
      'a',
      '--source',
      '年鉴 表1',
      '--licence',
      'public',
      '--year',
      '2020',
      '--unknown-units',
      'leave-out',
    );
    expect([code, asked[0]!.body, asked[0]!.authorization]).toEqual([0, readFileSync(file, 'utf8'), 'Bearer k']);
    const query = Object.fromEntries(new URL(asked[0]!.url, 'http://x').searchParams);
    expect(query).toMatchObject({
      filename: '数据.csv',
      source: '年鉴 表1',
      licence: 'public',
      year: '2020',
      unknownUnits: 'leave-out',
      submission: expect.any(String),
    });
    expect(said).toContain('/v1/datasets/a/revisions/3');
  });

  it('shows each problem with its place and remedy, without the control characters of the file, and ends with 1', async () => {
    answer = {
      status: 422,
      body: {
        detail: 'one error',
        detailZh: '一处错误',
        problems: [issue],
        report: { ...report, issues: undefined, counts: { error: 1, warning: 0, info: 0 } },
      },
    };
    const { code, said } = await run(file, '--dataset', 'a', '--source', 's', '--licence', 'l');
    expect(code).toBe(1);
    for (const part of ['一个单元格里有两个数', '请分成两个单元格', '3 值', '一处错误']) expect(said).toContain(part);
    expect(said).not.toContain('\u001b');
  });

  it('writes the mapping that a dry run suggests', async () => {
    answer = { status: 200, body: { dryRun: true, report } };
    const mapping = join(folder, 'mapping.json');
    expect((await run(file, '--dataset', 'a', '--dry-run', '--save-mapping', mapping)).code).toBe(0);
    expect(JSON.parse(readFileSync(mapping, 'utf8'))).toEqual({ version: 1 });
  });

  it.each([
    ['no file', [], 'Name one file.'],
    ['a file that is not there', ['nothing.csv', '--dataset', 'a'], 'There is no file nothing.csv.'],
    ['an option that is not known', ['x', '--colour', 'red'], "Unknown option '--colour'"],
  ])('answers %s with a sentence and 2', async (_, args, sentence) => {
    const { code, said } = await run(...args);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
  });

  it('says when no source is given', async () => {
    expect((await run(file, '--dataset', 'a')).said).toContain('--source and --licence');
  });

  it('says what to do when nothing answers', async () => {
    const { code, said } = await run(file, '--dataset', 'a', '--dry-run', '--to', 'http://127.0.0.1:9');
    expect([code, said.includes('npm start')]).toEqual([3, true]);
  });
});
