import type { ReactNode } from 'react';
import { graphql } from '../generated/index.js';
import { useAnswer } from '../answers/use-answer.js';
import { useWords } from '../words/language.js';
import { ShareLink } from './share-link.js';
import { useAsked } from './use-asked.js';

const METHODOLOGIES = graphql(`
  query Methodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } }
`);

interface Props {
  /** Slug of the methodology whose run is shown. */
  readonly current?: string | undefined;
  readonly years?: readonly number[] | undefined;
  readonly year?: number | undefined;
  readonly children?: ReactNode;
  /** Other views of the same and what can be taken away: on a line of their own, with the link. */
  readonly tools?: ReactNode;
}

/** Which methodology and year: every place that speaks of a run has it. */
export function RunPicker({ current, years, year, children, tools }: Props): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const { answer } = useAnswer(METHODOLOGIES, {});
  const scored = answer?.methodologies.edges.map(({ node }) => node).filter((node) => node.years.length > 0) ?? [];
  return (
    <>
      <div className="controls">
        <label>
          {words.methodology}
          <select
            value={asked.methodology ?? current ?? ''}
            onChange={(event) =>
              ask({
                methodology: event.target.value || undefined,
                run: undefined,
                year: undefined,
                node: undefined,
                weights: undefined,
                values: undefined,
                locked: undefined,
              })
            }
          >
            {!asked.methodology && !current && <option value="">—</option>}
            {scored.map((node) => (
              <option key={node.slug} value={node.slug}>
                {say(node.name)}
              </option>
            ))}
          </select>
        </label>
        {years && years.length > 1 && (
          <label>
            <span className="quiet">
              {words.year} <output>{year}</output>
            </span>
            <input
              type="range"
              min={0}
              max={years.length - 1}
              value={Math.max(0, years.indexOf(year ?? 0))}
              onChange={(event) => ask({ year: years[Number(event.target.value)] }, true)}
              aria-valuetext={String(year)}
            />
          </label>
        )}
        {children}
        {current && !tools && <ShareLink year={year} />}
      </div>
      {tools && (
        <div className="tools">
          {tools}
          {current && <ShareLink year={year} />}
        </div>
      )}
    </>
  );
}
