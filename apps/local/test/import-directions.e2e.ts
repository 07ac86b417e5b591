import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const doors = Object.values(
  (JSON.parse(read('package.json')) as { imports: Record<string, { source: string }> }).imports,
);

const from = (door: string): string => `import { room } from '${door}'; export const used = room;`;
const typeFrom = (door: string): string => `import type { Room } from '${door}'; export type Used = Room;`;
const later = (door: string): string => `export const used = () => import('${door}');`;

/** Forbidden imports: the rule that refuses each, the file, what stands in it. */
const forbidden: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-cycles', 'libs/queue/src/one.ts', "export * from './other.js';"],
  ['resolves', 'libs/queue/src/nowhere.ts', from('#nowhere')],
  ['libraries-by-their-doors', 'apps/gateway/src/deep.ts', from('../../../libs/persistence/src/inner.js')],
  ['fixtures-are-for-tests', 'libs/index-core/src/rank/from-fixture.ts', from('../panel/panel.fixture.js')],

  ['apps-ingestion-knows-its-row', 'apps/ingestion/src/app.ts', from('../../gateway/src/main.js')],
  ['apps-ingestion-knows-its-row', 'apps/ingestion/src/testing.ts', from('#testing')],
  ['apps-scoring-worker-knows-its-row', 'apps/scoring-worker/src/files.ts', from('#datasets')],
  ['apps-gateway-knows-its-row', 'apps/gateway/src/files.ts', from('#datasets')],
  ['apps-web-knows-its-row', 'apps/web/src/core.ts', typeFrom('#index-core')],
  ['apps-local-knows-its-row', 'apps/local/src/core.ts', later('#index-core')],
  ['libs-index-core-knows-its-row', 'libs/index-core/src/rank/files.ts', from('#datasets')],
  ['libs-datasets-knows-its-row', 'libs/datasets/src/core.ts', from('#index-core')],
  ['libs-observation-knows-its-row', 'libs/observation/src/platform.ts', from('#platform')],
  ['libs-problem-knows-its-row', 'libs/problem/src/platform.ts', from('#platform')],
  ['libs-text-knows-its-row', 'libs/text/src/platform.ts', from('#platform')],
  ['libs-persistence-knows-its-row', 'libs/persistence/src/queue.ts', from('#queue')],
  ['libs-persistence-knows-its-row', 'libs/persistence/src/app.ts', from('../../../apps/gateway/src/main.js')],
  ['libs-queue-knows-its-row', 'libs/queue/src/core.ts', typeFrom('#index-core')],
  ['libs-robustness-threads-knows-its-row', 'libs/robustness-threads/src/queue.ts', later('#queue')],
  ['libs-platform-knows-its-row', 'libs/platform/src/tables.ts', from('#persistence')],
  ['libs-edge-knows-its-row', 'libs/edge/src/tables.ts', from('#persistence')],
  ['libs-testing-knows-its-row', 'libs/testing/src/threads.ts', from('#robustness-threads')],
  ['bench-knows-its-row', 'bench/app.ts', from('../apps/ingestion/src/main.js')],

  ['apps-ingestion-tests-know-its-row', 'apps/ingestion/test/app.e2e.ts', from('../../gateway/src/main.js')],
  ['apps-scoring-worker-tests-know-its-row', 'apps/scoring-worker/src/files.spec.ts', from('#datasets')],
  ['apps-gateway-tests-know-its-row', 'apps/gateway/test/files.e2e.ts', from('#datasets')],
  ['apps-web-tests-know-its-row', 'apps/web/test/core.ts', from('#index-core')],
  ['apps-local-tests-know-its-row', 'apps/local/src/core.spec.ts', from('#index-core')],
  ['libs-index-core-tests-know-its-row', 'libs/index-core/src/rank/files.spec.ts', from('#datasets')],
  ['libs-datasets-tests-know-its-row', 'libs/datasets/test/core.e2e.ts', from('#index-core')],
  ['libs-observation-tests-know-its-row', 'libs/observation/src/platform.spec.ts', from('#platform')],
  ['libs-problem-tests-know-its-row', 'libs/problem/src/platform.spec.ts', from('#platform')],
  ['libs-text-tests-know-its-row', 'libs/text/src/platform.spec.ts', from('#platform')],
  ['libs-persistence-tests-know-its-row', 'libs/persistence/src/queue.spec.ts', from('#queue')],
  ['libs-queue-tests-know-its-row', 'libs/queue/test/tables.e2e.ts', from('#persistence')],
  ['libs-robustness-threads-tests-know-its-row', 'libs/robustness-threads/src/queue.spec.ts', from('#queue')],
  ['libs-platform-tests-know-its-row', 'libs/platform/src/tables.spec.ts', from('#persistence')],
  ['libs-edge-tests-know-its-row', 'libs/edge/src/tables.spec.ts', from('#persistence')],
  ['libs-testing-tests-know-its-row', 'libs/testing/src/threads.spec.ts', from('#robustness-threads')],
  ['bench-tests-know-its-row', 'bench/app.spec.ts', from('../apps/ingestion/src/main.js')],

  ...['apps/web', 'libs/index-core', 'libs/datasets', 'libs/observation', 'libs/problem', 'libs/text'].flatMap(
    (room) => [
      [`${room.replace('/', '-')}-has-no-platform`, `${room}/src/disk.ts`, "export { rm } from 'node:fs';"] as const,
      [`${room.replace('/', '-')}-has-no-platform`, `${room}/src/old-disk.ts`, "export { rm } from 'fs';"] as const,
      [`${room.replace('/', '-')}-has-no-framework`, `${room}/src/table.ts`, "export * from 'pg';"] as const,
    ],
  ),

  ['methods-stand-below-the-language', 'libs/index-core/src/normalise/up.ts', from('../methodology/language.js')],
  ['methods-stand-below-the-language', 'libs/index-core/src/panel/up.ts', typeFrom('../methodology/language.js')],
  ['the-language-stands-below-robustness', 'libs/index-core/src/methodology/up.ts', from('../robustness/draws.js')],
];

/** Imports that the table allows: one for each row that knows another room, and what tests alone may do. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['apps/ingestion/src/down.ts', from('#datasets')],
  ['apps/scoring-worker/src/down.ts', from('#robustness-threads')],
  ['apps/gateway/src/down.ts', from('#persistence')],
  ['apps/local/src/down.ts', typeFrom('#queue')],
  ['libs/index-core/src/rank/down.ts', typeFrom('#text')],
  ['libs/index-core/src/methodology/down.ts', from('../normalise/method.js')],
  ['libs/index-core/src/robustness/down.ts', from('../methodology/language.js')],
  ['libs/datasets/src/down.ts', from('#text')],
  ['libs/problem/src/down.ts', from('#text')],
  ['libs/persistence/src/down.ts', later('#index-core')],
  ['libs/robustness-threads/src/down.ts', from('#index-core')],
  ['libs/edge/src/down.ts', from('#platform')],
  ['libs/testing/src/down.ts', from('#queue')],
  ['libs/platform/src/disk.ts', "export { rm } from 'node:fs';"],
  ['bench/down.ts', from('../apps/gateway/src/main.js')],
  ['apps/web/vite.config.ts', "export { rm } from 'node:fs';"],
  ['libs/index-core/src/rank/disk.spec.ts', "export { rm } from 'node:fs';"],
  ['libs/queue/src/suite.spec.ts', from('#testing')],
  ['apps/local/test/whole-house.e2e.ts', from('#datasets')],
  ['apps/local/test/fixture.e2e.ts', from('../../../libs/index-core/src/panel/panel.fixture.js')],
];

describe('import directions', () => {
  let house: string;
  let status: number | null;
  let violations: readonly { readonly rule?: string; readonly path?: string }[];

  const file = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${text}\n`);
  };
  /** What the rules say when the table of rooms is this. */
  const rulesOf = (table: string): { readonly names: readonly string[]; readonly fault: string } => {
    file('docs/architecture.md', table);
    const print = "console.log(JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map(({ name }) => name)))";
    const run = spawnSync(process.execPath, ['-e', print], { cwd: house, encoding: 'utf8' });
    return { names: run.status === 0 ? (JSON.parse(run.stdout) as string[]) : [], fault: run.stderr };
  };

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'duibiao-imports-'));
    for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      copyFileSync(join(root, name), join(house, name));
    file('docs/architecture.md', read('docs/architecture.md'));
    file('node_modules/pg/package.json', '{ "name": "pg", "main": "index.js" }');
    file('node_modules/pg/index.js', 'exports.room = 1;');
    const room = 'export const room = 1; export type Room = typeof room;';
    for (const { source } of doors) file(source, room);
    for (const path of [
      'apps/gateway/src/main.ts',
      'apps/ingestion/src/main.ts',
      'libs/persistence/src/inner.ts',
      'libs/index-core/src/panel/panel.fixture.ts',
      'libs/index-core/src/normalise/method.ts',
      'libs/index-core/src/methodology/language.ts',
      'libs/index-core/src/robustness/draws.ts',
    ])
      file(path, room);
    file('libs/queue/src/other.ts', "export * from './one.js';");
    for (const [, path, text] of forbidden) file(path, text);
    for (const [path, text] of allowed) file(path, text);
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'libs', 'bench'],
      ],
      { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    status = run.status;
    violations = [...run.stdout.matchAll(/error ([\w-]+): (\S+)/g)].map(([, rule, path]) => ({ rule, path }));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(forbidden)('refuse by %s what %s imports', (rule, path) => {
    expect(violations.filter((violation) => violation.path === path).map((violation) => violation.rule)).toContain(
      rule,
    );
  });

  it.each(allowed)('allow what %s imports', (path) => {
    expect(violations.filter((violation) => violation.path === path)).toEqual([]);
  });

  it('fail the check', () => {
    expect(status).not.toBe(0);
  });

  it('have a planted violation for every rule', () => {
    const planted = new Set(forbidden.map(([rule]) => rule));
    expect(rulesOf(read('docs/architecture.md')).names.filter((name) => !planted.has(name))).toEqual([]);
  });

  it('have a row for every room', () => {
    const { names } = rulesOf(read('docs/architecture.md'));
    const rooms = ['apps', 'libs'].flatMap((floor) => readdirSync(join(root, floor)).map((name) => `${floor}-${name}`));
    expect(rooms.filter((room) => !names.includes(`${room}-knows-its-row`))).toEqual([]);
  });

  it.each([
    [
      'a room that is not there',
      '| library | job',
      '| library | job',
      '| nothing |',
      '| nothin |',
      '"nothin" is no other room',
    ],
    [
      'a room misspelt among others',
      '`apps/gateway`',
      '`apps/gateway`',
      'index-core, ',
      'index-cor, ',
      '"index-cor" is no other room',
    ],
    [
      'an app',
      '`libs/persistence`',
      '`libs/persistence`',
      '| index-core',
      '| apps/gateway',
      'apps/gateway (app) is for tests alone',
    ],
    [
      'a room for tests',
      '`libs/persistence`',
      '`libs/persistence`',
      '| index-core',
      '| testing',
      'testing (tests) is for tests alone',
    ],
    ['a kind that is none', '`libs/datasets`', '`libs/datasets`', '| pure |', '| puer |', '"puer" is none of'],
    ['a name that is no room', '`libs/queue`', 'libs/queue', '', '', '"libs/queue" is no room'],
  ])('are not made from a row that names %s', (_, room, name, cell, other, fault) => {
    const lines = read('docs/architecture.md').split('\n');
    const changed = lines.map((line) =>
      line.startsWith('|') && line.includes(room) ? line.replace(room, name).replace(cell, other) : line,
    );
    expect(changed).not.toEqual(lines);
    expect(rulesOf(changed.join('\n')).fault).toContain(fault);
  });
});
