import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the page's operations, from the gateway's schema. `npm run generate` writes them; a test compares. */
const config: CodegenConfig = {
  schema: 'apps/gateway/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/generated/**'],
  generates: {
    'apps/web/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        scalars: { JSON: 'unknown', DateTime: 'string' },
        enumsAsTypes: true,
      },
    },
  },
};

export default config;
