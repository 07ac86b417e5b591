import { useEffect, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { ShareBars } from '../chart/share-bars.js';
import { expectedOf, type Stepped } from '../page/expected.js';
import { Grade } from '../page/grade.js';
import { GroupChoice, useGroups } from '../page/group-choice.js';
import { scaleOf, signed } from '../page/number.js';
import { isNotInRun, NotInRun } from '../page/not-in-run.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { UnitChoice, useChosenUnit } from '../page/unit-choice.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { Balance } from './balance.js';
import { Figures, type Said } from './figures.js';
import { Parts } from './parts.js';
import { DOCUMENT, PROFILE, STREAKS } from './question.js';
import { keepToOnePage, printBrief } from './print-brief.js';
import { Radar } from './radar.js';
import { Strips } from './strips.js';
import { Trend } from './trend.js';
import { useSpread } from './use-spread.js';

/** Indicators beyond which the brief leaves the table of figures to the page. */
const BRIEF = 13;

/** How do we stand? One unit against its group, and every figure behind it; printed, a brief of one page. */
export function CityPage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const chosen = useChosenUnit(asked);
  const { unit } = chosen;
  // The province of the unit is known from the unit alone: its code begins with it.
  const province = unit && /^\d{6}$/.test(unit) ? `${unit.slice(0, 2)}0000` : undefined;
  const group =
    asked.group === 'province'
      ? province
        ? { province }
        : undefined
      : asked.group
        ? { saved: asked.group }
        : undefined;
  const answered = useAnswer(PROFILE, unit ? { unit, ...runOf(asked), ...(group ? { group } : {}) } : undefined);
  const found = answered.answer?.profile;
  const profile = found?.__typename === 'Profile' ? found : undefined;
  const spread = useSpread(
    profile?.run.uuid,
    profile?.year,
    profile?.nodes.filter(({ node }) => node.kind !== 'INDICATOR').map(({ node }) => node.code) ?? [],
    group,
  );
  const document_ = useAnswer(
    DOCUMENT,
    profile && { slug: profile.run.methodology.slug, version: profile.run.methodology.version },
  ).answer?.methodology?.document as Document | undefined;
  const streaks =
    useAnswer(STREAKS, unit ? { unit } : undefined).answer?.publishedStreaks.filter(({ years }) => years > 0) ?? [];
  const { groups, again: lookAgain } = useGroups();
  const name = say(profile?.unit.name);
  useEffect(() => {
    const before = document.title;
    if (name) document.title = `${name} · ${words.title}`;
    return () => {
      document.title = before;
    };
  }, [name, words.title]);

  useEffect(keepToOnePage, []);

  const runLink = { methodology: asked.methodology, run: asked.run, year: asked.year };
  const choose = (code: string): void => ask({ unit: code });
  const picker = (
    <RunPicker current={profile?.run.methodology.slug} years={profile?.run.years} year={profile?.year}>
      <UnitChoice chosen={chosen} choose={choose} />
      <GroupChoice
        label={words.city.group}
        none={words.city.wholeGroup}
        groups={groups}
        group={asked.group}
        province={province !== undefined}
        choose={(chosenGroup) => ask({ group: chosenGroup })}
        again={lookAgain}
      />
      {profile && (
        <Link className="button" to="/p/peers" search={{ ...runLink, unit: profile.unit.code }}>
          {words.city.findPeers}
        </Link>
      )}
      {profile && (
        <button type="button" className="main" onClick={() => void printBrief()}>
          {words.print}
        </button>
      )}
    </RunPicker>
  );
  if (!found)
    return (
      <article className="city">
        <h1 className="hidden">{words.city.profile}</h1>
        {picker}
        <Waiting answered={answered} />
      </article>
    );
  if (!profile)
    return (
      <article className="city">
        <h1>{words.city.profile}</h1>
        {picker}
        {found.__typename === 'Refusal' &&
          (unit && isNotInRun(found) ? (
            <NotInRun unit={unit} methodology={asked.methodology ?? chosen.methodology} place="/p/city" />
          ) : (
            <Refused refusal={found} />
          ))}
      </article>
    );

  const [index, ...below] = profile.nodes as [(typeof profile.nodes)[number], ...typeof profile.nodes];
  const { shown } = scaleOf(profile.nodes.flatMap(({ score, groupBest }) => [score, groupBest]));
  const expected = expectedOf(document_);
  const said = new Map((document_?.indicators ?? []).map((one) => [one.code, one]));
  const node = profile.nodes.find((one) => one.node.code === asked.node)?.node ?? index.node;
  const nodeOf = (code: string): typeof index | undefined => profile.nodes.find((one) => one.node.code === code);
  const from = (other: number | null | undefined): number | null =>
    typeof index.score === 'number' && typeof other === 'number' ? index.score - other : null;
  const leads = index.groupBestUnit?.code === profile.unit.code;
  const parts = profile.unit.parts.length > 0;
  const series = profile.run.years.length > 1;
  const leaves = below.filter((one) => one.node.kind === 'INDICATOR');
  return (
    <article className={`city${leaves.length > BRIEF ? ' many' : ''}`} aria-busy={answered.asking}>
      <div className="lead city-lead">
        <h1>
          {name} <span className="year">{profile.year}</span>
        </h1>
        <p className="quiet">
          {[profile.unit.province, profile.unit.parent?.name && profile.unit.parent]
            .flatMap((above) => (above && say(above.name) !== name ? [say(above.name)] : []))
            .filter((one, i, all) => all.indexOf(one) === i)
            .join(' · ')}
          {profile.unit.province && ' · '}
          {say(profile.run.methodology.name)}
        </p>
        <Synthetic run={profile.run} />
      </div>
      {picker}
      {profile.notRanked && (
        <p className="note refused">
          <strong>{words.notRanked}</strong> {say(profile.notRanked.detail)}
        </p>
      )}
      <div className="big">
        <div className="first">
          <b>
            {profile.rankInGroup ?? '–'}
            <small> / {profile.groupSize}</small>
          </b>
          <span>
            {group ? words.city.rankInGroup : words.rank}
            {group && profile.rank ? ` (${words.city.wholeGroup} ${profile.rank})` : ''}
          </span>
        </div>
        <div>
          <b>
            {shown(index.score)}
            {index.grade && (
              <>
                {' '}
                <Grade grade={index.grade} labels={profile.run.gradeLabels} />
              </>
            )}
          </b>
          <span>
            {words.index}
            {expected !== undefined && ` · ${expected} = ${words.expected}`}
          </span>
        </div>
        <div>
          <b className={(from(index.groupMedian) ?? 0) >= 0 ? 'up' : 'down'}>{signed(from(index.groupMedian))}</b>
          <span>
            {words.city.fromMedian} {shown(index.groupMedian)}
          </span>
        </div>
        <div>
          <b className={leads ? 'up' : 'down'}>{leads ? words.city.leads : signed(from(index.groupBest))}</b>
          <span>
            {leads ? (
              words.city.best
            ) : (
              <>
                {words.city.fromBest}{' '}
                <Link
                  to="/p/compare"
                  search={{ ...runLink, units: `${profile.unit.code},${index.groupBestUnit?.code}` }}
                >
                  {say(index.groupBestUnit?.name)}
                </Link>{' '}
                {shown(index.groupBest)}
              </>
            )}
          </span>
        </div>
      </div>
      <div className="profile">
        <Radar
          title={`${words.city.radar} · ${name}`}
          name={name}
          nodes={radarNodes(below)}
          expected={expected}
          shown={shown}
        />
        <Strips
          title={`${words.city.strips} · ${name}`}
          unit={profile.unit}
          nodes={below}
          spread={spread}
          expected={expected}
          shown={shown}
        />
      </div>
      <div className="thirds">
        {(
          [
            ['strengths', profile.strengths.filter((code) => (nodeOf(code)?.distance ?? 0) > 0), 'up'],
            ['weaknesses', profile.weaknesses.filter((code) => (nodeOf(code)?.distance ?? 0) < 0), 'down'],
          ] as const
        ).map(([key, codes, side]) => (
          <section key={key}>
            <h2>{words.city[key]}</h2>
            {codes.length === 0 ? (
              <p className="quiet">{key === 'strengths' ? words.city.noneAbove : words.city.noneBelow}</p>
            ) : (
              <ol className="ranked" data-list={key}>
                {codes.map((code) => {
                  const one = nodeOf(code);
                  return (
                    <li key={code}>
                      <span>{say(one?.node.name)}</span>{' '}
                      <b className={side}>
                        {words.rank} {one?.rank ?? '–'}
                      </b>{' '}
                      <small>{signed(one?.distance)} σ</small>
                    </li>
                  );
                })}
              </ol>
            )}
          </section>
        ))}
        <section>
          <h2>{words.city.obstacles}</h2>
          {profile.obstacles.length === 0 && <p className="quiet">{say(profile.obstacleNote)}</p>}
          {profile.obstacles.length > 0 && (
            <div data-list="obstacles">
              <ShareBars
                title={`${words.city.obstacles} · ${name} ${profile.year}`}
                shares={profile.obstacles.slice(0, 6).map((one) => ({
                  code: one.indicator,
                  name: say(one.name),
                  part: one.share,
                  said: `${(one.share * 100).toFixed(1)}%`,
                  value: one.share,
                }))}
              />
            </div>
          )}
        </section>
      </div>
      {series && (
        <section className="trend-section">
          <h2>{words.city.trend}</h2>
          <Trend
            run={profile.run.uuid}
            unit={profile.unit.code}
            beside={index.groupBestUnit?.code}
            node={node}
            nodes={profile.nodes.map((one) => one.node)}
            choose={(code) => ask({ node: code === index.node.code ? undefined : code }, true)}
            digits={shown}
          />
        </section>
      )}
      <div className="sides">
        {(!series || streaks.length > 0) && (
          <section className={streaks.length === 0 ? 'no-print' : ''}>
            <h2>{series ? words.city.publishedStreaks : words.city.trend}</h2>
            {!series && <p className="quiet no-print">{words.city.noTrend}</p>}
            {streaks.length > 0 && (
              <>
                {!series && <h3>{words.city.publishedStreaks}</h3>}
                <ul className="streaks">
                  {streaks.map((one) => (
                    <li key={one.publisher}>
                      <b>{one.years}</b> {one.years === 1 ? words.city.yearTop : words.city.yearsTop} {one.top} ·{' '}
                      {one.publisher}{' '}
                      <small>
                        {one.from === one.to ? one.to : `${one.from}–${one.to}`}; {say(one.ends)}
                      </small>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
        <section>
          <h2>{words.city.balance}</h2>
          <Balance run={profile.run.uuid} year={profile.year} unit={profile.unit.code} name={name} />
        </section>
        {!parts && (
          <section className="no-print">
            <h2>{words.city.parts}</h2>
            <p className="quiet">{words.city.noParts}</p>
          </section>
        )}
      </div>
      {parts && (
        <section className="parts-section">
          <h2>{words.city.parts}</h2>
          <Parts
            key={profile.unit.code}
            unit={profile.unit.code}
            run={profile.run.uuid}
            known={profile.unit.parts.length}
          />
        </section>
      )}
      <section className="all-figures">
        <h2>{words.city.figures}</h2>
        <Figures
          title={`${name} ${profile.year} ${say(profile.run.methodology.name)}`}
          run={profile.run}
          nodes={profile.nodes}
          said={said}
          shown={shown}
        />
      </section>
      <RunNotes run={profile.run} />
    </article>
  );
}

interface Document extends Stepped {
  readonly indicators?: readonly Said[];
}

/** The children of the index; where they are too few for a radar, the indicators, as long as they are not too many. */
function radarNodes<N extends { readonly node: { readonly depth: number; readonly kind: string } }>(
  below: readonly N[],
): readonly N[] {
  const top = below.filter(({ node }) => node.depth === 1);
  if (top.length >= 3) return top.length <= 12 ? top : [];
  const leaves = below.filter(({ node }) => node.kind === 'INDICATOR');
  return leaves.length <= 12 ? leaves : [];
}
