import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { signed } from '../page/number.js';
import { useWords } from '../words/language.js';

interface Part {
  readonly points: number;
  readonly node: { readonly code: string; readonly parent?: string | null; readonly kind: string; readonly depth: number; readonly name: { readonly zh: string; readonly en: string } };
}

const WIDTH = 980;
const LEFT = 250;
const LINE = 24;

/** The gap as a waterfall: each bar begins where the one before ended, dimensions in full, their indicators beneath; the last bar is the whole gap. */
export function Waterfall({ gap }: { readonly gap: { readonly gap?: number | null; readonly parts: readonly Part[]; readonly unit: { readonly name: { zh: string; en: string } }; readonly base: { readonly name: { zh: string; en: string } } } }): ReactNode {
  const { words, say } = useWords();
  const parts = gap.parts.filter((part) => part.node.kind !== 'INDEX');
  if (parts.length === 0) return null;
  let at = 0;
  const bars = parts.map((part) => {
    const leaf = part.node.kind === 'INDICATOR';
    const from = at;
    if (leaf) at += part.points;
    return { part, leaf, from, to: from + part.points };
  });
  const ends = [0, gap.gap ?? 0, ...bars.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number): number => LEFT + ((value - low) / (high - low || 1)) * (WIDTH - LEFT - 90);
  const rows = [...bars, undefined];
  return (
    <Chart title={`${words.compare.waterfall} · ${say(gap.unit.name)} − ${say(gap.base.name)}`} width={WIDTH} height={rows.length * LINE + 16}>
      <line x1={x(0)} x2={x(0)} y1={4} y2={rows.length * LINE + 8} className="grid" />
      {bars.map(({ part, leaf, from, to }, i) => (
        <g key={part.node.code} data-kind={leaf ? 'indicator' : 'dimension'} data-points={part.points} transform={`translate(0 ${6 + i * LINE})`}>
          <text x={LEFT - 10} y={15} textAnchor="end" fontWeight={leaf ? 400 : 600} className={leaf ? 'tick' : ''}>{say(part.node.name)}</text>
          <rect x={Math.min(x(from), x(to))} y={leaf ? 5 : 9} width={Math.max(1, Math.abs(x(to) - x(from)))} height={leaf ? LINE - 10 : 5} className={part.points >= 0 ? 'plus' : 'minus'} opacity={leaf ? 1 : 0.38} />
          {leaf && <line x1={x(to)} x2={x(to)} y1={LINE - 5} y2={LINE + 5} className="join" />}
          <text x={Math.max(x(from), x(to)) + 6} y={15} className="tick" fontWeight={leaf ? 400 : 600}>{signed(part.points)}</text>
        </g>
      ))}
      <g data-kind="total" data-points={gap.gap ?? 0} transform={`translate(0 ${6 + bars.length * LINE})`}>
        <text x={LEFT - 10} y={15} textAnchor="end" fontWeight={700}>{words.compare.total}</text>
        <rect x={Math.min(x(0), x(gap.gap ?? 0))} y={4} width={Math.max(1, Math.abs(x(gap.gap ?? 0) - x(0)))} height={LINE - 8} className="total" />
        <text x={Math.max(x(0), x(gap.gap ?? 0)) + 6} y={15} fontWeight={700}>{signed(gap.gap)}</text>
      </g>
    </Chart>
  );
}
