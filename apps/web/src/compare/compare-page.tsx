import { useState, type ReactNode } from 'react';
import { graphql } from '../generated/index.js';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { GroupChoice, useGroups, type SavedGroup } from '../page/group-choice.js';
import { UnitFinder } from '../page/unit-finder.js';
import { Marks } from '../page/marks.js';
import { raw, shown, signed } from '../page/number.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { useRanked } from '../page/unit-choice.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { Place } from '../page/place.js';
import { useWords } from '../words/language.js';
import { Ahead } from './ahead.js';
import { Waterfall } from './waterfall.js';
import { fill, type Text } from '../words/text.js';

export const COMPARISON = graphql(`
  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {
    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {
      __typename
      ... on Comparison {
        year
        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {
          dataset title { zh en } revision source licence } }
        units { unit { code name { zh en } } rank score grade imputed preliminary staleSince }
        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node {
          code parent kind depth name { zh en } weight globalWeight } } }
        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed
          preliminary staleSince observation { value flags note fileName sheet row column dataset revision source
          vintage } } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

const MOST = 6;

/** The pair that a first visitor asks about. */
const FIRST = ['320582', '320583'];

/**
 * The units of a group that are compared: what is compared now stays in front, so that the base does, as far as the
 * group has it.
 */
function membersOf({ units }: SavedGroup, now: readonly string[]): string[] {
  const codes = units.map(({ code }) => code);
  return [...now.filter((code) => codes.includes(code)), ...codes.filter((code) => !now.includes(code))].slice(0, MOST);
}

interface Parted {
  readonly gap?: number | null;
  readonly parts: readonly {
    readonly points: number;
    readonly node: {
      readonly code: string;
      readonly kind: string;
      readonly name: Text;
    };
  }[];
}

/** The gap in one line: the two indicators that make most of it, and the one that holds most against it. */
function Mainly({ gap: { gap, parts } }: { readonly gap: Parted }): ReactNode {
  const { words, say } = useWords();
  const leaves = parts
    .filter(({ node }) => node.kind === 'INDICATOR')
    .map((part) => ({ ...part, along: part.points * Math.sign(gap ?? 0) }))
    .sort((a, b) => b.along - a.along);
  const [most, least] = [leaves.slice(0, 2).filter(({ along }) => along > 0), leaves.at(-1)];
  if (most.length === 0) return null;
  const told = ({ node, points }: (typeof leaves)[number], before = ''): ReactNode => (
    <span key={node.code} className="main-part">
      {before && <span className="quiet">{before} </span>}
      {say(node.name)} <b>{signed(points)}</b>
    </span>
  );
  return (
    <p className="mainly">
      {words.compare.mainly} {most.map((one) => told(one))}
      {least && least.along < -0.05 * Math.abs(gap!) && told(least, words.compare.against)}
    </p>
  );
}

/** Whether a value is the best of those beside it: by what it is worth, so that less may be better. */
function leads(
  values: readonly { readonly normalised?: number | null }[],
  { normalised }: { readonly normalised?: number | null },
): boolean {
  return (
    typeof normalised === 'number' &&
    values.some((other) => (other.normalised ?? normalised) < normalised) &&
    values.every((other) => (other.normalised ?? -Infinity) <= normalised)
  );
}

/** Why is one ahead of the other? */
export function ComparePage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const ranked = useRanked(asked);
  const units = asked.units
    ? asked.units.split(',').filter(Boolean)
    : FIRST.every((code) => ranked?.units.some((one) => one.code === code))
      ? FIRST
      : (ranked?.units
          .slice(0, 2)
          .map(({ code }) => code)
          .reverse() ?? []);
  const answered = useAnswer(COMPARISON, units.length >= 2 ? { units, ...runOf(asked) } : undefined);
  const [which, choose] = useState(0);
  const comparison = answered.answer?.comparison;
  const change = (next: readonly string[]): void => ask({ units: next.join(',') });
  const known = comparison?.__typename === 'Comparison' ? comparison : undefined;
  const name = (code: string): string => say(known?.units.find((one) => one.unit.code === code)?.unit.name) || code;
  const { groups, again: lookAgain } = useGroups();
  const chosenGroup = groups.find((one) => units.length >= 2 && membersOf(one, units).join() === units.join());
  const gap = known?.gaps[Math.min(which, known.gaps.length - 1)];
  return (
    <article className="compare" aria-busy={answered.asking}>
      <div className="lead">
        <h1>{words.compare.lead}</h1>
        {gap && gap.gap !== null && gap.gap !== undefined && (
          <p className="verdict-line">
            <b>{say(gap.unit.name)}</b> {gap.gap >= 0 ? words.compare.aheadOf : words.compare.behindOf}{' '}
            <b>{say(gap.base.name)}</b> {words.compare.by}
            <b className={gap.gap >= 0 ? 'up' : 'down'}>{shown(Math.abs(gap.gap))}</b> {words.compare.points}
          </p>
        )}
        {gap && <Mainly gap={gap} />}
      </div>
      <RunPicker
        current={known?.run.methodology.slug ?? ranked?.methodology}
        years={known?.run.years}
        year={known?.year}
      >
        <GroupChoice
          again={lookAgain}
          label={words.compare.fromGroup}
          none={words.compare.ownChoice}
          groups={groups.filter((one) => one.units.length > 1)}
          group={chosenGroup?.id}
          choose={(id) => {
            const of = groups.find((one) => one.id === id);
            if (of) change(membersOf(of, units));
          }}
        />
      </RunPicker>
      {chosenGroup && chosenGroup.units.length > MOST && (
        <p className="quiet">{fill(words.compare.firstOf, { n: chosenGroup.units.length })}</p>
      )}
      <ul className="chips" aria-label={words.compare.lead}>
        {units.map((code, i) => (
          <li key={code}>
            {i === 0 && <small>{words.compare.base}</small>}
            <b>{name(code)}</b>{' '}
            {known && (
              <small>
                {words.rank} {known.units[i]?.rank ?? '–'} · {shown(known.units[i]?.score)}
                {known.units[i] && <Marks of={known.units[i]} />}
              </small>
            )}
            <button
              type="button"
              aria-label={`${words.compare.remove} ${name(code)}`}
              onClick={() => change(units.filter((one) => one !== code))}
            >
              ×
            </button>
          </li>
        ))}
        {units.length < MOST && (
          <li>
            <UnitFinder label={words.compare.add} choose={(code) => change([...new Set([...units, code])])} />
          </li>
        )}
      </ul>
      {units.length < 2 && (asked.units || ranked) && <p className="note">{words.compare.choose}</p>}
      {!comparison && (units.length >= 2 || !(asked.units || ranked)) && <Waiting answered={answered} />}
      {comparison?.__typename === 'Refusal' && <Refused refusal={comparison} />}
      {known && <Synthetic run={known.run} />}
      {known && known.gaps.length > 1 && (
        <fieldset className="choice">
          <legend className="hidden">{words.compare.total}</legend>
          {known.gaps.map((one, i) => (
            <button key={one.unit.code} type="button" aria-pressed={i === which} onClick={() => choose(i)}>
              {say(one.unit.name)} − {say(one.base.name)} {signed(one.gap)}
            </button>
          ))}
        </fieldset>
      )}
      {gap && (
        <>
          <Waterfall gap={gap} />
          <p className="quiet">{words.compare.method[gap.method]}</p>
        </>
      )}
      {gap && known && (
        <section>
          <h2>{words.compare.sure}</h2>
          <Ahead
            key={`${gap.unit.code} ${gap.base.code}`}
            run={known.run.uuid}
            year={known.year}
            unit={gap.unit.code}
            base={gap.base.code}
            last={known.run.years.at(-1)}
          />
        </section>
      )}
      {known && (
        <section>
          <h2>{words.compare.values}</h2>
          <p className="downloads">
            {words.download}{' '}
            {(['csv', 'xlsx'] as const).map((format) => (
              <a
                key={format}
                href={`/exports/comparison.${format}?run=${known.run.uuid}&year=${known.year}&units=${units.join(',')}`}
                download
              >
                {words[format]}
              </a>
            ))}
          </p>
          <div className="wide" tabIndex={0} role="region" aria-label={words.compare.values}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{words.node}</th>
                  {known.units.map(({ unit }) => (
                    <th scope="col" className="n" key={unit.code}>
                      {say(unit.name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {known.indicators.map((indicator) => (
                  <tr key={indicator.node.code}>
                    <td>
                      {say(indicator.node.name)}{' '}
                      <small>{words.measures[indicator.unitOfMeasure ?? ''] ?? indicator.unitOfMeasure}</small>
                    </td>
                    {indicator.values.map((value) => (
                      <td className={`n${leads(indicator.values, value) ? ' leads' : ''}`} key={value.unit.code}>
                        <b>{raw(value.observation?.value ?? value.prepared)}</b>
                        <Marks of={value} /> <small>→ {shown(value.normalised, 1)}</small>
                        <Place observation={value.observation} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {known && <RunNotes run={known.run} />}
    </article>
  );
}
