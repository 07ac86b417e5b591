/**
 * Import rules, generated from the table of rooms in docs/architecture.md: what a row does not name is refused.
 * Doors into libraries are the `imports` of package.json.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const KINDS = ['app', 'page', 'library', 'pure', 'tests'];
const TEST = '(.*\\.(spec|e2e|fixture)\\.tsx?$|test/)';
const WHOLE_HOUSE = '^apps/local/test/';

/** The rows of the table `| room | kind | does | knows |`. @throws Error at a cell that does not say what it must. */
function rooms(text) {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const head = rows.findIndex((cells) => cells.join('|') === '|room|kind|does|knows|');
  if (head < 0) throw new Error('docs/architecture.md has no table | room | kind | does | knows |.');
  const end = rows.findIndex((cells, i) => i > head && cells.length < 2);
  const found = rows.slice(head + 2, end).map((cells) => {
    const [, name, kind, , knows] = cells;
    const room = /^`((?:apps|libs)\/[a-z-]+|bench)`$/.exec(name)?.[1];
    if (cells.length !== 6 || room === undefined) throw new Error(`docs/architecture.md: "${name}" is no room.`);
    if (!KINDS.includes(kind))
      throw new Error(`docs/architecture.md, ${room}: "${kind}" is none of ${KINDS.join(', ')}.`);
    return { room, kind, knows: knows === 'nothing' ? [] : knows.split(', ') };
  });
  const byName = new Map(found.map((row) => [row.room.replace(/^libs\//, ''), row]));
  for (const row of found) {
    row.knows = row.knows.map((word) => {
      const known = byName.get(word);
      if (known === undefined || known === row)
        throw new Error(`docs/architecture.md, ${row.room}: "${word}" is no other room.`);
      if (row.kind !== 'tests' && known.kind !== 'library' && known.kind !== 'pure')
        throw new Error(`docs/architecture.md, ${row.room}: ${word} (${known.kind}) is for tests alone.`);
      return known.room;
    });
  }
  return found;
}

const table = rooms(readFileSync(join(__dirname, 'docs/architecture.md'), 'utf8'));
const doors = Object.values(JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8')).imports).map(
  ({ source }) => `^${source.slice('./'.length).replaceAll('.', '\\.')}$`,
);
const inside = (room) => `^${room}/`;
const refuse = (name, from, to) => ({ name, severity: 'error', from, to });
const forTests = table.filter(({ kind }) => kind === 'tests').map(({ room }) => inside(room));

const rulesOfRows = table.flatMap(({ room, kind, knows }) => {
  const name = room.replace('/', '-');
  const allowed = [room, ...knows].map(inside);
  const code = { path: inside(room), pathNot: `^${room}/${TEST}` };
  return [
    refuse(`${name}-knows-its-row`, code, { path: '^(apps|libs|bench)/', pathNot: allowed }),
    refuse(
      `${name}-tests-know-its-row`,
      { path: `^${room}/${TEST}`, pathNot: WHOLE_HOUSE },
      { path: '^(apps|libs|bench)/', pathNot: [...allowed, ...forTests] },
    ),
    ...(kind === 'pure' || kind === 'page'
      ? [
          refuse(`${name}-has-no-platform`, kind === 'page' ? { ...code, path: `^${room}/src/` } : code, {
            dependencyTypes: ['core'],
          }),
          refuse(
            `${name}-has-no-framework`,
            { path: `^${room}/src/` },
            {
              path: 'node_modules/(@nestjs|typeorm|pg|bullmq|fastify)/',
            },
          ),
        ]
      : []),
  ];
});

/** Inside index-core: methods, then the language that reads them, then robustness that draws over it. */
const core = '^libs/index-core/src/';
const layers = [
  refuse(
    'methods-stand-below-the-language',
    { path: `${core}[^/]+/`, pathNot: `${core}(methodology|robustness|reference)/` },
    { path: `${core}(methodology|robustness)/` },
  ),
  refuse('the-language-stands-below-robustness', { path: `${core}methodology/` }, { path: `${core}robustness/` }),
];

module.exports = {
  forbidden: [
    refuse('no-cycles', {}, { circular: true }),
    refuse('resolves', {}, { couldNotResolve: true, pathNot: '(^|/)dist/' }),
    refuse(
      'libraries-by-their-doors',
      { path: '^(apps|libs|bench)/([^/]+)/' },
      {
        path: '^libs/',
        pathNot: ['^libs/$2/', ...doors, '\\.fixture\\.ts$'],
      },
    ),
    refuse('fixtures-are-for-tests', { path: '^(apps|libs|bench)/', pathNot: TEST }, { path: '\\.fixture\\.ts$' }),
    ...rulesOfRows,
    ...layers,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|/assembly/|/generated/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
