import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import type { Text } from '#text';
import { startServices, type RunningServices } from './running-services.js';
import { submitWhole } from './submit-whole.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const text = readFileSync(join(root, 'README.md'), 'utf8');
const section = text.slice(text.indexOf('## Submit and ask'), text.indexOf('## Configuration'));
const blocks = (language: string): string[] =>
  [...section.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code!);
const [client] = blocks('ts');
const shells = blocks('sh');
const withCurl = spawnSync('curl', ['--version']).status === 0 ? it : it.skip;

let services: RunningServices;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-readme-'));
  services = await startServices();
  await submitWhole(services, 'census-2020-peers');
}, 180_000);
afterAll(async () => {
  await services?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As written, but for the ports. */
const here = (code: string): string =>
  code.replaceAll('http://127.0.0.1:3000', services.gateway).replaceAll('http://127.0.0.1:3001', services.ingestion);
const run = async (command: string, args: string[]): Promise<string> =>
  (
    await promisify(execFile)(command, args, {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', INGESTION_URL: services.ingestion },
    })
  ).stdout;

interface Row {
  readonly rank: number;
  readonly score: number;
  readonly unit: { readonly name: Text };
}

async function best(): Promise<readonly Row[]> {
  const query =
    '{ ranking(methodology: "census-2020-peers", first: 3) { ... on Ranking { rows { edges { node { rank score unit { name { zh en } } } } } } } }';
  const response = await fetch(`${services.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { ranking: { rows: { edges: { node: Row }[] } } } };
  return data.ranking.rows.edges.map(({ node }) => node);
}

describe("README's examples", () => {
  it('are two ways to submit, a question and a client', () => {
    expect(shells.map((code) => code.split(' ')[0])).toEqual(['curl', 'npm', 'curl']);
    expect(client).toBeDefined();
  });

  withCurl('submit and ask with curl', async () => {
    const submitted = JSON.parse(await run('sh', ['-c', here(shells[0]!)])) as object;
    expect(submitted).toMatchObject({ revision: 1, observations: 630 });
    const { data } = JSON.parse(await run('sh', ['-c', here(shells[2]!)])) as {
      data: { ranking: { year: number; rows: { edges: { node: Row }[] } } };
    };
    expect(data.ranking.year).toBe(2020);
    expect(
      data.ranking.rows.edges.map(
        ({
          node: {
            rank,
            score,
            unit: { name },
          },
        }) => ({ rank, score, unit: { name } }),
      ),
    ).toEqual(await best());
  });

  it('submit without curl', async () => {
    expect(await run('sh', ['-c', here(shells[1]!)])).toContain('my-cities');
  }, 120_000);

  it('ask from a client that passes a strict type check', async () => {
    const file = join(folder, 'client.ts');
    writeFileSync(file, `${here(client!)}\nexport {};\n`);
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts'],
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    });
    expect(
      ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ).toEqual([]);
    const { outputText } = ts.transpileModule(here(client!), {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(folder, 'client.mjs'), outputText);
    const said = await run(process.execPath, [join(folder, 'client.mjs')]);
    expect(said.trim().split('\n')).toEqual(
      (await best()).map(({ rank, score, unit: { name } }) => `${rank} ${name.zh} ${name.en} ${score}`),
    );
  }, 60_000);
});
