import fastify from 'fastify';
import pg from 'pg';

/** What stands beneath any gateway: a bare handler, one prepared statement, the rows sent as they should be seen. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const server = fastify();

const ranking = (nodes: readonly number[]): string => `
  select s.rank, s.score, s.grade, s.imputed, b.rank as previous, u.id, u.code, u.name_zh, u.name_en, u.level, v.name_zh as province_zh, v.name_en as province_en,
    (select json_agg(json_build_array(c.score, c.rank, c.grade) order by c.node) from score c where c.run_key = $1 and c.year = $2 and c.unit_id = s.unit_id and c.node in (${nodes.join()})) as children
  from score s join unit u on u.id = s.unit_id left join unit v on v.id = u.province_id left join score b on b.run_key = $1 and b.year = $2 - 1 and b.unit_id = s.unit_id and b.node = 0
  where s.run_key = $1 and s.year = $2 and s.node = 0 and s.rank is not null order by s.rank, u.code collate "C" limit 50`;

/** The statement for a run and the codes of its index's children, read once: a run never changes. */
const known = new Map<number, { readonly text: string; readonly codes: readonly string[] }>();

async function statementFor(key: number): Promise<{ readonly text: string; readonly codes: readonly string[] }> {
  const { rows } = await pool.query<{ node: number; code: string }>(
    'select node, code from score_node where run_key = $1 and parent = 0 order by node',
    [key],
  );
  const statement = { text: ranking(rows.map(({ node }) => node)), codes: rows.map(({ code }) => code) };
  known.set(key, statement);
  return statement;
}

const LABELS = ['A', 'B', 'C', 'D'];
const grade = (g: number | null): string | null => (g === null ? null : LABELS[g]!);

server.post<{ Body: { variables: { key: number; year: number } } }>(
  '/ranking',
  async ({
    body: {
      variables: { key, year },
    },
  }) => {
    const { text, codes } = known.get(key) ?? (await statementFor(key));
    const { rows } = await pool.query({ name: `ranking-${key}`, text, values: [key, year] });
    return {
      data: {
        ranking: {
          year,
          rows: {
            edges: rows.map((row) => ({
              node: {
                rank: row.rank,
                score: row.score,
                grade: grade(row.grade),
                imputed: row.imputed,
                previousRank: row.previous,
                unit: {
                  id: Buffer.from(`Unit:${row.id}`).toString('base64url'),
                  code: row.code,
                  name: { zh: row.name_zh, en: row.name_en },
                  province: row.province_zh === null ? null : { zh: row.province_zh, en: row.province_en },
                  level: row.level,
                },
                children: row.children.map(
                  ([score, rank, g]: [number | null, number | null, number | null], k: number) => ({
                    code: codes[k],
                    score,
                    rank,
                    grade: grade(g),
                  }),
                ),
              },
            })),
          },
        },
      },
    };
  },
);

/** The figures that a comparison or a profile shows: every node of some units, in some years, with the values as submitted. */
const FIGURES = `
  select u.code as unit, s.year, n.code, s.rank, s.score, s.grade, s.imputed, s.prepared, o.value, o.file_row, o.file_column
  from unit u join score s on s.unit_id = u.id join score_node n on n.run_key = s.run_key and n.node = s.node
    left join indicator i on i.code = n.code left join observation o on o.revision_key = $4 and o.indicator_id = i.id and o.year = s.year and o.unit_id = u.id
  where s.run_key = $1 and u.scheme = 'GB/T 2260' and u.code = any($2) and (s.year = $3 or ($5 and s.node = 0)) order by s.year, u.code, s.node`;

server.post<{ Body: { variables: { key: number; year: number; units: string[]; revision: number; trend: boolean } } }>(
  '/figures',
  async ({ body: { variables } }) => {
    const { key, year, units, revision, trend } = variables;
    const { rows } = await pool.query({ name: 'figures', text: FIGURES, values: [key, units, year, revision, trend] });
    return { data: rows };
  },
);

await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');
