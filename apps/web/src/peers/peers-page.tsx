import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import type { PeersQuery } from '../generated/graphql.js';
import { Marks } from '../page/marks.js';
import { raw, shown, signed } from '../page/number.js';
import { isNotInRun, NotInRun } from '../page/not-in-run.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { methodOf, TableDownloads } from '../page/table-downloads.js';
import { GroupChoice, useGroups } from '../page/group-choice.js';
import { UnitChoice, useChosenUnit } from '../page/unit-choice.js';
import { UnitFinder } from '../page/unit-finder.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { KeepGroup } from './keep-group.js';
import { PEERS } from './question.js';
import { RangeChoice } from './range-choice.js';
import { readRanges, writeRanges } from './ranges.js';

type Found = Extract<PeersQuery['peers'], { __typename: 'Peers' }>;

/** How many of the nearest are shown, and how many of them are the group to begin with. */
const NEAREST = 15;
const BEGIN = 6;

/** Who are our peers, and why these? */
export function PeersPage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const chosen = useChosenUnit(asked);
  const { unit } = chosen;
  const indicators = asked.basis?.split(',').filter(Boolean);
  const province = unit && /^\d{6}$/.test(unit) ? `${unit.slice(0, 2)}0000` : undefined;
  const filter = asked.group === 'province' && province ? { province } : undefined;
  const ranges = readRanges(asked.ranges);
  const answered = useAnswer(
    PEERS,
    unit
      ? {
          unit,
          ...runOf(asked),
          ...(filter ? { filter } : {}),
          ...(ranges.length ? { ranges: [...ranges] } : {}),
          ...(indicators?.length ? { indicators: indicators.map((code) => ({ code })) } : {}),
        }
      : undefined,
  );
  const found = answered.answer?.peers;
  const { groups, again } = useGroups();
  const peers = found?.__typename === 'Peers' ? found : undefined;
  const members =
    asked.units?.split(',').filter(Boolean) ?? peers?.peers.slice(0, BEGIN).map((peer) => peer.unit.code) ?? [];
  const toggle = (code: string): void =>
    ask(
      {
        units:
          (members.includes(code) ? members.filter((one) => one !== code) : [...members, code]).join(',') || 'none',
      },
      true,
    );
  const leaves = peers?.run.nodes.filter(({ kind }) => kind === 'INDICATOR') ?? [];
  const basis = new Set(peers?.indicators.map(({ code }) => code));
  const rest = (code: string): void => {
    const next = leaves.map((leaf) => leaf.code).filter((one) => (one === code ? !basis.has(one) : basis.has(one)));
    if (next.length > 0)
      ask({ basis: next.length === leaves.length ? undefined : next.join(','), units: undefined }, true);
  };
  const nameOf = (code: string): string =>
    say(
      peers?.peers.find((peer) => peer.unit.code === code)?.unit.name ??
        chosen.units?.find((one) => one.code === code)?.name ??
        groups.flatMap(({ units }) => units).find((one) => one.code === code)?.name,
    ) || code;
  return (
    <article className="peers" aria-busy={answered.asking}>
      <div className="lead">
        <h1>
          {peers ? say(peers.unit.name) : words.nav.peers}
          {peers && ` · ${words.peers.lead}`}
        </h1>
        {peers && peers.peers[0] && (
          <p>
            {words.peers.nearest} <b>{say(peers.peers[0].unit.name)}</b>{' '}
            <span className="quiet">
              ({words.peers.distance} {shown(peers.peers[0].distance)}, {peers.candidates} {words.peers.candidates})
            </span>
          </p>
        )}
      </div>
      <RunPicker current={peers?.run.methodology.slug} years={peers?.run.years} year={peers?.year}>
        <UnitChoice chosen={chosen} choose={(code) => ask({ unit: code, units: undefined })} />
        {province && (
          <label className="tick-box">
            <span>
              <input
                type="checkbox"
                checked={asked.group === 'province'}
                onChange={(event) => ask({ group: event.target.checked ? 'province' : undefined, units: undefined })}
              />{' '}
              {words.peers.sameProvince}
            </span>
          </label>
        )}
      </RunPicker>
      {(peers !== undefined || ranges.length > 0) && (
        <RangeChoice
          peers={peers}
          ranges={ranges}
          choose={(next) => ask({ ranges: writeRanges(next), units: undefined })}
        />
      )}
      {!found && <Waiting answered={answered} />}
      {found?.__typename === 'Refusal' &&
        (unit && isNotInRun(found) ? (
          <NotInRun unit={unit} methodology={asked.methodology ?? chosen.methodology} place="/p/peers" />
        ) : (
          <Refused refusal={found} />
        ))}
      {peers && (
        <>
          <Synthetic run={peers.run} />
          <section className="group">
            <h2>
              {words.peers.group} ({members.filter((code) => code !== 'none').length})
            </h2>
            <ul className="chips" aria-label={words.peers.group}>
              {members
                .filter((code) => code !== 'none')
                .map((code) => (
                  <li key={code}>
                    <b>{nameOf(code)}</b>
                    <button
                      type="button"
                      aria-label={`${words.compare.remove} ${nameOf(code)}`}
                      onClick={() => toggle(code)}
                    >
                      ×
                    </button>
                  </li>
                ))}
              <li>
                <UnitFinder
                  label={words.compare.add}
                  choose={(code) => {
                    if (!members.includes(code)) toggle(code);
                  }}
                />
              </li>
            </ul>
            {groups.length > 0 && (
              <div className="controls">
                <GroupChoice
                  again={again}
                  label={words.peers.openGroup}
                  none={words.compare.ownChoice}
                  groups={groups}
                  group={
                    groups.find((one) =>
                      sameMembers(
                        one.units.map(({ code }) => code),
                        members,
                        peers.unit.code,
                      ),
                    )?.id
                  }
                  choose={(id) => {
                    const of = groups.find((one) => one.id === id);
                    if (of)
                      ask(
                        {
                          units:
                            of.units
                              .map(({ code }) => code)
                              .filter((code) => code !== peers.unit.code)
                              .join(',') || 'none',
                        },
                        true,
                      );
                  }}
                />
              </div>
            )}
            <KeepGroup
              kept={again}
              codes={[peers.unit.code, ...members.filter((code) => code !== 'none' && code !== peers.unit.code)]}
              unit={peers.unit.code}
              name={say(peers.unit.name)}
            />
          </section>
          {peers.peers.length === 0 ? (
            <p className="note">{ranges.length > 0 ? words.peers.noneWithin : words.peers.noCandidates}</p>
          ) : (
            <Why peers={peers} members={members} toggle={toggle} />
          )}
          <details className="basis">
            <summary>
              {words.peers.basis} ({peers.indicators.length} / {leaves.length})
            </summary>
            <ul>
              {leaves.map(({ code, name }) => {
                const one = peers.indicators.find((indicator) => indicator.code === code);
                return (
                  <li key={code}>
                    <label>
                      <input type="checkbox" checked={basis.has(code)} onChange={() => rest(code)} /> {say(name)}
                    </label>{' '}
                    {one && (
                      <small>
                        {words.weight}{' '}
                        {((one.weight / peers.indicators.reduce((sum, { weight }) => sum + weight, 0)) * 100).toFixed(
                          1,
                        )}
                        % · {words.peers.mean} {raw(one.mean)} · σ {raw(one.standardDeviation)}
                      </small>
                    )}
                  </li>
                );
              })}
            </ul>
          </details>
          <RunNotes run={peers.run} />
        </>
      )}
    </article>
  );
}

/** Whether two lists are of the same units, the city itself aside. */
const sameMembers = (one: readonly string[], other: readonly string[], unit: string): boolean =>
  one
    .filter((code) => code !== unit)
    .sort()
    .join() ===
  other
    .filter((code) => code !== unit && code !== 'none')
    .sort()
    .join();

/**
 * Why these: the distance of each, and the standardised difference at every indicator, which is what the distance
 * rests on.
 */
function Why({
  peers,
  members,
  toggle,
}: {
  readonly peers: Found;
  readonly members: readonly string[];
  readonly toggle: (code: string) => void;
}): ReactNode {
  const { words, say } = useWords();
  const [{ methodology, run, year }] = useAsked();
  const furthest = Math.max(...peers.peers.map(({ distance }) => distance), 1e-12);
  const nearest = peers.peers.slice(0, NEAREST);
  const table = () => ({
    name: `${say(peers.unit.name)} ${words.peers.lead}`,
    header: [
      words.unit,
      words.province,
      words.rank,
      words.score,
      words.peers.distance,
      ...peers.indicators.flatMap(({ name }) => [say(name), `${say(name)} Δσ`]),
    ],
    rows: peers.peers.map((peer) => [
      say(peer.unit.name),
      say(peer.unit.province),
      peer.rank,
      peer.score,
      peer.distance,
      ...peer.values.flatMap((value, k) => [value, peer.differences[k]]),
    ]),
    method: methodOf(peers.run, [[words.peers.distance, words.peers.distanceIs]]),
  });
  return (
    <section>
      <h2>{words.peers.why}</h2>
      <p className="quiet">
        {words.peers.distanceIs} <TableDownloads table={table} />
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.peers.why}>
        <table className="figures heat">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">{words.peers.group}</span>
              </th>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="n">
                {words.rank}
              </th>
              <th scope="col">{words.peers.distance}</th>
              {peers.indicators.map(({ code, name }) => (
                <th scope="col" key={code} className="slim">
                  <span>{say(name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nearest.map((peer) => {
              const { code, name, province } = peer.unit;
              const inGroup = members.includes(code);
              return (
                <tr key={code} className={inGroup ? 'marked' : ''} data-peer={code} data-distance={peer.distance}>
                  <td>
                    <button
                      type="button"
                      className="toggle"
                      aria-pressed={inGroup}
                      aria-label={`${inGroup ? words.compare.remove : words.peers.add} ${say(name)}`}
                      onClick={() => toggle(code)}
                    >
                      {inGroup ? '✓' : '+'}
                    </button>
                  </td>
                  <td className="who">
                    <Link to="/p/city" search={{ methodology, run, year, unit: code }}>
                      {say(name)}
                    </Link>{' '}
                    <small>{say(province)}</small>
                    <br />
                    <Link
                      className="small"
                      to="/p/compare"
                      search={{ methodology, run, year, units: `${peers.unit.code},${code}` }}
                      aria-label={`${words.compareWith}: ${say(name)}`}
                    >
                      {words.compareWith}
                    </Link>
                  </td>
                  <td className="n">
                    {peer.rank ?? '–'}
                    <Marks of={peer} />
                  </td>
                  <td className="near">
                    <span className="track">
                      <span className="fill" style={{ width: `${(peer.distance / furthest) * 100}%` }} />
                    </span>
                    <b>{shown(peer.distance)}</b>
                  </td>
                  {peer.differences.map((difference, k) => (
                    <td
                      key={peers.indicators[k]!.code}
                      className="cell"
                      style={tint(difference)}
                      title={`${say(peers.indicators[k]!.name)}: ${raw(peer.values[k])}`}
                      data-difference={difference}
                    >
                      {signed(difference, 1)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="quiet legend">
        <span style={tint(1.6)}>+1.6</span> {words.peers.above} <span style={tint(-1.6)}>−1.6</span> {words.peers.below}
      </p>
    </section>
  );
}

/** Blue above, orange below, stronger the further: safe for colour-blind readers, and the sign stands in the cell. */
function tint(difference: number): { background: string } {
  const share = Math.min(1, Math.abs(difference) / 2);
  return {
    background:
      difference >= 0
        ? `rgb(61 118 163 / ${(share * 0.5).toFixed(3)})`
        : `rgb(217 140 60 / ${(share * 0.5).toFixed(3)})`,
  };
}
