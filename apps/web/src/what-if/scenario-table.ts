import { methodOf, type Table } from '../page/table-downloads.js';
import type { Text } from '../words/text.js';
import type { Words } from '../words/zh.js';
import type { Lever } from './levers.js';
import type { Ranked, Ranking } from './question.js';
import type { Standing } from './standings.js';
import type { Values } from './values.js';

interface Scenario {
  readonly ranking: Ranking;
  readonly units: readonly Ranked[];
  readonly standing: Standing;
  readonly levers: readonly Lever[];
  readonly values: Values;
}

/** The ranking as it would be, beside the one that was scored, with what was set otherwise. */
export function scenarioTable(
  { ranking, units, standing, levers, values }: Scenario,
  words: Words,
  say: (text: Text) => string,
): Table {
  const changed = levers.filter(({ share, nominal }) => Math.abs(share - nominal) > 1e-9);
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  return {
    name: `${ranking.run.methodology.slug} ${ranking.year} ${words.nav.whatIf}`,
    header: [
      words.rank,
      `${words.whatIf.before} ${words.rank}`,
      'code',
      words.unit,
      words.score,
      `${words.whatIf.before} ${words.score}`,
    ],
    rows: [...standing.ordered].flatMap((u) => {
      const one = units[u];
      return one
        ? [
            [
              standing.ranks[u] || null,
              standing.before[u],
              one.unit.code,
              say(one.unit.name),
              standing.scores[u],
              one.score,
            ],
          ]
        : [];
    }),
    method: methodOf(ranking.run, [
      [words.year, ranking.year],
      ...changed.map(
        ({ name, share, nominal }) =>
          [`${words.weight} ${say(name)}`, `${percent(nominal)} → ${percent(share)}`] as const,
      ),
      ...[...values].map(([key, value]) => [words.whatIf.values, `${key} = ${value}`] as const),
    ]),
  };
}
