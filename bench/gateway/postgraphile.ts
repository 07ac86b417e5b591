import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('../../../.cache/postgraphile/', import.meta.url)); // from dist/bench/gateway
/** PostGraphile 5 needs a newer Node than the project: both are installed beside it, from npm. */
const MANIFEST = {
  name: 'postgraphile-for-the-bench',
  private: true,
  type: 'module',
  dependencies: { node: '24.9.0', postgraphile: '5.1.5' },
  allowScripts: { node: true },
};
const SERVER = `
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['bench'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send('ready'));
`;

/** The tables as PostGraphile sees them: views over the same rows, under names that do not collide with Relay's, with the relations said. */
export const VIEWS = `
  create schema bench;
  create view bench.place as select run_key, year, node as tree_place, unit_id, rank, score, grade, imputed from score;
  create view bench.city as select u.id as city_key, u.code, u.name_zh, u.name_en, u.level, v.name_zh as province_zh, v.name_en as province_en from unit u left join unit v on v.id = u.province_id;
  create view bench.branch as select run_key, node as tree_place, parent as above, code from score_node;
  comment on view bench.city is '@primaryKey city_key';
  comment on view bench.branch is '@primaryKey run_key,tree_place';
  comment on view bench.place is E'@primaryKey run_key,year,unit_id,tree_place\\n@foreignKey (unit_id) references city (city_key)\\n@foreignKey (run_key,tree_place) references branch (run_key,tree_place)';
  create function bench.place_children(p bench.place) returns setof bench.place language sql stable rows 5 as $$
    select c.* from bench.branch b join bench.place c on c.run_key = p.run_key and c.year = p.year and c.unit_id = p.unit_id and c.tree_place = b.tree_place
    where b.run_key = p.run_key and b.above = p.tree_place order by b.tree_place $$;
`;

export const QUERY = `query ($key: Int!, $year: Int!) { allPlaces(condition: { runKey: $key, year: $year, treePlace: 0 }, orderBy: [RANK_ASC], first: 50) { nodes {
  rank score grade imputed cityByUnitId { code nameZh nameEn provinceZh provinceEn level } children { nodes { score rank grade branchByRunKeyAndTreePlace { code } } } } } }`;

/** Starts it over a database, installed first where it is not. */
export async function startPostgraphile(databaseUrl: string, port: number): Promise<ChildProcess> {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  const wanted = JSON.stringify(MANIFEST);
  if (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== wanted || !existsSync(join(folder, 'installed'))) {
    writeFileSync(manifest, wanted);
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'], {
      cwd: folder,
    });
    writeFileSync(join(folder, 'installed'), '');
  }
  writeFileSync(join(folder, 'server.mjs'), SERVER);
  const child = spawn(join(folder, 'node_modules/node/bin/node'), ['server.mjs'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr!.on('data', (chunk) => (said += chunk));
  await new Promise<void>((ready, fail) => {
    child.once('message', () => ready());
    child.once('exit', (code) => fail(new Error(`PostGraphile ended with ${code}:\n${said}`)));
  });
  return child;
}
