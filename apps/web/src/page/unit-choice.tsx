import type { ReactNode } from 'react';
import { graphql } from '../generated/index.js';
import { useAnswer } from '../answers/use-answer.js';
import { UnitFinder } from './unit-finder.js';
import type { Asked } from './asked.js';
import { runOf } from './use-asked.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

const RANKED = graphql(`
  query RankedUnits($methodology: String, $run: ID, $year: Int) {
    ranking(methodology: $methodology, run: $run, year: $year, first: 400) {
      __typename
      ... on Ranking { run { methodology { slug } } rows { totalCount edges { node { rank unit { code name { zh en }
        } } } } notRanked { unit { code name { zh en } } } }
    }
  }
`);

/** The city whose page a first visitor opens; any other is in the address. */
const FIRST = '320582';

interface Ranked {
  readonly rank?: number;
  readonly code: string;
  readonly name: Text;
}

export interface Chosen {
  /** Undefined: not known yet. */
  readonly unit: string | undefined;
  /** The units of the run; undefined where they are too many to list. */
  readonly units: readonly Ranked[] | undefined;
  /** Slug of the methodology whose run is asked. */
  readonly methodology: string | undefined;
}

/** The units of the run, best first, those without a rank last; undefined: not known yet, or no run. */
export function useRanked(
  asked: Asked,
): { readonly methodology: string; readonly whole: boolean; readonly units: readonly Ranked[] } | undefined {
  const { answer } = useAnswer(RANKED, runOf(asked));
  const ranking = answer?.ranking.__typename === 'Ranking' ? answer.ranking : undefined;
  return (
    ranking && {
      methodology: ranking.run.methodology.slug,
      whole: ranking.rows.totalCount <= ranking.rows.edges.length,
      units: [
        ...ranking.rows.edges.map(({ node }) => ({ rank: node.rank, ...node.unit })),
        ...ranking.notRanked.map(({ unit }) => unit),
      ],
    }
  );
}

/** The unit that the address names, or one of the run to begin with. */
export function useChosenUnit(asked: Asked): Chosen {
  const { answer } = useAnswer(RANKED, runOf(asked));
  const ranked = useRanked(asked);
  const begin =
    answer && (ranked?.units.some(({ code }) => code === FIRST) ? FIRST : (ranked?.units[0]?.code ?? FIRST));
  return {
    unit: asked.unit ?? begin,
    units: ranked?.whole ? ranked.units : undefined,
    methodology: ranked?.methodology,
  };
}

/** Chooses a unit of the run: from a list, or by name where the list would be long. */
export function UnitChoice({
  chosen: { unit, units },
  choose,
}: {
  readonly chosen: Chosen;
  readonly choose: (code: string) => void;
}): ReactNode {
  const { words, say } = useWords();
  if (!units) return <UnitFinder label={words.unit} choose={choose} />;
  return (
    <label>
      {words.unit}
      <select value={unit ?? ''} onChange={(event) => choose(event.target.value)}>
        {!units.some(({ code }) => code === unit) && <option value={unit ?? ''}>—</option>}
        {units.map(({ code, rank, name }) => (
          <option key={code} value={code}>
            {rank ?? '–'} {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
