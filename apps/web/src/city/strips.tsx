import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { signed } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Stand } from './use-spread.js';

interface Names {
  readonly zh: string;
  readonly en: string;
}

export interface StripNode {
  readonly node: { readonly code: string; readonly kind: string; readonly depth: number; readonly name: Names };
  readonly score?: number | null;
  readonly rank?: number | null;
  readonly groupMedian?: number | null;
  readonly groupBest?: number | null;
  readonly groupBestUnit?: { readonly code: string; readonly name: Names } | null;
  readonly distance?: number | null;
}

interface Props {
  readonly title: string;
  readonly unit: { readonly code: string; readonly name: Names };
  readonly nodes: readonly StripNode[];
  readonly spread: ReadonlyMap<string, readonly Stand[]> | undefined;
  /** The score at which a target is met, where the methodology has targets. */
  readonly expected?: number | undefined;
  readonly shown: (score: number | null | undefined) => string;
}

const WIDTH = 760;
const LEFT = 236;
const RIGHT = 128;
const TOP = 30;
/** Standard deviations beyond which a unit stands at the edge. */
const EDGE = 3.5;
/** Units that each have a name under the pointer; more are drawn as one. */
const NAMED = 60;

/** Every node as a strip: each unit of the group a tick, the median in the middle, in standard deviations of the group, so that strips can be compared. */
export function Strips({ title, unit, nodes, spread, expected, shown }: Props): ReactNode {
  const { words, say } = useWords();
  const rows = nodes.map((one) => ({ ...one, ...scale(one, spread?.get(one.node.code) ?? []) }));
  const all = rows.flatMap(({ others, own, best }) => [...others.map(({ at }) => at), own ?? 0, best ?? 0]).map((at) => Math.max(-EDGE, Math.min(EDGE, at)));
  const [low, high] = [Math.min(-1, ...all), Math.max(1, ...all)];
  const x = (at: number): number => LEFT + ((Math.max(low, Math.min(high, at)) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const LINE = rows.length < 9 ? 38 : 23;
  const height = TOP + rows.length * LINE + 8;
  return (
    <Chart title={title} width={WIDTH} height={height}>
      <line x1={x(0)} x2={x(0)} y1={TOP - 6} y2={height - 4} className="middle" />
      <text x={x(0)} y={16} textAnchor="middle" className="tick">{words.city.median}</text>
      <text x={WIDTH - RIGHT + 62} y={16} textAnchor="end" className="tick">{words.score}</text><text x={WIDTH - 4} y={16} textAnchor="end" className="tick">{words.rank}</text>
      {rows.map(({ node, score, rank, groupBestUnit, groupBest, others, own, best, goal }, i) => {
        const leaf = node.kind === 'INDICATOR';
        return (
          <g key={node.code} data-strip={node.code} data-distance={own ?? ''} transform={`translate(0 ${TOP + i * LINE})`}>
            <text x={LEFT - 12} y={16} textAnchor="end" fontWeight={leaf ? 400 : 650} className={leaf ? 'tick' : ''}>{short(say(node.name))}<title>{say(node.name)}</title></text>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={12} y2={12} className="grid" />
            {others.length > NAMED
              ? <path d={others.map(({ at }) => `M${x(at).toFixed(1)} 7v10`).join('')} className="others" opacity={0.35} />
              : others.map((one) => <line key={one.code} x1={x(one.at)} x2={x(one.at)} y1={6} y2={18} className="others"><title>{say(one.name)} {shown(one.score)}</title></line>)}
            {goal !== undefined && goal > low && goal < high && <path d={`M${x(goal)} 4l3.5 -5h-7z`} className="goal"><title>{words.expected}</title></path>}
            {best !== undefined && <circle cx={x(best)} cy={12} r={5} className="best"><title>{words.city.best}: {say(groupBestUnit?.name)} {shown(groupBest)}</title></circle>}
            {own !== undefined && <circle cx={x(own)} cy={12} r={leaf ? 6 : 7} className="own"><title>{say(unit.name)} {shown(score)} ({signed(own)} σ)</title></circle>}
            <text x={WIDTH - RIGHT + 62} y={16} textAnchor="end" fontWeight={leaf ? 400 : 650}>{shown(score)}</text>
            <text x={WIDTH - 4} y={16} textAnchor="end" fontWeight={leaf ? 400 : 650}>{rank ?? '–'}</text>
          </g>
        );
      })}
    </Chart>
  );

  /** A strip in standard deviations of the group (n − 1) from its median. */
  function scale(one: StripNode, stands: readonly Stand[]): { others: (Stand & { at: number })[]; own?: number; best?: number; goal?: number } {
    const { score, groupMedian: middle, groupBest, groupBestUnit } = one;
    const group = stands.some(({ code }) => code === unit.code) || score === null || score === undefined ? stands : [...stands, { ...unit, score }];
    const mean = group.reduce((sum, stand) => sum + stand.score, 0) / group.length;
    const spreadOf = Math.sqrt(group.reduce((sum, stand) => sum + (stand.score - mean) ** 2, 0) / (group.length - 1));
    if (middle === null || middle === undefined || !(spreadOf > 0)) return { others: [], ...(one.distance === 0 || score === middle ? { own: 0 } : {}) };
    const at = (value: number): number => (value - middle) / spreadOf;
    return {
      others: group.filter(({ code }) => code !== unit.code).map((stand) => ({ ...stand, at: at(stand.score) })),
      ...(score === null || score === undefined ? {} : { own: at(score) }),
      ...(groupBest === null || groupBest === undefined || groupBestUnit?.code === unit.code ? {} : { best: at(groupBest) }),
      ...(expected === undefined ? {} : { goal: at(expected) }),
    };
  }
}

/** A name that fits beside its strip. */
function short(name: string): string {
  let width = 0;
  let end = 0;
  for (const sign of name) {
    width += sign > '\u2e80' ? 13 : 7;
    if (width > LEFT - 20) return `${name.slice(0, end - 1)}…`;
    end += sign.length;
  }
  return name;
}
