import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types that the gateway's resolvers answer with, from its schema. `npm run generate` writes them; a test compares.
 *
 * A type is mapped only where a field of it has a resolver of its own, and then to a type that is derived from the
 * generated one (`Omit` and what the resolver needs): mapped to an interface written by hand, a field renamed in the
 * schema would still compile. Every field of an answer is required (`avoidOptionals`): a nullable one that is forgotten
 * would be null without a word.
 */
const config: CodegenConfig = {
  schema: 'apps/gateway/schema.graphql',
  generates: {
    'apps/gateway/src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        enumsAsTypes: true,
        immutableTypes: true,
        skipTypename: true,
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
        avoidOptionals: { field: true },
        scalars: {
          ID: { input: 'string', output: 'string' },
          JSON: 'unknown',
          DateTime: { input: 'string', output: 'string | Date' },
        },
        contextType: '../callers/gateway-context.js#GatewayContext',
        mappers: {
          ScoreRun: '../score-runs/time-left.resolver.js#ScoreRunParent',
          RobustnessRun: '../score-runs/time-left.resolver.js#RobustnessRunParent',
          Unit: '../answers/show.js#UnitParent',
          Ranking: '../rankings/ranking.resolver.js#RankingParent',
          Robustness: '../robustness/robustness.resolver.js#RobustnessParent',
        },
      },
    },
  },
};

export default config;
