import { useEffect, useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { ask } from '../answers/ask.js';
import { useAnswer } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { useWords } from '../words/language.js';
import { fill, type Text } from '../words/text.js';

const NAMED = graphql(
  `query NamedUnit($code: String!) { unit(code: $code) { name { zh en } } methodologies(first: 200) { edges { node {
    slug name { zh en } years } } } }`,
);

const SCORED_BY = graphql(`
  query UnitScoredBy($methodology: String!, $unit: String!) {
    ranking(methodology: $methodology, filter: { codes: [$unit] }, first: 1) { __typename ... on Ranking { year rows
      { edges { node { rank unit { name { zh en } } } } } } }
  }
`);

/** How many methodologies are asked whether they know the unit. */
const TRIED = 20;

interface Props {
  readonly unit: string;
  /** The methodology whose run does not have the unit. */
  readonly methodology: string | undefined;
  readonly place: '/p/city' | '/p/peers';
}

/** Whether a refusal says that the run does not have the unit that was asked about. */
export const isNotInRun = (refusal: { readonly code: string; readonly argument?: string | null }): boolean =>
  refusal.code === 'NOT_FOUND' && refusal.argument === 'unit';

/** The unit is not in the run: said in plain words, with the methodologies that have scored it. */
export function NotInRun({ unit, methodology, place }: Props): ReactNode {
  const { words, say } = useWords();
  const known = useAnswer(NAMED, { code: unit }).answer;
  const [elsewhere, set] =
    useState<
      readonly {
        readonly slug: string;
        readonly year: number;
        readonly rank: number;
        readonly name: Text;
      }[]
    >();
  const slugs = known?.methodologies.edges
    .flatMap(({ node }) => (node.years.length > 0 && node.slug !== methodology ? [node.slug] : []))
    .slice(0, TRIED)
    .join(' ');
  useEffect(() => {
    if (slugs === undefined) return undefined;
    const gone = new AbortController();
    void Promise.all(
      slugs
        .split(' ')
        .filter(Boolean)
        .map(async (slug) => {
          const { ranking } = await ask(SCORED_BY, { methodology: slug, unit }, gone.signal);
          if (ranking.__typename !== 'Ranking') return [];
          return ranking.rows.edges.map(({ node }) => ({
            slug,
            year: ranking.year,
            rank: node.rank,
            name: node.unit.name,
          }));
        }),
    ).then(
      (found) => set(found.flat()),
      () => {
        if (!gone.signal.aborted) set([]);
      },
    );
    return () => gone.abort();
  }, [slugs, unit]);
  const named = (slug: string | undefined): string =>
    say(known?.methodologies.edges.find(({ node }) => node.slug === slug)?.node.name) || (slug ?? '');
  return (
    <div className="note refused not-in-run" role="status">
      <strong>
        {fill(words.notInRun.title, {
          unit: say(known?.unit?.name ?? elsewhere?.[0]?.name) || unit,
          methodology: named(methodology),
        })}
      </strong>{' '}
      {words.notInRun.choose}
      {elsewhere && elsewhere.length > 0 && (
        <>
          <p>{words.notInRun.elsewhere}</p>
          <ul>
            {elsewhere.map(({ slug, year, rank }) => (
              <li key={slug}>
                <Link to={place} search={{ methodology: slug, unit }}>
                  {named(slug)}
                </Link>{' '}
                <small>
                  {year} · {words.rank} {rank}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {elsewhere?.length === 0 && (
        <p>
          {words.notInRun.nowhere}{' '}
          <Link to="/p/submit" search={{}}>
            {words.nav.submit}
          </Link>{' '}
          ·{' '}
          <Link to="/p/lists" search={{ unit }}>
            {words.nav.lists}
          </Link>
        </p>
      )}
    </div>
  );
}
