import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';

/** The watchdog as it is built, since node by itself starts ten times faster than with what reads TypeScript. */
const built = mkdtempSync(join(tmpdir(), 'duibiao-watchdog-'));
beforeAll(() => {
  writeFileSync(join(built, 'package.json'), '{"type":"module"}');
  for (const file of ['watchdog/watchdog', 'watchdog/watchdog.thread', 'threads/from-source']) {
    mkdirSync(join(built, file, '..'), { recursive: true });
    const source = fileURLToPath(new URL(`../src/${file}.ts`, import.meta.url));
    const { code } = transformFileSync(source, {
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(built, `${file}.js`), code);
  }
});
afterAll(() => rmSync(built, { recursive: true }));

/** What a process under the watchdog does, MS being the time that it may stand still. */
const deeds = {
  loop: 'for (;;);',
  expression: '/^(a+)+$/.test("a".repeat(60) + "b");',
  slices: `const end = Date.now() + 2.5 * MS;
    (function slice() {
      for (const until = Date.now() + MS / 4; Date.now() < until;);
      if (Date.now() < end) setImmediate(slice);
    })();`,
  waiting: 'setTimeout(() => undefined, 2.5 * MS);',
  nothing: '',
};

interface How {
  readonly milliseconds?: number;
  readonly flags?: readonly string[];
}

/** The deed begins a moment after the start, as a request would come: the thread is up by then. */
function startProcess(
  deed: keyof typeof deeds,
  { milliseconds = 1_000, flags = [] }: How = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const program = `import { startWatchdog } from ${JSON.stringify(join(built, 'watchdog/watchdog.js'))};
    const MS = 1_000;
    startWatchdog({ WATCHDOG_MS: ${milliseconds}, LOG_FORMAT: 'json' }, 'example');
    setTimeout(() => { console.log('begins'); ${deeds[deed]} }, 500);`;
  const file = join(built, `${deed}-${milliseconds}.js`);
  writeFileSync(file, program);
  return spawn(process.execPath, [...flags, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface End {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly said: string;
}

/** Asked to end after five seconds, which it can not while it stands still: it is then ended for good. */
async function run(deed: keyof typeof deeds, how?: How): Promise<End> {
  const child = startProcess(deed, how);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const late = setTimeout(() => child.kill('SIGTERM'), 5_000);
  return new Promise((done) => {
    child.once('close', (code, signal) => {
      clearTimeout(late);
      done({ code, signal, said });
    });
  });
}

describe('a process under the watchdog', () => {
  it.each(['loop', 'expression'] as const)(
    'is ended by SIGKILL, with a line in its log, when caught in a %s',
    async (deed) => {
      expect(await run(deed)).toEqual({
        code: null,
        signal: 'SIGKILL',
        said: expect.stringMatching(
          /"level":"fatal".*has stood still for 1 s \(WATCHDOG_MS\): the example ends itself/,
        ),
      });
    },
  );

  it.each(['slices', 'waiting', 'nothing'] as const)('lives, and ends by itself, with %s to do', async (deed) => {
    expect(await run(deed)).toEqual({ code: 0, signal: null, said: 'begins\n' });
  });

  it('is left alone where the time is 0, and under a debugger', async () => {
    const ends = await Promise.all([run('loop', { milliseconds: 0 }), run('loop', { flags: ['--inspect=0'] })]);
    expect(ends.map(({ signal }) => signal)).toEqual(['SIGTERM', 'SIGTERM']);
  });

  it('lives when it was paused as a whole and goes on', async () => {
    const child = startProcess('waiting');
    const ended = new Promise<unknown>((done) => child.once('close', (code, signal) => done({ code, signal })));
    await new Promise((begun) => child.stdout.once('data', begun));
    child.kill('SIGSTOP');
    await new Promise((passed) => setTimeout(passed, 2_000));
    child.kill('SIGCONT');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
