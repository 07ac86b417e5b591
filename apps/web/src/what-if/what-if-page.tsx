import { memo, useCallback, useMemo, type ReactNode } from 'react';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { TableDownloads } from '../page/table-downloads.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { Goal } from './goal.js';
import { Levers, type Lever } from './levers.js';
import { TREE, type Ranked, type Ranking } from './question.js';
import { varianceShares, type Reach } from './reach.js';
import { reweigh, sharesOf, type TreeNode } from './reweigh.js';
import { scenarioTable } from './scenario-table.js';
import { Standings } from './standings.js';
import { useLeaves } from './use-leaves.js';
import { useReach } from './use-reach.js';
import { useSettings } from './use-settings.js';
import { useStanding, type Confirmed } from './use-standing.js';
import { ValueFields } from './values.js';

/** The city whose place a first visitor looks for. */
const FIRST_MARKED = '320582';

/** What would the ranking be with other weights or values? */
export function WhatIfPage(): ReactNode {
  const [asked] = useAsked();
  const answered = useAnswer(TREE, runOf(asked));
  const ranking = answered.answer?.ranking;
  if (!ranking) return <Waiting answered={answered} />;
  if (ranking.__typename === 'Ranking') return <Scenario ranking={ranking} />;
  return (
    <>
      <RunPicker />
      <Refused refusal={ranking} />
    </>
  );
}

/** Ranks move while a slider is dragged; the gateway, which scores by the core, confirms. */
function Scenario({ ranking }: { readonly ranking: Ranking }): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const { run, year } = ranking;
  const tree = useMemo(() => treeOf(run.nodes), [run]);
  const units = useMemo(() => ranking.rows.edges.map(({ node }) => node), [ranking]);
  const arithmetic = run.nodes.every((node) => node.kind === 'INDICATOR' || node.aggregation === 'arithmetic-mean');
  const leaves = useLeaves(run.uuid, year, tree, units);
  const settings = useSettings();
  const { weights, locked, values, rested, changeValue } = settings;
  const shares = useMemo(() => sharesOf(tree, weights, locked), [tree, weights, locked]);
  const { standing, confirmed } = useStanding({
    ...{ run: run.uuid, year, tree, units, leaves, arithmetic, shares, settings },
  });
  const wanted = asked.unit ?? FIRST_MARKED;
  const code = units.some(({ unit }) => unit.code === wanted) ? wanted : units[0]?.unit.code;
  const place = units.findIndex(({ unit }) => unit.code === code);
  const reach = useReach({ tree, leaves: arithmetic ? leaves : undefined, rested, units: units.length, unit: place });
  // What the weights come to: of the last state that was let go of, so that a drag is not held up by it.
  const effective = useMemo(() => {
    if (!leaves || !arithmetic || units.length === 0) return undefined;
    const then = sharesOf(tree, rested.weights, rested.locked);
    return varianceShares(tree, leaves, then, reweigh(tree, leaves, then, units.length));
  }, [leaves, tree, units, arithmetic, rested]);
  const chooseUnit = useCallback((unit: string) => ask({ unit }), [ask]);
  const change = useCallback(
    (indicator: string, value: number | undefined) => {
      if (code !== undefined) changeValue(code, indicator, value);
    },
    [changeValue, code],
  );
  const levers = leversOf(run.nodes, { weights, shares, effective, reach });
  const chosen = units[place];
  const untouched = weights.size === 0 && values.size === 0 && locked.size === 0;
  return (
    <article className="what-if">
      <div className="lead">
        <h1>{words.whatIf.lead}</h1>
        <Synthetic run={run} />
        {!arithmetic && <p className="note">{words.whatIf.notArithmetic}</p>}
      </div>
      <RunPicker current={run.methodology.slug} years={run.years} year={year}>
        <UnitChoice units={units} code={code} choose={chooseUnit} />
        <button type="button" onClick={settings.reset} disabled={untouched}>
          {words.whatIf.reset}
        </button>
      </RunPicker>
      {chosen && <Reached chosen={chosen} rank={standing?.ranks[place] ?? 0} reach={reach} />}
      <CheckLine confirmed={confirmed} />
      <div className="split">
        <Levers levers={levers} locked={locked} move={settings.move} lock={settings.lock} letGo={settings.letGo} />
        {standing && (
          <div>
            <Standings standing={standing} units={units} marked={code} />
            <TableDownloads table={() => scenarioTable({ ranking, units, standing, levers, values }, words, say)} />
          </div>
        )}
      </div>
      {code && (
        <details open={values.size > 0}>
          <summary>
            <h2>
              {words.whatIf.values}: {say(chosen?.unit.name)}
            </h2>
          </summary>
          <ValueFields run={run.uuid} year={year} unit={code} values={values} change={change} />
        </details>
      )}
      <Goal key={code} run={run.uuid} year={year} units={units} first={code} />
      <RunNotes run={run} />
    </article>
  );
}

type Nodes = Ranking['run']['nodes'];

const treeOf = (nodes: Nodes): TreeNode[] =>
  nodes.map((node) => ({
    code: node.code,
    parent: nodes.findIndex(({ code }) => code === node.parent),
    leaf: node.kind === 'INDICATOR',
    share: node.weight,
  }));

interface Set {
  readonly weights: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, number>;
  readonly effective: ReadonlyMap<string, number> | undefined;
  readonly reach: ReadonlyMap<string, Reach>;
}

/** A lever for every node below the index, parents first. */
function leversOf(nodes: Nodes, { weights, shares, effective, reach }: Set): Lever[] {
  const shareOfIndex = new Map<string, number>();
  return nodes.flatMap((node, n) => {
    const share = shares.get(node.code) ?? node.weight;
    const global = n === 0 ? 1 : (shareOfIndex.get(node.parent ?? '') ?? 1) * share;
    shareOfIndex.set(node.code, global);
    if (node.depth === 0) return [];
    return [
      {
        code: node.code,
        name: node.name,
        leaf: node.kind === 'INDICATOR',
        value: weights.get(node.code) ?? node.weight,
        share,
        nominal: node.weight,
        effective: effective?.get(node.code),
        global,
        reach: reach.get(node.code),
      },
    ];
  });
}

interface ReachedProps {
  readonly chosen: Ranked;
  /** 0: none. */
  readonly rank: number;
  readonly reach: ReadonlyMap<string, Reach>;
}

/** Where the chosen unit would stand, how far it has moved, and how far one weight alone could bring it. */
function Reached({ chosen, rank, reach }: ReachedProps): ReactNode {
  const { words, say } = useWords();
  const all = [...reach.values()];
  const name = say(chosen.unit.name);
  return (
    <div className="big" role="group" aria-label={name}>
      <div className="first">
        <b>
          {rank || '–'}
          {rank > 0 && rank !== chosen.rank && (
            <small className={rank < chosen.rank ? 'up' : 'down'}>
              {' '}
              {rank < chosen.rank ? '▲' : '▼'}
              {Math.abs(chosen.rank - rank)}
            </small>
          )}
        </b>
        <span>
          {name} · {words.whatIf.before} {chosen.rank}
        </span>
      </div>
      {all.length > 0 && (
        <div className="reach-all">
          <b>
            {Math.min(...all.map(({ best }) => best))}–{Math.max(...all.map(({ worst }) => worst))}
          </b>
          <span title={words.whatIf.reachHelp}>{words.whatIf.reachAll}</span>
        </div>
      )}
    </div>
  );
}

/** Whether the gateway found the same as was computed here. */
function CheckLine({ confirmed: { check, refusal } }: { readonly confirmed: Confirmed }): ReactNode {
  const { words } = useWords();
  const said = {
    same: `✓ ${words.whatIf.confirmed}`,
    checking: words.whatIf.confirming,
    differs: words.whatIf.differs,
  };
  return (
    <>
      <p role="status" aria-live="polite" className="quiet">
        {check === undefined || check === 'refused' ? ' ' : said[check]}
      </p>
      {refusal && <Refused refusal={refusal} />}
    </>
  );
}

interface UnitChoiceProps {
  readonly units: readonly Ranked[];
  readonly code: string | undefined;
  readonly choose: (code: string) => void;
}

/** Whose rank is followed. Thousands of options: not drawn again while a slider moves. */
const UnitChoice = memo(({ units, code, choose }: UnitChoiceProps): ReactNode => {
  const { words, say } = useWords();
  return (
    <label>
      {words.unit}
      <select value={code} onChange={(event) => choose(event.target.value)}>
        {units.map(({ unit }) => (
          <option key={unit.code} value={unit.code}>
            {say(unit.name)}
          </option>
        ))}
      </select>
    </label>
  );
});
UnitChoice.displayName = 'UnitChoice';
