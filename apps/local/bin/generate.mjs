// npm run generate: writes every generated file that is committed anew. `npm test` compares each with what is committed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './prepare.mjs';

const codegen = (config) => ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', config];
/** A suite that compares a file by `toBeGeneratedFile` writes it when UPDATE_GENERATED is 1. */
const suites = (...paths) => [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  ...paths,
];

/** What is generated and how; in this order, since some rest on others. */
export const generated = [
  { files: ['libs/index-core/src/robustness/kernel/kernel-bytes.ts'], args: ['libs/index-core/assembly/build.mjs'] },
  { files: ['apps/gateway/src/generated'], args: codegen('apps/gateway/codegen.ts') },
  { files: ['apps/web/src/generated'], args: codegen('apps/web/codegen.ts') },
  {
    files: [
      'libs/index-core/methodology.schema.json',
      'libs/index-core/robustness.schema.json',
      'libs/datasets/mapping.schema.json',
    ],
    args: suites('json-schema.spec', 'libs/datasets/src/mapping/mapping.spec'),
  },
  { files: ['README.md'], args: suites('libs/platform/test/configuration-table') },
  { files: ['NOTICE'], args: suites('apps/local/test/licences') },
  {
    files: ['docs/methodology.md', 'docs/methodology-language.md'],
    args: suites('libs/index-core/src/reference/methodology'),
  },
  {
    files: ['apps/ingestion/provoked-problems.json', 'apps/ingestion/openapi.json'],
    args: suites('apps/ingestion/test/openapi'),
  },
  {
    files: ['apps/web/src/methodology/how-weights-act.ts'],
    args: suites('libs/index-core/src/reference/word-facts'),
  },
  { files: ['libs/index-core/golden-results.json'], args: suites('libs/index-core/src/reference/golden') },
  { files: ['docs/questions.md'], args: suites('apps/local/test/questions'), built: true },
  { files: ['docs/security.md'], args: suites('apps/local/test/security') },
  { files: ['docs/robustness.md'], args: suites('apps/gateway/test/robustness') },
];

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  const chosen = generated.filter(
    ({ files }) => asked.length === 0 || files.some((file) => asked.some((one) => file.includes(one))),
  );
  if (chosen.length === 0) {
    console.error(
      `Nothing generated has ${asked.join(', ')} in its path. There is:\n${generated.flatMap(({ files }) => files).join('\n')}`,
    );
    process.exit(1);
  }
  if (chosen.some(({ built }) => built)) await build();
  for (const { files, args } of chosen) {
    console.log(`· ${files.join(', ')}`);
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: join(root),
      encoding: 'utf8',
      env: { ...process.env, UPDATE_GENERATED: '1' },
    });
    if (status !== 0) {
      console.error(stdout + stderr);
      process.exit(status ?? 1);
    }
  }
}
