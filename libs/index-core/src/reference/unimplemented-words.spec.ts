import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const room = resolve('libs/index-core');

/** A word that is put into the schema and that nothing implements. */
interface Planted {
  readonly word: string;
  /** File of the schema, a text that stands there once, and what stands there with the word. */
  readonly edits: readonly (readonly [file: string, text: string, withWord: string])[];
  /** Files that must not compile with it: where the word would have to be implemented. */
  readonly refusedBy: readonly string[];
}

const planted: readonly Planted[] = [
  {
    word: 'sigmoid-step',
    edits: [
      [
        'methodology/step.ts',
        "z.strictObject({ step: z.literal('derive'),",
        "z.strictObject({ step: z.literal('sigmoid-step'), indicators: named, note }),\nz.strictObject({ step: z.literal('derive'),",
      ],
    ],
    refusedBy: [
      'methodology/run-steps.ts',
      'methodology/check.ts',
      'methodology/columns-read.ts',
      'methodology/word-facts.ts',
      'robustness/model/redone-part.ts',
    ],
  },
  {
    word: 'sigmoid-normalisation',
    edits: [
      ['methodology/normalisation.ts', "step('none', {}),", "step('none', {}), step('sigmoid-normalisation', {}),"],
    ],
    refusedBy: [
      'methodology/normalise-column.ts',
      'methodology/check.ts',
      'methodology/compile.ts',
      'methodology/word-facts.ts',
    ],
  },
  {
    word: 'sigmoid-card',
    edits: [
      [
        'methodology/normalisation.ts',
        "step('bonus', cardMethods.bonus),",
        "step('bonus', cardMethods.bonus), step('sigmoid-card', {}),",
      ],
      ['methodology/normalisation.ts', '  bonus: {},\n', "  bonus: {},\n  'sigmoid-card': {},\n"],
    ],
    refusedBy: ['methodology/normalise-column.ts', 'methodology/check.ts', 'methodology/word-facts.ts'],
  },
  {
    word: 'sigmoid-of-scores',
    edits: [
      [
        'methodology/normalisation.ts',
        "operation('borda', relativeMethods.borda),",
        "operation('borda', relativeMethods.borda), operation('sigmoid-of-scores', {}),",
      ],
    ],
    refusedBy: ['methodology/normalise-column.ts'],
  },
  {
    word: 'sigmoid-transform',
    edits: [
      [
        'methodology/step.ts',
        "z.enum(['sqrt', 'reciprocal', 'exp'])",
        "z.enum(['sqrt', 'reciprocal', 'exp', 'sigmoid-transform'])",
      ],
    ],
    refusedBy: ['methodology/run-steps.ts'],
  },
  {
    word: 'sigmoid-imputation',
    edits: [['methodology/step.ts', "z.enum(['mean', 'median'])", "z.enum(['mean', 'median', 'sigmoid-imputation'])"]],
    refusedBy: ['methodology/run-steps.ts', 'methodology/word-facts.ts'],
  },
  {
    word: 'sigmoid-treatment',
    edits: [
      [
        'methodology/step.ts',
        "method: z.enum(['log-ct', 'log-ct-orig', 'log-ct-plus', 'log-gii'])",
        "method: z.enum(['log-ct', 'log-ct-orig', 'log-ct-plus', 'log-gii', 'sigmoid-treatment'])",
      ],
    ],
    refusedBy: ['methodology/run-steps.ts'],
  },
  {
    word: 'sigmoid-aggregate',
    edits: [['methodology/tree.ts', "simple('median'),", "simple('median'), simple('sigmoid-aggregate'),"]],
    refusedBy: ['methodology/aggregate-tree.ts', 'methodology/word-facts.ts'],
  },
  {
    word: 'sigmoid-weights',
    edits: [
      [
        'methodology/tree.ts',
        "method: 'variation' | 'standard-deviation' | 'independence'",
        "method: 'variation' | 'standard-deviation' | 'independence' | 'sigmoid-weights'",
      ],
      [
        'methodology/tree.ts',
        "z.enum(['variation', 'standard-deviation', 'independence'])",
        "z.enum(['variation', 'standard-deviation', 'independence', 'sigmoid-weights'])",
      ],
    ],
    refusedBy: ['methodology/node-weights.ts', 'methodology/word-facts.ts'],
  },
  {
    word: 'sigmoid-operation',
    edits: [
      [
        'methodology/tree.ts',
        "z.strictObject({ op: z.literal('multiply'), by: figure() }),",
        "z.strictObject({ op: z.literal('multiply'), by: figure() }), z.strictObject({ op: z.literal('sigmoid-operation') }),",
      ],
    ],
    refusedBy: ['methodology/aggregate-tree.ts', 'methodology/word-facts.ts'],
  },
  {
    word: 'sigmoid-of-node',
    edits: [
      [
        'methodology/tree.ts',
        "z.enum(['ln', 'log10', 'sqrt', 'reciprocal', 'exp'])",
        "z.enum(['ln', 'log10', 'sqrt', 'reciprocal', 'exp', 'sigmoid-of-node'])",
      ],
    ],
    refusedBy: ['methodology/aggregate-tree.ts'],
  },
  {
    word: 'sigmoid-expression',
    edits: [
      [
        'derive/expression.ts',
        "| { op: 'first'; of: Expression[] }",
        "| { op: 'first'; of: Expression[] } | { op: 'sigmoid-expression'; of: Expression }",
      ],
    ],
    refusedBy: [
      'derive/evaluate.ts',
      'derive/indicators-of.ts',
      'derive/provenance-of.ts',
      'methodology/word-facts.ts',
    ],
  },
  {
    word: 'sigmoid-bound',
    edits: [
      [
        'parameter/parameter.ts',
        "z.strictObject({ computed: z.literal('minimum') }),",
        "z.strictObject({ computed: z.literal('minimum') }), z.strictObject({ computed: z.literal('sigmoid-bound') }),",
      ],
    ],
    refusedBy: ['parameter/resolve-bound.ts'],
  },
  {
    word: 'sigmoid-finish',
    edits: [
      [
        'methodology/document.ts',
        "z.strictObject({\n      finish: z.literal('front-runners'),",
        "z.strictObject({ finish: z.literal('sigmoid-finish'), note }),\n    z.strictObject({\n      finish: z.literal('front-runners'),",
      ],
    ],
    refusedBy: ['methodology/score.ts', 'methodology/check.ts'],
  },
];

/** The text of a file of the room with all words planted. */
function withWords(path: string, text: string): string {
  return planted
    .flatMap(({ edits }) => edits)
    .filter(([file]) => resolve(room, 'src', file) === path)
    .reduce((changed, [file, place, withWord]) => {
      if (changed.split(place).length !== 2) throw new Error(`${file} does not hold this once: ${place}`);
      return changed.replace(place, () => withWord);
    }, text);
}

/** What the compiler says of the room with all words planted, by file. */
function compiled(): ReadonlyMap<string, readonly string[]> {
  const config = ts.getParsedCommandLineOfConfigFile(
    resolve(room, 'tsconfig.json'),
    { noErrorTruncation: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (config === undefined) throw new Error('The room has no tsconfig.json.');
  const host = ts.createCompilerHost(config.options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => {
    const text = read(path);
    return text === undefined ? undefined : withWords(path, text);
  };
  host.getSourceFile = (path, languageVersion) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
  };
  const program = ts.createProgram({ rootNames: config.fileNames, options: config.options, host });
  const files = new Set(planted.flatMap(({ refusedBy }) => refusedBy));
  return new Map(
    [...files].map((file) => {
      const source = program.getSourceFile(resolve(room, 'src', file));
      if (source === undefined) throw new Error(`There is no ${file}.`);
      const found = program.getSemanticDiagnostics(source);
      return [file, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}

describe('a word of the methodology language that nothing implements', () => {
  let said: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    said = compiled();
  });

  it.each(planted.map(({ word, refusedBy }) => [word, refusedBy] as const))(
    '%s does not compile',
    (word, refusedBy) => {
      const refused = refusedBy.filter((file) => said.get(file)?.some((message) => message.includes(word)));
      expect(refused).toEqual(refusedBy);
    },
  );
});
