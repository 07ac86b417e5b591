import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource, DatabaseProbe } from '#persistence';
import { createTestDatabase, openTcpDoor, type TcpDoor, type TestDatabase } from '#testing';

let database: TestDatabase;
let door: TcpDoor;

beforeAll(async () => {
  database = await createTestDatabase();
  door = await openTcpDoor(database.url);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

it('a probe answers while every connection of the service is at work', async () => {
  const service = await createDataSource(database.url, { poolSize: 1 }).initialize();
  const probe = new DatabaseProbe({ databaseUrl: database.url });
  const work = service.query('select pg_sleep(1)').then(() => 'worked');
  await expect(Promise.race([probe.ask().then(() => 'answered'), work])).resolves.toBe('answered');
  await work;
  await probe.onApplicationShutdown();
  await service.destroy();
});

it('a probe says that the database is away, also where nothing comes back, and that it is there again', async () => {
  const probe = new DatabaseProbe({ databaseUrl: door.through(database.url) });
  await probe.ask();
  door.swallow();
  await expect(probe.ask()).rejects.toThrow(/timeout/i);
  await door.shut();
  await expect(probe.ask()).rejects.toThrow();
  await door.open();
  await probe.ask();
  await probe.onApplicationShutdown();
});
