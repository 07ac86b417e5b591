import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { signed } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

interface Part {
  readonly points: number;
  readonly node: {
    readonly code: string;
    readonly parent?: string | null;
    readonly kind: string;
    readonly depth: number;
    readonly name: Text;
  };
}

const WIDE = { width: 980, left: 250, line: 24, top: 0 };
/** On a telephone names stand over their bars. */
const SLIM = { width: NARROW, left: 4, line: 36, top: 15 };

/** Where each bar begins and ends: a bar begins where the indicators before it have come to. */
function barsOf(parts: readonly Part[]): { part: Part; leaf: boolean; from: number; to: number }[] {
  let at = 0;
  return parts.map((part) => {
    const leaf = part.node.kind === 'INDICATOR';
    const from = at;
    if (leaf) at += part.points;
    return { part, leaf, from, to: from + part.points };
  });
}

/**
 * The gap as a waterfall: each bar begins where the one before ended, dimensions in full, their indicators beneath;
 * the last bar is the whole gap.
 */
export function Waterfall({
  gap,
}: {
  readonly gap: {
    readonly gap?: number | null;
    readonly parts: readonly Part[];
    readonly unit: { readonly name: Text };
    readonly base: { readonly name: Text };
  };
}): ReactNode {
  const { words, say } = useWords();
  const narrow = useNarrow();
  const { width, left, line, top } = narrow ? SLIM : WIDE;
  const parts = gap.parts.filter((part) => part.node.kind !== 'INDEX');
  if (parts.length === 0) return null;
  const bars = barsOf(parts);
  const ends = [0, gap.gap ?? 0, ...bars.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (width - left - (narrow ? 54 : 90));
  const height = (bars.length + 1) * line + 16;
  const name = (text: string, weight: number, quiet: boolean): ReactNode => (
    <text
      x={narrow ? 0 : left - 10}
      y={narrow ? 12 : 15}
      textAnchor={narrow ? 'start' : 'end'}
      fontWeight={weight}
      className={quiet ? 'tick' : ''}
    >
      {text}
    </text>
  );
  return (
    <Chart
      title={`${words.compare.waterfall} · ${say(gap.unit.name)} − ${say(gap.base.name)}`}
      width={width}
      height={height}
    >
      <line x1={x(0)} x2={x(0)} y1={4} y2={height - 8} className="grid" />
      {bars.map(({ part, leaf, from, to }, i) => (
        <g
          key={part.node.code}
          data-kind={leaf ? 'indicator' : 'dimension'}
          data-points={part.points}
          transform={`translate(0 ${6 + i * line})`}
        >
          {name(say(part.node.name), leaf ? 400 : 600, leaf)}
          <rect
            x={Math.min(x(from), x(to))}
            y={top + (leaf ? 5 : 9)}
            width={Math.max(1, Math.abs(x(to) - x(from)))}
            height={leaf ? 14 : 5}
            className={part.points >= 0 ? 'plus' : 'minus'}
            opacity={leaf ? 1 : 0.38}
          />
          {leaf && !narrow && <line x1={x(to)} x2={x(to)} y1={line - 5} y2={line + 5} className="join" />}
          <text x={Math.max(x(from), x(to)) + 6} y={top + 15} className="tick" fontWeight={leaf ? 400 : 600}>
            {signed(part.points)}
          </text>
        </g>
      ))}
      <g data-kind="total" data-points={gap.gap ?? 0} transform={`translate(0 ${6 + bars.length * line})`}>
        {name(words.compare.total, 700, false)}
        <rect
          x={Math.min(x(0), x(gap.gap ?? 0))}
          y={top + 4}
          width={Math.max(1, Math.abs(x(gap.gap ?? 0) - x(0)))}
          height={16}
          className="total"
        />
        <text x={Math.max(x(0), x(gap.gap ?? 0)) + 6} y={top + 15} fontWeight={700}>
          {signed(gap.gap)}
        </text>
      </g>
    </Chart>
  );
}
