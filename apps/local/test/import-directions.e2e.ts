import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('import directions', () => {
  let house: string;
  let said: string;
  let status: number | null;

  const file = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${text}\n`);
  };

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'duibiao-imports-'));
    for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(house, name));
    for (const lib of ['index-core', 'datasets', 'persistence', 'queue', 'platform', 'testing'])
      file(`libs/${lib}/src/index.ts`, 'export const room = 1;');
    file('apps/gateway/src/main.ts', "import { room } from '#persistence'; export const main = room;");
    file('apps/gateway/src/app.ts', "import { main } from '../../ingestion/src/main.js'; export const app = main;");
    file('apps/ingestion/src/main.ts', "import { room } from '#testing'; export const main = room;");
    file('libs/platform/src/up.ts', "import { room } from '#persistence'; export const up = room;");
    file('libs/queue/src/across.ts', "import { room } from '#persistence'; export const across = room;");
    file('libs/index-core/src/up.ts', "import { room } from '#datasets'; export const up = room;");
    file('libs/index-core/src/disk.ts', "import { readFileSync } from 'node:fs'; export const disk = readFileSync;");
    file(
      'libs/persistence/src/app.ts',
      "import { main } from '../../../apps/gateway/src/main.js'; export const app = main;",
    );
    file('apps/web/src/page.ts', "import { room } from '#index-core'; export const page = room;");
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        join(root, '.dependency-cruiser.cjs'),
        '--output-type',
        'err',
        'apps',
        'libs',
      ],
      { cwd: house, encoding: 'utf8' },
    );
    said = run.stdout + run.stderr;
    status = run.status;
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each([
    ['apps-do-not-import-apps', 'apps/gateway/src/app.ts'],
    ['testing-is-for-tests', 'apps/ingestion/src/main.ts'],
    ['platform-is-a-leaf', 'libs/platform/src/up.ts'],
    ['persistence-and-queue-do-not-know-each-other', 'libs/queue/src/across.ts'],
    ['pure-libs-import-no-room', 'libs/index-core/src/up.ts'],
    ['pure-libs-have-no-platform', 'libs/index-core/src/disk.ts'],
    ['libs-do-not-import-apps', 'libs/persistence/src/app.ts'],
    ['web-imports-no-lib', 'apps/web/src/page.ts'],
  ])('refuse by %s what %s imports', (rule, from) => {
    expect(said).toMatch(new RegExp(`error ${rule}: ${from}`));
  });

  it('allow an app to import a room', () => {
    expect(said).not.toContain('apps/gateway/src/main.ts →');
  });

  it('fail the check', () => {
    expect(status).not.toBe(0);
  });
});
