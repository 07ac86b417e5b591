import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ABOUT, call, CSV, postJson, startIngestion, submit, type Service } from './service.js';

let database: TestDatabase;
let service: Service;
beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIngestion(database.url);
});
afterAll(async () => {
  await service?.close();
  await database?.drop();
});

const HIDDEN = ['\u202e', '\u200f', '\u2066', '\u0007', '\u009f'];
const methodology = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../../samples/census-2020-peers/methodology.json', import.meta.url), 'utf8'));

describe('A hidden character in what a person types', () => {
  it.each(HIDDEN)('%j is refused beside a file, with its place, in both languages', async (character) => {
    const about = `${ABOUT}&title_zh=${encodeURIComponent(`名${character}称`)}&title_en=x`;
    const { status, body } = await submit(service, 'hidden', CSV, about);
    expect([status, body.problems]).toEqual([
      422,
      [
        {
          pointer: '/title_zh',
          message: expect.stringMatching(/^holds the hidden character U\+/),
          messageZh: expect.stringMatching(/看不见的字符/),
        },
      ],
    ]);
  });

  it.each([...HIDDEN, '\u0000', '\ud800'])('%j is refused in a methodology', async (character) => {
    const name = { zh: `名${character}称`, en: 'x' };
    const { status, body } = await postJson(service, '/v1/methodologies', { ...methodology(), name });
    expect([status, body.problems[0].pointer]).toEqual([422, '/name/zh']);
  });

  it('is refused in the name of a unit', async () => {
    const { status, body } = await call(
      'PUT',
      `${service.address}/v1/datasets/hidden/units`,
      'code,kind,name_zh,name_en\nA1,town,乐\u202e余,Leyu',
      { 'content-type': 'text/csv' },
    );
    expect([status, body.problems]).toEqual([422, [expect.objectContaining({ row: 2, column: 'name_zh' })]]);
  });

  it('is refused in a note, where lines are welcome', async () => {
    expect((await submit(service, 'noted', CSV)).status).toBe(201);
    const withdraw = (reason: string): ReturnType<typeof postJson> =>
      postJson(service, '/v1/datasets/noted/revisions/1/withdrawal', { reason });
    const refused = await withdraw('a\u202eb');
    expect([refused.status, refused.body.problems[0].pointer]).toEqual([422, '/reason']);
    expect((await withdraw('two\nlines')).status).toBe(200);
  });

  it('is taken out of the name of a file, and the answer has the name as it is kept', async () => {
    const { status, body } = await submit(
      service,
      'named',
      CSV,
      `${ABOUT}&filename=${encodeURIComponent('a\u202evsc.exe')}`,
    );
    expect([status, body.file.name]).toEqual([201, 'avsc.exe']);
    const form = new FormData();
    form.append('file', new Blob([`${CSV}\n320581,常熟市,2020,1,2`], { type: 'text/csv' }), 'b\u200f\u0007.csv');
    const kept = await call('POST', `${service.address}/v1/datasets/named/revisions?${ABOUT}`, form);
    expect([kept.status, kept.body.file.name]).toEqual([201, 'b.csv']);
    const file = await fetch(`${service.address}${kept.body.links.self}/file`);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''b.csv");
  });
});
