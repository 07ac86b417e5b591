/** Mutation testing of the methods whose figures people are ranked by, against their own tests and COINr's cases: `npx stryker run`. */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: {
    // Laid over jest.config.mjs. The methods are pure: their tests need no database.
    config: {
      globalSetup: null,
      globalTeardown: null,
      testMatch: [
        '<rootDir>/libs/index-core/src/{normalise,aggregate,rank}/*.spec.ts',
        '<rootDir>/libs/index-core/src/reference/coinr.spec.ts',
      ],
    },
  },
  coverageAnalysis: 'perTest',
  mutate: ['libs/index-core/src/{normalise,aggregate,rank}/*.ts', '!libs/index-core/src/*/{index,*.spec}.ts'],
  ignorePatterns: [
    '/apps',
    '/bench',
    '/dist',
    '/docker',
    '/docs',
    '/samples',
    '/libs/datasets',
    '/libs/persistence',
    '/libs/platform',
    '/libs/queue',
    '/libs/testing',
  ],
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 3_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 85, break: 85 },
};
