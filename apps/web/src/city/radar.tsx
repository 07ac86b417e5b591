import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { useWords } from '../words/language.js';
import type { StripNode } from './strips.js';

const SIZE = 500;
const HEIGHT = 372;
const RADIUS = 126;

interface Props {
  readonly title: string;
  readonly name: string;
  readonly nodes: readonly StripNode[];
  readonly expected?: number | undefined;
  readonly shown: (score: number | null | undefined) => string;
}

/**
 * The dimensions as a radar: the unit's area, the median of its group dashed, the best of the group as a line. Null
 * where there are fewer than three.
 */
export function Radar({ title, name, nodes, expected, shown }: Props): ReactNode {
  const { words, say } = useWords();
  if (nodes.length < 3) return null;
  const values = nodes
    .flatMap(({ score, groupMedian, groupBest }) => [score, groupMedian, groupBest])
    .filter((value): value is number => typeof value === 'number');
  if (values.length === 0) return null;
  const least = Math.min(0, ...values);
  const most = Math.max(...values, expected ?? -Infinity);
  const step = niceStep((most - least) / 4);
  const [low, high] = [Math.floor(least / step) * step, most];
  const rings = Array.from({ length: Math.floor((high - low) / step + 1e-9) }, (_, i) => low + (i + 1) * step);
  const point = (i: number, value: number): [number, number] => {
    const angle = (i / nodes.length) * 2 * Math.PI - Math.PI / 2;
    const r = ((value - low) / (high - low)) * RADIUS;
    return [SIZE / 2 + r * Math.cos(angle), HEIGHT / 2 - 12 + r * Math.sin(angle)];
  };
  const area = (of: (node: StripNode) => number | null | undefined): string =>
    `M${nodes
      .map((node, i) =>
        point(i, of(node) ?? low)
          .map((p) => p.toFixed(1))
          .join(' '),
      )
      .join('L')}Z`;
  const ring = (value: number): string => area(() => value);
  return (
    <Chart title={title} width={SIZE} height={HEIGHT}>
      {rings.map((value) => (
        <path key={value} d={ring(value)} className="grid ring" />
      ))}
      {nodes.map(({ node }, i) => {
        const [x, y] = point(i, high);
        return <line key={node.code} x1={SIZE / 2} y1={HEIGHT / 2 - 12} x2={x} y2={y} className="grid" />;
      })}
      {expected !== undefined && <path d={ring(expected)} className="line" fill="none" />}
      <path d={area(({ groupBest }) => groupBest)} className="leader" />
      <path d={area(({ groupMedian }) => groupMedian)} className="median" />
      <path d={area(({ score }) => score)} className="area" />
      {nodes.map(
        ({ node, score }, i) =>
          score !== null &&
          score !== undefined && (
            <circle
              key={node.code}
              cx={point(i, score)[0]}
              cy={point(i, score)[1]}
              r={4}
              className="own"
              data-radar={node.code}
              data-score={score}
            />
          ),
      )}
      {rings.map((value) => (
        <text key={value} x={SIZE / 2 - 5} y={point(0, value)[1] + 4} textAnchor="end" className="tick halo">
          {Number(value.toPrecision(6))}
        </text>
      ))}
      {nodes.map(({ node, score }, i) => {
        const [x, y] = point(i, low + (high - low) * 1.13);
        const side = Math.abs(x - SIZE / 2) < 12 ? 'middle' : x > SIZE / 2 ? 'start' : 'end';
        const lines = wrap(say(node.name), side === 'middle' ? 34 : (side === 'end' ? x : SIZE - x) / 7.4);
        const up =
          y < HEIGHT / 2 - 60 ? -12 - 15 * (lines.length - 1) : side === 'middle' ? 2 : 2 - 7 * (lines.length - 1);
        return (
          <text key={node.code} x={x} y={y + up} textAnchor={side} fontWeight={600}>
            {lines.map((part, k) => (
              <tspan key={k} x={x} dy={k === 0 ? 0 : 15}>
                {part}
              </tspan>
            ))}
            <tspan className="tick" x={x} dy={15} fontWeight={400}>
              {shown(score)}
            </tspan>
          </text>
        );
      })}
      <g transform={`translate(16 ${HEIGHT - 18})`}>
        <rect x={0} y={-9} width={18} height={10} className="area" />
        <text x={24}>{name}</text>
        <line x1={170} x2={192} y1={-4} y2={-4} className="median" />
        <text x={198}>{words.city.median}</text>
        <line x1={340} x2={362} y1={-4} y2={-4} className="leader" />
        <text x={368}>{words.city.best}</text>
      </g>
    </Chart>
  );
}

/** A name in at most two lines of so many letters; a Chinese character is as wide as two. */
function wrap(name: string, letters: number): string[] {
  const wide = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1.8 : 1), 0);
  const pieces = /\p{Script=Han}/u.test(name) ? [...name] : name.split(/(?<= )/);
  const lines = [''];
  for (const piece of pieces) {
    if (lines.at(-1) !== '' && wide(lines.at(-1)! + piece.trimEnd()) > letters) lines.push('');
    lines[lines.length - 1] += piece;
  }
  return lines.length <= 2 ? lines.map((line) => line.trimEnd()) : [lines[0]!.trimEnd(), `${lines[1]!.trimEnd()}…`];
}

/** 1, 2 or 5 times a power of ten, not below `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (least / power <= 1 ? 1 : least / power <= 2 ? 2 : least / power <= 5 ? 5 : 10) * power;
}
