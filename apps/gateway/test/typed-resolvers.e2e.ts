import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import config from '../codegen.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sdl = readFileSync(`${root}apps/gateway/schema.graphql`, 'utf8');
const [generated] = Object.keys(config.generates) as [string];
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
  ts.sys,
  root,
);

const RENAMED = [
  ['RankingRow', 'previousRank', 'apps/gateway/src/rankings/show-row.ts'],
  ['PageInfo', 'endCursor', 'apps/gateway/src/answers/connection.ts'],
  ['ScoreNode', 'aggregation', 'apps/gateway/src/answers/show.ts'],
  // Types of which a field has a resolver of its own.
  ['Unit', 'validTo', 'apps/gateway/src/answers/show.ts'],
  ['Ranking', 'year', 'apps/gateway/src/rankings/ranking.resolver.ts'],
  ['Robustness', 'binWidth', 'apps/gateway/src/robustness/robustness.resolver.ts'],
] as const;
const files = [...new Set(RENAMED.map(([, , file]) => file))];

/** The types as they are generated from a schema in which these fields have other names. */
function typesOfRenamed(): string {
  const directory = mkdtempSync(join(tmpdir(), 'duibiao-renamed-'));
  try {
    let schema = sdl;
    for (const [type, field] of RENAMED) {
      const at = schema.indexOf(`\ntype ${type} `);
      schema = schema.slice(0, at) + schema.slice(at).replace(new RegExp(`\n  ${field}(?=[(:])`), `$&Renamed`);
    }
    writeFileSync(join(directory, 'schema.graphql'), schema);
    const generates = { [join(directory, 'types.ts')]: config.generates[generated] };
    const file = join(directory, 'codegen.json');
    writeFileSync(file, JSON.stringify({ schema: join(directory, 'schema.graphql'), generates }));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', file],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    if (status !== 0) throw new Error(stdout + stderr);
    return readFileSync(join(directory, 'types.ts'), 'utf8');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the files, with these types instead of those that are committed. */
function faultsOf(types: string, oldProgram?: ts.Program): { program: ts.Program; faults: Map<string, string> } {
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    if (name.endsWith(generated)) return ts.createSourceFile(name, types, target, true);
    if (!read.has(name)) read.set(name, getSourceFile(name, target));
    return read.get(name);
  };
  const program = ts.createProgram({ rootNames: files.map((file) => root + file), options, host, oldProgram });
  const said = files.map((file) => {
    const faults = program.getSemanticDiagnostics(program.getSourceFile(root + file));
    return [
      file,
      faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join('\n'),
    ] as const;
  });
  return { program, faults: new Map(said) };
}

describe('A field of the schema that is renamed', () => {
  const committed = faultsOf(readFileSync(root + generated, 'utf8'));
  const { faults } = faultsOf(typesOfRenamed(), committed.program);

  it.each(RENAMED)('does not compile: %s.%s', (_, field, file) => {
    expect(committed.faults.get(file)).toBe('');
    expect(faults.get(file)).toContain(field);
  });
});
