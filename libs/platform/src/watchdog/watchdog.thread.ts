import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Watched } from './watchdog.js';

/** Slices in which the time is waited: a process that was paused as a whole, and goes on, has lost one and lives. */
const SLICES = 10;

const { shared, milliseconds, line } = workerData as Watched;
const [BEATS, DEBUGGED] = [0, 1];
const seen = new Int32Array(shared);

for (let silent = 0; silent < SLICES; ) {
  const before = Atomics.load(seen, BEATS);
  const beat = Atomics.wait(seen, BEATS, before, milliseconds / SLICES) !== 'timed-out';
  silent = beat || Atomics.load(seen, DEBUGGED) === 1 ? 0 : silent + 1;
}
// console.log passes through the loop that stands still; process.exit would end this thread alone, and a handler of
// SIGTERM would never run.
writeSync(2, `${line}\n`);
process.kill(process.pid, 'SIGKILL');
