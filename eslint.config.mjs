import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/*.e2e.ts', 'apps/*/test/**/*.ts', 'libs/*/test/**/*.ts'];
/** Code that no service loads. */
const besideProduction = [...tests, 'bench/**/*.ts', 'libs/testing/**/*.ts'];

const house = {
  rules: {
    /** A cast that the compiler cannot check: a rule of its own, so that those of today are counted by themselves. */
    'no-blind-cast': {
      meta: {
        type: 'problem',
        schema: [],
        messages: { blind: 'Say the type instead of casting through {{ through }}.' },
      },
      create: (context) => {
        const report = (through) => (node) => context.report({ node, messageId: 'blind', data: { through } });
        return {
          'TSAsExpression > TSNeverKeyword': report('never'),
          'TSAsExpression > TSAsExpression > TSUnknownKeyword': report('unknown'),
        };
      },
    },
  },
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      '.duibiao/',
      '.cache/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      '**/assembly/',
      '**/generated/',
      'apps/web/dist/',
      'libs/index-core/src/robustness/kernel/kernel-bytes.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts', 'apps/web/*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  { files: ['**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    rules: {
      // What the formatter cannot break (strings, templates, SQL, regular expressions) counts too.
      'max-len': ['error', { code: 120 }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { house },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `async` without `await` turns a throw into a rejection, and answers an interface that is asynchronous.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // A word added to a union must be answered everywhere: `default` does not hide it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          allowDefaultCaseForExhaustiveSwitch: false,
          considerDefaultExhaustiveForUnions: false,
          requireDefaultForNonUnion: true,
        },
      ],
      'house/no-blind-cast': 'error',
      complexity: ['error', 20],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
      eqeqeq: ['error', 'always'],
      // One list: a second block with this rule would replace it.
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.name='forwardRef']", message: 'Break the cycle instead of forwardRef.' },
        {
          selector:
            'CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/]' +
            " > ArrowFunctionExpression.arguments:first-child[body.type!='BlockStatement']",
          message: 'Give the effect a block body: what an expression returns would be called as its clean-up.',
        },
      ],
    },
  },
  {
    // A component is its markup, a `describe` the room of its tests, a migration one list of statements.
    files: ['apps/web/src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: besideProduction,
    rules: { 'max-lines-per-function': ['error', { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['libs/persistence/src/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: Object.fromEntries(
      Object.keys(reactHooks.configs.flat['recommended-latest'].rules).map((rule) => [rule, 'error']),
    ),
  },
  {
    // Answers of an API and documents under change are taken as they come.
    files: besideProduction,
    rules: {
      // A test puts a method aside and back again.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['apps/*/test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
);
