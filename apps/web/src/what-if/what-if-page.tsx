import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { methodOf, TableDownloads } from '../page/table-downloads.js';
import { RunPicker } from '../page/run-picker.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { Goal } from './goal.js';
import { Levers, type Lever } from './levers.js';
import { reachOf, varianceShares, type Reach } from './reach.js';
import { LEAVES, TREE, WHAT_IF } from './question.js';
import { order, ranks, reweigh, sharesOf, type TreeNode } from './reweigh.js';
import { Standings, type Standings as Standing } from './standings.js';
import { ValueFields, type Values } from './values.js';
import type { Text } from '../words/text.js';

type Check = 'same' | 'checking' | 'differs' | 'refused' | undefined;

/** The city whose place a first visitor looks for. */
const FIRST_MARKED = '320582';

/** What would the ranking be with other weights or values? Ranks move while a slider is dragged; the gateway, which scores by the core, confirms. */
export function WhatIfPage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const answered = useAnswer(TREE, runOf(asked));
  const ranking = answered.answer?.ranking.__typename === 'Ranking' ? answered.answer.ranking : undefined;
  const run = ranking?.run;
  const tree = useMemo(
    (): TreeNode[] =>
      run?.nodes.map((node) => ({
        code: node.code,
        parent: run.nodes.findIndex(({ code }) => code === node.parent),
        leaf: node.kind === 'INDICATOR',
        share: node.weight,
      })) ?? [],
    [run],
  );
  const units = useMemo(() => ranking?.rows.edges.map(({ node }) => node) ?? [], [ranking]);
  const leaves = useLeaves(run?.uuid, ranking?.year, tree, units);
  const arithmetic =
    run?.nodes.every((node) => node.kind === 'INDICATOR' || node.aggregation === 'arithmetic-mean') ?? false;
  const [weights, setWeights] = useState<ReadonlyMap<string, number>>(() => readPairs(asked.weights));
  const [locked, setLocked] = useState<ReadonlySet<string>>(() => new Set(asked.locked?.split(',').filter(Boolean)));
  const [values, setValues] = useState<Values>(() => readPairs(asked.values));
  const [settled, settle] = useState(0);
  const [confirmed, setConfirmed] = useState<{
    readonly check: Check;
    readonly rows?: ReadonlyMap<string, { rank: number; score: number }>;
    readonly refusal?: Parameters<typeof Refused>[0]['refusal'];
  }>({ check: undefined });
  const shares = useMemo(() => sharesOf(tree, weights, locked), [tree, weights, locked]);
  const standing = useMemo((): Standing | undefined => {
    if (units.length === 0) return undefined;
    const before = Uint32Array.from(units, (unit) => unit.rank);
    const scores =
      weights.size === 0 || values.size > 0 || !arithmetic || leaves === undefined
        ? Float64Array.from(units, (unit) => confirmed.rows?.get(unit.unit.code)?.score ?? unit.score)
        : reweigh(tree, leaves, shares, units.length);
    const ordered = order(scores, new Uint32Array(units.length));
    return { scores, ordered, ranks: ranks(scores, ordered), before };
  }, [units, weights, values, shares, leaves, tree, arithmetic, confirmed.rows]);

  // When a slider is let go: the address keeps the weights, and the gateway scores by the core what was computed here.
  const last = useRef({ standing, shares, weights });
  last.current = { standing, shares, weights };
  useEffect(() => {
    if (!run || !ranking) return undefined;
    if (weights.size === 0 && values.size === 0) {
      setConfirmed({ check: undefined });
      return undefined;
    }
    const gone = new AbortController();
    const timer = setTimeout(() => {
      setConfirmed((was) => ({ ...was, check: 'checking' }));
      const changed = tree.filter(
        ({ code, share }) => Math.abs((last.current.shares.get(code) ?? share) - share) > 1e-12,
      );
      void askGateway(
        WHAT_IF,
        {
          run: run.uuid,
          year: ranking.year,
          change: {
            weights: changed.map(({ code }) => ({ node: code, weight: last.current.shares.get(code)! })),
            values: [...values].map(([key, value]) => ({
              unit: key.slice(0, key.indexOf(':')),
              indicator: key.slice(key.indexOf(':') + 1),
              value,
            })),
          },
        },
        gone.signal,
      ).then(
        ({ whatIf }) => {
          if (whatIf.__typename !== 'WhatIf') return setConfirmed({ check: 'refused', refusal: whatIf });
          const rows = new Map(
            whatIf.rows.flatMap((row) =>
              row.rank && row.score !== null && row.score !== undefined
                ? [[row.unit.code, { rank: row.rank, score: row.score }] as const]
                : [],
            ),
          );
          const mine = last.current.standing;
          const same =
            mine !== undefined && units.every(({ unit }, u) => (rows.get(unit.code)?.rank ?? 0) === mine.ranks[u]);
          return setConfirmed({ check: arithmetic && values.size === 0 && !same ? 'differs' : 'same', rows });
        },
        () => undefined,
      );
    }, 250);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [settled, run, ranking, tree, units, weights, values, arithmetic]);

  const code = units.some(({ unit }) => unit.code === (asked.unit ?? FIRST_MARKED))
    ? (asked.unit ?? FIRST_MARKED)
    : units[0]?.unit.code;
  const place = units.findIndex(({ unit }) => unit.code === code);
  const reach = useReach(arithmetic ? leaves : undefined, {
    tree,
    weights,
    locked,
    units: units.length,
    unit: place,
    settled,
  });
  // What the weights come to: of the last state that was let go of, so that a drag is not held up by it.
  const effective = useMemo(() => {
    const now = last.current;
    return leaves && arithmetic && now.standing
      ? varianceShares(tree, leaves, now.shares, reweigh(tree, leaves, now.shares, units.length))
      : undefined;
  }, [leaves, tree, units, arithmetic, settled]);
  const move = useCallback(
    (node: string, value: number) => setWeights((before) => new Map(before).set(node, value)),
    [],
  );
  const lock = useCallback(
    (node: string) => {
      const next = new Set(locked);
      if (!next.delete(node)) next.add(node);
      setLocked(next);
      settle((n) => n + 1);
      ask({ locked: [...next].join(',') || undefined }, true);
    },
    [locked, ask],
  );
  const letGo = useCallback(() => {
    settle((n) => n + 1);
    ask({ weights: writePairs(last.current.weights) }, true);
  }, [ask]);
  const chooseUnit = useCallback((unit: string) => ask({ unit }), [ask]);
  const changeValue = useCallback(
    (indicator: string, value: number | undefined): void => {
      const next = new Map(values);
      if (value === undefined) next.delete(`${code}:${indicator}`);
      else next.set(`${code}:${indicator}`, value);
      setValues(next);
      settle((n) => n + 1);
      ask({ values: writePairs(next) }, true);
    },
    [values, code, ask],
  );

  if (!answered.answer) return <Waiting answered={answered} />;
  if (!ranking || !run)
    return (
      <>
        <RunPicker />
        {answered.answer.ranking.__typename === 'Refusal' && <Refused refusal={answered.answer.ranking} />}
      </>
    );
  const global = new Map<string, number>();
  run.nodes.forEach((node, n) =>
    global.set(node.code, n === 0 ? 1 : (global.get(node.parent!) ?? 1) * (shares.get(node.code) ?? node.weight)),
  );
  const levers: Lever[] = run.nodes
    .filter((node) => node.depth > 0)
    .map((node) => ({
      code: node.code,
      name: node.name,
      leaf: node.kind === 'INDICATOR',
      value: weights.get(node.code) ?? node.weight,
      share: shares.get(node.code) ?? node.weight,
      nominal: node.weight,
      effective: effective?.get(node.code),
      global: global.get(node.code)!,
      reach: reach.get(node.code),
    }));
  const all = [...reach.values()];
  const rank = standing && place >= 0 ? standing.ranks[place]! : 0;
  const reset = (): void => {
    setWeights(new Map());
    setValues(new Map());
    setLocked(new Set());
    settle((n) => n + 1);
    ask({ weights: undefined, values: undefined, locked: undefined }, true);
  };
  return (
    <article className="what-if">
      <div className="lead">
        <h1>{words.whatIf.lead}</h1>
        <Synthetic run={run} />
        {!arithmetic && <p className="note">{words.whatIf.notArithmetic}</p>}
      </div>
      <RunPicker current={run.methodology.slug} years={run.years} year={ranking.year}>
        <UnitChoice units={units} code={code} choose={chooseUnit} />
        <button type="button" onClick={reset} disabled={weights.size === 0 && values.size === 0 && locked.size === 0}>
          {words.whatIf.reset}
        </button>
      </RunPicker>
      {place >= 0 && (
        <div className="big" role="group" aria-label={say(units[place]!.unit.name)}>
          <div className="first">
            <b>
              {rank || '–'}
              {rank > 0 && rank !== units[place]!.rank && (
                <small className={rank < units[place]!.rank ? 'up' : 'down'}>
                  {' '}
                  {rank < units[place]!.rank ? '▲' : '▼'}
                  {Math.abs(units[place]!.rank - rank)}
                </small>
              )}
            </b>
            <span>
              {say(units[place]!.unit.name)} · {words.whatIf.before} {units[place]!.rank}
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
      )}
      <p role="status" aria-live="polite" className="quiet">
        {confirmed.check === 'same'
          ? `✓ ${words.whatIf.confirmed}`
          : confirmed.check === 'checking'
            ? words.whatIf.confirming
            : confirmed.check === 'differs'
              ? words.whatIf.differs
              : ' '}
      </p>
      {confirmed.refusal && <Refused refusal={confirmed.refusal} />}
      <div className="split">
        <Levers levers={levers} locked={locked} move={move} lock={lock} letGo={letGo} />
        {standing && (
          <div>
            <Standings standing={standing} units={units} marked={code} />
            <TableDownloads
              table={() => ({
                name: `${run.methodology.slug} ${ranking.year} ${words.nav.whatIf}`,
                header: [
                  words.rank,
                  `${words.whatIf.before} ${words.rank}`,
                  'code',
                  words.unit,
                  words.score,
                  `${words.whatIf.before} ${words.score}`,
                ],
                rows: [...standing.ordered].map((u) => [
                  standing.ranks[u] || null,
                  standing.before[u],
                  units[u]!.unit.code,
                  say(units[u]!.unit.name),
                  standing.scores[u],
                  units[u]!.score,
                ]),
                method: methodOf(run, [
                  [words.year, ranking.year],
                  ...levers
                    .filter(({ share, nominal }) => Math.abs(share - nominal) > 1e-9)
                    .map(
                      ({ name, share, nominal }) =>
                        [
                          `${words.weight} ${say(name)}`,
                          `${(nominal * 100).toFixed(2)}% → ${(share * 100).toFixed(2)}%`,
                        ] as const,
                    ),
                  ...[...values].map(([key, value]) => [words.whatIf.values, `${key} = ${value}`] as const),
                ]),
              })}
            />
          </div>
        )}
      </div>
      {code && (
        <details open={values.size > 0}>
          <summary>
            <h2>
              {words.whatIf.values}: {say(units[place]?.unit.name)}
            </h2>
          </summary>
          <ValueFields run={run.uuid} year={ranking.year} unit={code} values={values} change={changeValue} />
        </details>
      )}
      <Goal key={code} run={run.uuid} year={ranking.year} units={units} first={code} />
      <RunNotes run={run} />
    </article>
  );
}

interface UnitChoiceProps {
  readonly units: readonly {
    readonly unit: { readonly code: string; readonly name: Text };
  }[];
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

/** How far one weight alone can bring a unit: worked out lever by lever once the sliders rest, so that nothing waits for it. */
function useReach(
  leaves: ReadonlyMap<string, Float64Array> | undefined,
  {
    tree,
    weights,
    locked,
    units,
    unit,
    settled,
  }: {
    tree: readonly TreeNode[];
    weights: ReadonlyMap<string, number>;
    locked: ReadonlySet<string>;
    units: number;
    unit: number;
    settled: number;
  },
): ReadonlyMap<string, Reach> {
  const [reach, set] = useState<ReadonlyMap<string, Reach>>(new Map());
  const now = useRef(weights);
  now.current = weights;
  const reset = weights.size === 0;
  useEffect(() => {
    if (!leaves || unit < 0) return undefined;
    const found = new Map<string, Reach>();
    let at = 1;
    let timer = setTimeout(next, 300);
    function next(): void {
      const until = performance.now() + 6;
      for (; at < tree.length && performance.now() < until; at++) {
        const one = reachOf(tree[at]!.code, { tree, leaves: leaves!, weights: now.current, locked, units, unit });
        if (one) found.set(tree[at]!.code, one);
      }
      if (at < tree.length) timer = setTimeout(next, 10);
      else set(found);
    }
    return () => clearTimeout(timer);
  }, [leaves, tree, locked, units, unit, settled, reset]);
  return reach;
}

const writePairs = (pairs: ReadonlyMap<string, number>): string | undefined =>
  [...pairs].map(([code, value]) => `${code}:${Number(value.toFixed(4))}`).join(',') || undefined;

function readPairs(text: string | undefined): Map<string, number> {
  return new Map(
    (text ?? '').split(',').flatMap((pair) => {
      const cut = pair.lastIndexOf(':');
      const [code, value] = [pair.slice(0, Math.max(0, cut)), pair.slice(cut + 1)];
      return code && value !== '' && Number.isFinite(Number(value)) ? [[code, Number(value)] as const] : [];
    }),
  );
}

/** The normalised values of every indicator, in the order of the units: one question per dimension. */
function useLeaves(
  run: string | undefined,
  year: number | undefined,
  tree: readonly TreeNode[],
  units: readonly { unit: { code: string } }[],
): ReadonlyMap<string, Float64Array> | undefined {
  const [leaves, set] = useState<ReadonlyMap<string, Float64Array>>();
  useEffect(() => {
    if (!run || !year || units.length === 0) return undefined;
    const gone = new AbortController();
    const at = new Map(units.map(({ unit }, u) => [unit.code, u]));
    const parents = tree.filter((_, n) => tree.some((node) => node.parent === n && node.leaf));
    void Promise.all(parents.map(({ code }) => askGateway(LEAVES, { run, year, node: code }, gone.signal))).then(
      (answers) => {
        const columns = new Map<string, Float64Array>();
        for (const { ranking } of answers) {
          if (ranking.__typename !== 'Ranking') continue;
          for (const { node } of ranking.rows.edges) {
            for (const child of node.children) {
              const column = columns.get(child.code) ?? new Float64Array(units.length).fill(NaN);
              columns.set(child.code, column);
              const u = at.get(node.unit.code);
              if (u !== undefined) column[u] = child.score ?? NaN;
            }
          }
        }
        set(columns);
      },
      () => undefined,
    );
    return () => gone.abort();
  }, [run, year, tree, units]);
  return leaves;
}
