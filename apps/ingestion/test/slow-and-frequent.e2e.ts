import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rateTable, usualBodyDeadlines } from '#edge';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ABOUT, call, CSV, startIngestion, submit, type Service } from './service.js';

let database: TestDatabase;
let service: Service | undefined;
const sockets: Socket[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await service?.close();
  service = undefined;
});
afterAll(() => database?.drop());

const quick = { ...usualBodyDeadlines, stallMs: 500, tickMs: 100 };

/** Begins an upload and leaves it standing; the answer 429, or what came until the server closed the connection. */
function stall({ address }: Service, slug: string, type: string, begin = 'code,name'): Promise<string> {
  const { port } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  sockets.push(socket);
  socket.write(
    `POST /v1/datasets/${slug}/revisions?${ABOUT} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: ${type}\r\n` +
      `content-length: 1000000\r\n\r\n${begin}`,
  );
  let text = '';
  socket.on('data', (bytes) => (text += bytes.toString()));
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('close', () => resolve(text));
    socket.on('data', () => text.startsWith('HTTP/1.1 429') && text.endsWith('}') && resolve(text));
  });
}

describe('a submission that stands still', () => {
  it.each([
    ['raw', 'text/csv', 'code,name'],
    ['a form', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="source"\r\n\r\nme'],
    [
      'a form in its file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="f"; filename="f.csv"\r\ncontent-type: text/csv\r\n\r\ncode,name',
    ],
  ])('(%s) is ended with 408, nothing is kept and its place is free again', async (_, type, begin) => {
    service = await startIngestion(database.url, { bodyDeadlines: quick, submissionsAtOnce: 1 });
    const text = await stall(service, 'stalled', type, begin);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toMatch(/"urn:duibiao:slow-body".*nothing was kept.*未保存任何内容/s);
    expect((await call('GET', `${service.address}/v1/datasets/stalled`)).status).toBe(404);
    expect((await submit(service, 'moving', CSV)).status).toBeLessThan(300);
  });
});

/** Submits a file from another address of this machine. */
async function submitFrom(localAddress: string, { address }: Service, slug: string): Promise<string> {
  const { port } = new URL(address);
  const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress });
  sockets.push(socket);
  socket.write(
    `POST /v1/datasets/${slug}/revisions?${ABOUT} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: text/csv\r\n` +
      `connection: close\r\ncontent-length: ${Buffer.byteLength(CSV)}\r\n\r\n${CSV}`,
  );
  let text = '';
  for await (const bytes of socket) text += String(bytes);
  return text;
}

describe('260 uploads of one address that stand still', () => {
  it('take eight places: the others are refused, and the submission of another is kept', async () => {
    service = await startIngestion(database.url);
    const answers = Array.from({ length: 260 }, () => stall(service as Service, 'greedy', 'text/csv'));
    const refused: string[] = [];
    for (const answer of answers) void answer.then((text) => refused.push(text));
    while (refused.length < 252) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const text of refused) expect(text).toMatch(/^HTTP\/1\.1 429 .*submissions of yours.*"limit":8/s);
    expect(await submitFrom('127.0.0.2', service, 'modest')).toMatch(/^HTTP\/1\.1 201 /);
    expect(refused).toHaveLength(252);
  });
});

describe('one caller', () => {
  it('may submit so often, is then told when to come again, and does not hold up another', async () => {
    service = await startIngestion(database.url, {
      rates: rateTable({ RATES: 'submit=2/60' }),
      keys: 'lin:0123456789abcdef,wu:fedcba9876543210',
    });
    const { address } = service;
    const send = (key: string): Promise<Response> =>
      fetch(`${address}/v1/datasets/often/revisions?${ABOUT}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'x-api-key': key },
        body: CSV,
      });
    for (let i = 0; i < 2; i++) expect((await send('0123456789abcdef')).status).toBeLessThan(300);
    const refused = await send('0123456789abcdef');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await refused.json()).toMatchObject({ type: 'urn:duibiao:too-many-requests', rate: 'submit', limit: 2 });
    expect((await send('fedcba9876543210')).status).toBeLessThan(300);
  });
});
