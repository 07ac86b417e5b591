/** Import directions: apps -> persistence, queue -> index-core, datasets; platform is a leaf; apps never import apps. */
const lib = (name) => `^libs/${name}/`;
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'libs-do-not-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'platform-is-a-leaf',
      severity: 'error',
      from: { path: lib('platform') },
      to: { path: '^libs/', pathNot: lib('platform') },
    },
    {
      name: 'persistence-and-queue-do-not-know-each-other',
      severity: 'error',
      from: { path: lib('(persistence|queue)') },
      to: { path: lib('(persistence|queue)'), pathNot: '^libs/$1/' },
    },
    {
      name: 'pure-libs-import-no-room',
      severity: 'error',
      from: { path: lib('(index-core|datasets)') },
      to: { path: '^libs/', pathNot: '^libs/($1|text)/' },
    },
    {
      name: 'text-is-a-leaf',
      severity: 'error',
      from: { path: lib('text') },
      to: { path: '^libs/', pathNot: lib('text') },
    },
    {
      name: 'pure-libs-have-no-platform',
      severity: 'error',
      from: { path: lib('(index-core|datasets|text)'), pathNot: '(\\.spec\\.ts$|/test/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-libs-have-no-framework',
      severity: 'error',
      from: { path: lib('(index-core|datasets|text)') },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|fastify)/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '(\\.spec\\.ts$|/test/|^libs/testing/)' },
      to: { path: lib('testing') },
    },
    { name: 'web-imports-no-lib', severity: 'error', from: { path: '^apps/web/src' }, to: { path: '^libs/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|/assembly/|/generated/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
