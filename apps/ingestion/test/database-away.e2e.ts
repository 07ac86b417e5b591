import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, openTcpDoor, type TcpDoor, type TestDatabase } from '#testing';
import { call, CSV, postJson, startIngestion, submit, type Service } from './service.js';

let database: TestDatabase;
let door: TcpDoor;
let service: Service;
beforeAll(async () => {
  database = await createTestDatabase();
  door = await openTcpDoor(database.url);
  service = await startIngestion(door.through(database.url));
});
afterAll(async () => {
  await service?.close();
  await door?.close();
  await database?.drop();
});

const UUID = '00000000-0000-7000-8000-000000000000';
const doors: readonly (readonly [string, () => ReturnType<typeof call>])[] = [
  ['GET /v1/datasets', () => call('GET', `${service.address}/v1/datasets`)],
  ['GET /v1/methodologies', () => call('GET', `${service.address}/v1/methodologies`)],
  ['GET /v1/score-runs/:id', () => call('GET', `${service.address}/v1/score-runs/${UUID}`)],
  ['POST /v1/datasets/:slug/revisions', () => submit(service, 'away', CSV)],
  [
    'POST /v1/score-runs',
    () => postJson(service, '/v1/score-runs', { methodology: { slug: 'm' }, datasets: [{ slug: 'd' }] }),
  ],
  ['POST /v1/robustness-runs', () => postJson(service, '/v1/robustness-runs', { scoreRun: UUID })],
];

it.each(doors)(
  '%s is the problem database-unreachable while the database is away, without its address',
  async (_, ask) => {
    await door.shut();
    try {
      const { status, type, body } = await ask();
      expect([status, type]).toEqual([503, 'application/problem+json; charset=utf-8']);
      expect(body).toMatchObject({ type: 'urn:duibiao:database-unreachable', detailZh: expect.stringMatching(/重试/) });
      expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONN|Connection terminated/);
    } finally {
      await door.open();
    }
  },
);

it('it comes back by itself', async () => {
  await door.shut();
  const away = await fetch(`${service.address}/v1/datasets`);
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  await door.open();
  expect((await fetch(`${service.address}/v1/datasets`)).status).toBe(200);
  expect((await submit(service, 'back', CSV)).status).toBe(201);
});
