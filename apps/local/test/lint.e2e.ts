import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Fault {
  readonly rule: string;
  /** Where the fault and the sound text are planted, less its ending. */
  readonly file: string;
  readonly ending: string;
  readonly fault: string;
  readonly sound: string;
}

const saving = (all: string): string => `async function save(): Promise<void> {
  await Promise.resolve();
}
export ${all}`;
const effect = (statement: string): string => `import { useEffect } from 'react';
export function usePlace(place: { scroll(): Promise<void> }): void {
  useEffect(${statement}, [place]);
}`;
const shape = (cases: string): string => `export type Shape = 'linear' | 'logarithmic' | 'sigmoid';
export function shapeOf(shape: Shape): number {
  switch (shape) {
    ${cases}
  }
}`;
const statements = (count: number): string => `export function long(): number {
  let n = 0;
${'  n += 1;\n'.repeat(count)}  return n;
}`;
const branches = (count: number): string => `export function branching(n: number): number {
${Array.from({ length: count }, (_, at) => `  if (n === ${at}) return ${at + 1};\n`).join('')}  return n;
}`;
const length = (columns: number): string =>
  `export const line = '${'x'.repeat(columns - "export const line = '';".length)}';`;

const faults: readonly Fault[] = [
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'apps/gateway/src/floating',
    ending: 'ts',
    fault: saving('function all(): void {\n  save();\n}'),
    sound: saving('async function all(): Promise<void> {\n  await save();\n}'),
  },
  {
    rule: '@typescript-eslint/no-misused-promises',
    file: 'libs/queue/src/misused',
    ending: 'ts',
    fault: 'export const each = (names: string[]): void => names.forEach(async (name) => await Promise.resolve(name));',
    sound: 'export const each = (names: string[]): void => names.forEach((name) => void Promise.resolve(name));',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'libs/index-core/src/forgotten',
    ending: 'ts',
    fault: shape("case 'linear':\n      return 1;\n    case 'logarithmic':\n      return 2;").replace(
      '): number',
      '): unknown',
    ),
    sound: shape("case 'linear':\n      return 1;\n    case 'logarithmic':\n    case 'sigmoid':\n      return 2;"),
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'libs/index-core/src/hidden',
    ending: 'ts',
    fault: shape("case 'linear':\n      return 1;\n    default:\n      return 2;"),
    sound: shape("case 'linear':\n    case 'sigmoid':\n      return 1;\n    case 'logarithmic':\n      return 2;"),
  },
  {
    rule: 'no-restricted-syntax',
    file: 'apps/web/src/effect',
    ending: 'tsx',
    fault: effect('() => void place.scroll()'),
    sound: effect('() => {\n    void place.scroll();\n  }'),
  },
  {
    rule: 'react-hooks/exhaustive-deps',
    file: 'apps/web/src/dependencies',
    ending: 'tsx',
    fault: effect('() => {\n    void place.scroll();\n  }').replace('[place]', '[]'),
    sound: effect('() => {\n    void place.scroll();\n  }'),
  },
  {
    rule: 'no-restricted-syntax',
    file: 'apps/ingestion/src/cycle',
    ending: 'ts',
    fault: `import { forwardRef } from '@nestjs/common';
export class Cycle {}
export const cycle = forwardRef(() => Cycle);`,
    sound: 'export class Cycle {}\nexport const cycle = new Cycle();',
  },
  {
    rule: 'house/no-blind-cast',
    file: 'libs/persistence/src/never',
    ending: 'ts',
    fault: "export const year: number = '2020' as never;",
    sound: "export const year: number = Number('2020');",
  },
  {
    rule: 'house/no-blind-cast',
    file: 'libs/persistence/src/unknown',
    ending: 'ts',
    fault: "export const year: number = '2020' as unknown as number;",
    sound: "export const year = '2020' as const;",
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    file: 'libs/persistence/src/absent',
    ending: 'ts',
    fault: 'export const first = (years: number[]): number => years[0]!;',
    sound: 'export const first = (years: number[]): number => years[0] ?? 0;',
  },
  {
    rule: 'max-len',
    file: 'libs/platform/src/wide',
    ending: 'ts',
    fault: length(200),
    sound: length(120),
  },
  {
    rule: 'max-len',
    file: 'apps/local/bin/wide',
    ending: 'mjs',
    fault: length(121),
    sound: length(120),
  },
  {
    rule: 'max-lines-per-function',
    file: 'libs/datasets/src/long',
    ending: 'ts',
    fault: statements(97),
    sound: statements(40),
  },
  {
    rule: 'complexity',
    file: 'libs/datasets/src/branching',
    ending: 'ts',
    fault: branches(20),
    sound: branches(19),
  },
];

/** A house with the rules of this one, and nothing in it but what is planted. */
class House {
  readonly path = mkdtempSync(join(tmpdir(), 'duibiao-lint-'));

  constructor() {
    for (const name of ['package.json', 'tsconfig.json', 'eslint.config.mjs', 'biome.json', 'apps/web/tsconfig.json'])
      this.copy(name);
    symlinkSync(join(root, 'node_modules'), join(this.path, 'node_modules'));
  }

  private copy(name: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    copyFileSync(join(root, name), join(this.path, name));
  }

  plant(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), `${text}\n`);
  }

  run(program: string, ...args: string[]): { readonly said: string; readonly status: number | null } {
    const run = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: this.path,
      encoding: 'utf8',
    });
    return { said: run.stdout + run.stderr, status: run.status };
  }

  lint(...args: string[]): { readonly said: string; readonly status: number | null } {
    return this.run('eslint/bin/eslint.js', '--max-warnings=0', ...args);
  }

  demolish(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

describe('lint', () => {
  let house: House;
  /** The rules that refuse a file, by its path in the house. */
  let refused: ReadonlyMap<string, readonly string[]>;
  let status: number | null;

  beforeAll(() => {
    house = new House();
    for (const { file, ending, fault, sound } of faults) {
      house.plant(`${file}-fault.${ending}`, fault);
      house.plant(`${file}-sound.${ending}`, sound);
    }
    const run = house.lint('--format=json', '.');
    status = run.status;
    const files = JSON.parse(run.said) as {
      filePath: string;
      messages: { ruleId: string | null; message: string }[];
    }[];
    refused = new Map(
      files.map(({ filePath, messages }) => [
        filePath.slice(filePath.lastIndexOf(house.path) + house.path.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  });
  afterAll(() => house.demolish());

  it.each(faults)('refuse by $rule what stands in $file', ({ rule, file, ending }) => {
    expect(refused.get(`${file}-fault.${ending}`)).toEqual([rule]);
  });

  it.each(faults)('take the sound text of $file', ({ file, ending }) => {
    expect(refused.get(`${file}-sound.${ending}`)).toEqual([]);
  });

  it('fail the check', () => {
    expect(status).toBe(1);
  });
});

describe('the list of what exceeds a rule today', () => {
  let house: House;

  const listed = (count: number): string => JSON.stringify({ 'libs/platform/src/wide.ts': { 'max-len': { count } } });

  beforeAll(() => {
    house = new House();
    house.plant('libs/platform/src/wide.ts', length(200));
  });
  afterAll(() => house.demolish());

  it('pass what is listed', () => {
    house.plant('eslint-suppressions.json', listed(1));
    expect(house.lint('.')).toEqual({ said: '', status: 0 });
  });

  it('refuse a listed fault that is no longer there', () => {
    house.plant('eslint-suppressions.json', listed(2));
    const { said, status } = house.lint('.');
    expect(said).toContain('suppressions left that do not occur anymore');
    expect(status).toBe(2);
  });

  it('refuse one fault more than is listed', () => {
    house.plant('eslint-suppressions.json', listed(1));
    house.plant('libs/platform/src/wide.ts', `${length(200)}\n${length(200).replace('line', 'next')}`);
    const { said, status } = house.lint('.');
    expect(said).toContain('max-len');
    expect(status).toBe(1);
  });
});

describe('layout', () => {
  let house: House;

  beforeAll(() => {
    house = new House();
  });
  afterAll(() => house.demolish());

  const layout = (text: string): number | null => {
    house.plant('libs/platform/src/laid-out.ts', text);
    return house.run('@biomejs/biome/bin/biome', 'format', '.').status;
  };

  it('refuse a file that the formatter would change', () => {
    expect(layout('export  const a = [1,2 ]')).toBe(1);
  });

  it('take a file as the formatter lays it out', () => {
    expect(layout('export const a = [1, 2];')).toBe(0);
  });
});
