import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { signed } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Stand } from './use-spread.js';
import type { Text } from '../words/text.js';

export interface StripNode {
  readonly node: { readonly code: string; readonly kind: string; readonly depth: number; readonly name: Text };
  readonly score?: number | null;
  readonly rank?: number | null;
  readonly groupMedian?: number | null;
  readonly groupBest?: number | null;
  readonly groupBestUnit?: { readonly code: string; readonly name: Text } | null;
  readonly distance?: number | null;
}

interface Props {
  readonly title: string;
  readonly unit: { readonly code: string; readonly name: Text };
  readonly nodes: readonly StripNode[];
  readonly spread: ReadonlyMap<string, readonly Stand[]> | undefined;
  /** The score at which a target is met, where the methodology has targets. */
  readonly expected?: number | undefined;
  readonly shown: (score: number | null | undefined) => string;
}

const WIDE = { width: 760, left: 268, right: 122, top: 30, low: 0 };
/** On a telephone names, scores and ranks stand over their strips. */
const SLIM = { width: NARROW, left: 6, right: 6, top: 40, low: 20 };
/** Standard deviations beyond which a unit stands at the edge. */
const EDGE = 3.5;
/** Units that each have a name under the pointer; more are drawn as one. */
const NAMED = 60;

/**
 * Every node as a strip: each unit of the group a tick, the median in the middle, in standard deviations of the
 * group, so that strips can be compared.
 */
export function Strips({ title, unit, nodes, spread, expected, shown }: Props): ReactNode {
  const { words, say } = useWords();
  const rows = nodes.map((one) => ({ ...one, ...scale(one, spread?.get(one.node.code) ?? []) }));
  const all = rows
    .flatMap(({ others, own, best }) => [...others.map(({ at }) => at), own ?? 0, best ?? 0])
    .map((at) => Math.max(-EDGE, Math.min(EDGE, at)));
  const [low, high] = [Math.min(-1, ...all), Math.max(1, ...all)];
  const narrow = useNarrow();
  const { width, left, right, top, low: under } = narrow ? SLIM : WIDE;
  const x = (at: number): number =>
    left + ((Math.max(low, Math.min(high, at)) - low) / (high - low)) * (width - left - right);
  const line = narrow ? 44 : rows.length < 9 ? 38 : 23;
  const height = top + rows.length * line + 30;
  const [scoreAt, rankAt] = narrow ? [width - 38, width - 4] : [width - right + 62, width - 4];
  const key = [
    {
      mark: <circle cx={4} cy={-4} r={5} className="own" />,
      text: narrow ? short(say(unit.name), 66) : say(unit.name),
    },
    { mark: <circle cx={4} cy={-4} r={4.5} className="best" />, text: words.city.best },
    { mark: <line x1={4} x2={4} y1={-10} y2={2} className="others" />, text: words.city.others },
    ...(expected === undefined ? [] : [{ mark: <path d="M4 -1l3.5 -5h-7z" className="goal" />, text: words.expected }]),
  ];
  return (
    <Chart title={title} width={width} height={height}>
      <line x1={x(0)} x2={x(0)} y1={top - 6} y2={height - 26} className="middle" />
      <text x={x(0)} y={16} textAnchor="middle" className="tick">
        {words.city.median}
      </text>
      <text x={scoreAt} y={narrow ? 34 : 16} textAnchor="end" className="tick">
        {words.score}
      </text>
      <text x={rankAt} y={narrow ? 34 : 16} textAnchor="end" className="tick">
        {words.rank}
      </text>
      {rows.map(({ node, score, rank, groupBestUnit, groupBest, others, own, best, goal }, i) => {
        const leaf = node.kind === 'INDICATOR';
        return (
          <g
            key={node.code}
            data-strip={node.code}
            data-distance={own ?? ''}
            transform={`translate(0 ${top + i * line})`}
          >
            <text
              x={narrow ? 0 : left - 12}
              y={16}
              textAnchor={narrow ? 'start' : 'end'}
              fontWeight={leaf ? 400 : 650}
              className={leaf ? 'tick' : ''}
            >
              {short(say(node.name), narrow ? width - 84 : left - 20)}
              <title>{say(node.name)}</title>
            </text>
            <g transform={`translate(0 ${under})`}>
              <line x1={left} x2={width - right} y1={12} y2={12} className="grid" />
              {others.length > NAMED ? (
                <path
                  d={others.map(({ at }) => `M${x(at).toFixed(1)} 7v10`).join('')}
                  className="others"
                  opacity={0.35}
                />
              ) : (
                others.map((one) => (
                  <line key={one.code} x1={x(one.at)} x2={x(one.at)} y1={6} y2={18} className="others">
                    <title>
                      {say(one.name)} {shown(one.score)}
                    </title>
                  </line>
                ))
              )}
              {goal !== undefined && goal > low && goal < high && (
                <path d={`M${x(goal)} 4l3.5 -5h-7z`} className="goal">
                  <title>{words.expected}</title>
                </path>
              )}
              {best !== undefined && (
                <circle cx={x(best)} cy={12} r={5} className="best">
                  <title>
                    {words.city.best}: {say(groupBestUnit?.name)} {shown(groupBest)}
                  </title>
                </circle>
              )}
              {own !== undefined && (
                <circle cx={x(own)} cy={12} r={leaf ? 6 : 7} className="own">
                  <title>
                    {say(unit.name)} {shown(score)} ({signed(own)} σ)
                  </title>
                </circle>
              )}
            </g>
            <text x={scoreAt} y={16} textAnchor="end" fontWeight={leaf ? 400 : 650}>
              {shown(score)}
            </text>
            <text x={rankAt} y={16} textAnchor="end" fontWeight={leaf ? 400 : 650}>
              {rank ?? '–'}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${narrow ? 4 : left} ${height - 6})`} className="key">
        {key.map(({ mark, text }, i) => (
          <g key={text} transform={`translate(${(i * (width - (narrow ? 0 : left))) / key.length} 0)`}>
            {mark}
            <text x={13} className="tick">
              {text}
            </text>
          </g>
        ))}
      </g>
    </Chart>
  );

  /** A strip in standard deviations of the group (n − 1) from its median. */
  function scale(
    one: StripNode,
    stands: readonly Stand[],
  ): { others: (Stand & { at: number })[]; own?: number; best?: number; goal?: number } {
    const { score, groupMedian: middle, groupBest, groupBestUnit } = one;
    const group =
      stands.some(({ code }) => code === unit.code) || score === null || score === undefined
        ? stands
        : [...stands, { ...unit, score }];
    const mean = group.reduce((sum, stand) => sum + stand.score, 0) / group.length;
    const spreadOf = Math.sqrt(group.reduce((sum, stand) => sum + (stand.score - mean) ** 2, 0) / (group.length - 1));
    if (middle === null || middle === undefined || !(spreadOf > 0))
      return { others: [], ...(one.distance === 0 || score === middle ? { own: 0 } : {}) };
    const at = (value: number): number => (value - middle) / spreadOf;
    return {
      others: group.filter(({ code }) => code !== unit.code).map((stand) => ({ ...stand, at: at(stand.score) })),
      ...(score === null || score === undefined ? {} : { own: at(score) }),
      ...(groupBest === null || groupBest === undefined || groupBestUnit?.code === unit.code
        ? {}
        : { best: at(groupBest) }),
      ...(expected === undefined ? {} : { goal: at(expected) }),
    };
  }
}

/** A name that fits its place. */
function short(name: string, room: number): string {
  let width = 0;
  let end = 0;
  for (const sign of name) {
    width += sign > '\u2e80' ? 12.6 : 6.2;
    if (width > room) return `${name.slice(0, end - 1)}…`;
    end += sign.length;
  }
  return name;
}
