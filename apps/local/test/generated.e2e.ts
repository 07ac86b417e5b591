import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { generated } = (await import(join(root, 'apps/local/bin/generate.mjs'))) as {
  readonly generated: readonly { readonly files: readonly string[] }[];
};

describe('A generated file', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duibiao-generated-'));
    file = join(folder, 'made.json');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compare = (text: string): string => {
    try {
      expect(text).toBeGeneratedFile(file);
      return 'same';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('that is stale or missing fails, and the message says how it is written anew', () => {
    expect(compare('now\n')).toMatch(/made\.json is not what the code generates: run `npm run generate`/);
    writeFileSync(file, 'then\n');
    expect(compare('now\n')).toMatch(/made\.json is not what the code generates: run `npm run generate`/);
    expect(readFileSync(file, 'utf8')).toBe('then\n');
    writeFileSync(file, 'now\n');
    expect(compare('now\n')).toBe('same');
  });

  it('is written when it is generated anew', () => {
    writeFileSync(file, 'then\n');
    process.env['UPDATE_GENERATED'] = '1';
    try {
      expect(compare('now\n')).toBe('same');
    } finally {
      delete process.env['UPDATE_GENERATED'];
    }
    expect(readFileSync(file, 'utf8')).toBe('now\n');
  });

  it('of the page that is stale fails too', () => {
    cpSync(join(root, 'apps/web/src/generated'), join(folder, 'types'), { recursive: true });
    writeFileSync(join(folder, 'types/graphql.ts'), '// stale\n');
    const config = join(folder, 'codegen.ts');
    writeFileSync(
      config,
      `import page from '${join(root, 'apps/web/codegen.ts')}';
       const [made] = Object.values(page.generates);
       export default { ...page, generates: { '${join(folder, 'types')}/': made } };`,
    );
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', config, '--check'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect(status).not.toBe(0);
  });

  it.each(generated.flatMap(({ files }) => files))('%s is one that `npm run generate` writes', (file) => {
    expect(existsSync(join(root, file))).toBe(true);
  });
});
