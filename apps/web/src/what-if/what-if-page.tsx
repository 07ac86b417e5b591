import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { Goal } from './goal.js';
import { Levers, type Lever } from './levers.js';
import { LEAVES, TREE, WHAT_IF } from './question.js';
import { order, ranks, reweigh, sharesOf, type TreeNode } from './reweigh.js';
import { Standings, type Standings as Standing } from './standings.js';

type Check = 'same' | 'checking' | 'differs' | undefined;

/** What would the ranking be with other weights? Ranks move while a slider is dragged; the gateway, which scores by the core, confirms. */
export function WhatIfPage(): ReactNode {
  const { words } = useWords();
  const [asked, ask] = useAsked();
  const answered = useAnswer(TREE, runOf(asked));
  const ranking = answered.answer?.ranking.__typename === 'Ranking' ? answered.answer.ranking : undefined;
  const run = ranking?.run;
  const tree = useMemo((): TreeNode[] => run?.nodes.map((node) => ({
    code: node.code, parent: run.nodes.findIndex(({ code }) => code === node.parent), leaf: node.kind === 'INDICATOR', share: node.weight,
  })) ?? [], [run]);
  const units = useMemo(() => ranking?.rows.edges.map(({ node }) => node) ?? [], [ranking]);
  const leaves = useLeaves(run?.uuid, ranking?.year, tree, units);
  const arithmetic = run?.nodes.every((node) => node.kind === 'INDICATOR' || node.aggregation === 'arithmetic-mean') ?? false;
  const [weights, setWeights] = useState<ReadonlyMap<string, number>>(() => readWeights(asked.weights));
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const [settled, settle] = useState(0);
  const [confirmed, setConfirmed] = useState<{ readonly check: Check; readonly rows?: ReadonlyMap<string, { rank: number; score: number }> }>({ check: undefined });
  const shares = useMemo(() => sharesOf(tree, weights, locked), [tree, weights, locked]);
  const standing = useMemo((): Standing | undefined => {
    if (units.length === 0) return undefined;
    const before = Uint32Array.from(units, (unit) => unit.rank);
    const scores = weights.size === 0 || !arithmetic || leaves === undefined
      ? Float64Array.from(units, (unit) => confirmed.rows?.get(unit.unit.code)?.score ?? unit.score)
      : reweigh(tree, leaves, shares, units.length);
    const ordered = order(scores, new Uint32Array(units.length));
    return { scores, ordered, ranks: ranks(scores, ordered), before };
  }, [units, weights, shares, leaves, tree, arithmetic, confirmed.rows]);

  // When a slider is let go: the address keeps the weights, and the gateway scores by the core what was computed here.
  const last = useRef({ standing, shares });
  last.current = { standing, shares };
  useEffect(() => {
    if (!run || !ranking) return undefined;
    if (weights.size === 0) {
      setConfirmed({ check: undefined });
      return undefined;
    }
    const gone = new AbortController();
    const timer = setTimeout(() => {
      setConfirmed((was) => ({ ...was, check: 'checking' }));
      const changed = tree.filter(({ code, share }) => Math.abs((last.current.shares.get(code) ?? share) - share) > 1e-12);
      void askGateway(WHAT_IF, { run: run.uuid, year: ranking.year, change: { weights: changed.map(({ code }) => ({ node: code, weight: last.current.shares.get(code)! })) } }, gone.signal).then(({ whatIf }) => {
        if (whatIf.__typename !== 'WhatIf') return setConfirmed({ check: 'differs' });
        const rows = new Map(whatIf.rows.flatMap((row) => (row.rank && row.score !== null && row.score !== undefined ? [[row.unit.code, { rank: row.rank, score: row.score }] as const] : [])));
        const mine = last.current.standing;
        const same = mine !== undefined && units.every(({ unit }, u) => (rows.get(unit.code)?.rank ?? 0) === mine.ranks[u]);
        return setConfirmed({ check: arithmetic && !same ? 'differs' : 'same', rows });
      }, () => undefined);
    }, 250);
    return () => { clearTimeout(timer); gone.abort(); };
  }, [settled, run, ranking, tree, units, weights, arithmetic]);

  if (!answered.answer) return <Waiting answered={answered} />;
  if (!ranking || !run) return <><RunPicker />{answered.answer.ranking.__typename === 'Refusal' && <Refused refusal={answered.answer.ranking} />}</>;
  const levers: Lever[] = run.nodes.filter((node) => node.depth > 0).map((node) => ({
    code: node.code, name: node.name, leaf: node.kind === 'INDICATOR', value: weights.get(node.code) ?? node.weight, share: shares.get(node.code) ?? node.weight, nominal: node.weight,
  }));
  return (
    <article className="what-if">
      <div className="lead"><h1>{words.whatIf.lead}</h1><Synthetic run={run} />{!arithmetic && <p className="note">{words.whatIf.notArithmetic}</p>}</div>
      <RunPicker current={run.methodology.slug} years={run.years} year={ranking.year}>
        <button type="button" onClick={() => { setWeights(new Map()); setLocked(new Set()); ask({ weights: undefined }, true); }}>{words.whatIf.reset}</button>
      </RunPicker>
      <p role="status" aria-live="polite" className="quiet">{confirmed.check === 'same' ? `✓ ${words.whatIf.confirmed}` : confirmed.check === 'checking' ? words.whatIf.confirming : confirmed.check === 'differs' ? words.whatIf.differs : ' '}</p>
      <div className="split">
        <Levers levers={levers} locked={locked}
          move={(code, value) => setWeights((before) => new Map(before).set(code, value))}
          lock={(code) => setLocked((before) => { const next = new Set(before); if (!next.delete(code)) next.add(code); return next; })}
          letGo={() => { settle((n) => n + 1); setWeights((now) => { ask({ weights: [...now].map(([code, value]) => `${code}:${Number(value.toFixed(4))}`).join(',') || undefined }, true); return now; }); }} />
        {standing && <Standings standing={standing} units={units} />}
      </div>
      <Goal run={run.uuid} year={ranking.year} units={units} />
      <RunNotes run={run} />
    </article>
  );
}

function readWeights(text: string | undefined): Map<string, number> {
  return new Map((text ?? '').split(',').flatMap((pair) => {
    const [code, value] = pair.split(':');
    return code && Number.isFinite(Number(value)) ? [[code, Number(value)] as const] : [];
  }));
}

/** The normalised values of every indicator, in the order of the units: one question per dimension. */
function useLeaves(run: string | undefined, year: number | undefined, tree: readonly TreeNode[], units: readonly { unit: { code: string } }[]): ReadonlyMap<string, Float64Array> | undefined {
  const [leaves, set] = useState<ReadonlyMap<string, Float64Array>>();
  useEffect(() => {
    if (!run || !year || units.length === 0) return undefined;
    const gone = new AbortController();
    const at = new Map(units.map(({ unit }, u) => [unit.code, u]));
    const parents = tree.filter((_, n) => tree.some((node) => node.parent === n && node.leaf));
    void Promise.all(parents.map(({ code }) => askGateway(LEAVES, { run, year, node: code }, gone.signal))).then((answers) => {
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
    }, () => undefined);
    return () => gone.abort();
  }, [run, year, tree, units]);
  return leaves;
}
