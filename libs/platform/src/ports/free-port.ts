import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Ports that no system gives to outgoing connections (Linux begins at 32768, others at 49152): one of those could be
 * taken between the question for it and its use.
 */
const [FIRST, PAST] = [20_000, 32_000];
const TRIES = 100;

/** A port of 127.0.0.1 that nothing listens on now. @throws Error where none of a hundred tried is free. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(FIRST, PAST);
    if (await isFree(port)) return port;
  }
  throw new Error(`Of ${TRIES} ports between ${FIRST} and ${PAST - 1} none is free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
