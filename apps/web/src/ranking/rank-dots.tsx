import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { places, shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Row } from './ranking-table.js';

const MOST = 100;
const LINE = 22;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * The best hundred as dots: each rank with the interval that nine draws in ten gave it; without a robustness run,
 * scores as dots against the 100 line.
 */
export function RankDots({
  rows,
  pins,
  title,
}: {
  readonly rows: readonly Row[];
  readonly pins: ReadonlySet<string>;
  readonly title: string;
}): ReactNode {
  const { words, say } = useWords();
  const narrow = useNarrow();
  const [width, left] = narrow ? [NARROW, 108] : [1000, 170];
  const best = rows.slice(0, MOST);
  const sure = best.some((row) => row.interval);
  const [low, high] = sure
    ? [1, Math.max(2, ...best.map((row) => Math.max(row.rank, row.interval?.high ?? 0)))]
    : [Math.min(0, ...best.map((row) => row.score)), Math.max(100, ...best.map((row) => row.score))];
  const x = (value: number): number => left + ((value - low) / (high - low)) * (width - left - (narrow ? 46 : 80));
  // Ranks from 1, then at whole steps: 1, 5, 10, 15 …
  const step = sure ? (STEPS.find((one) => (high - low) / one <= (narrow ? 5 : 10)) ?? 1000) : 20;
  const ticks = sure
    ? [1, ...Array.from({ length: Math.floor(high / step) }, (_, k) => (k + 1) * step).filter((tick) => tick > 1)]
    : Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, k) => low + k * step);
  return (
    <Chart title={`${title} · ${sure ? words.interval : words.index}`} width={width} height={best.length * LINE + 34}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={20}
            y2={best.length * LINE + 24}
            className={!sure && tick === 100 ? 'line' : 'grid'}
          />
          <text x={x(tick)} y={14} textAnchor="middle" className="tick">
            {Math.round(tick)}
          </text>
        </g>
      ))}
      {best.map((row, i) => (
        <g
          key={row.unit.code}
          transform={`translate(0 ${22 + i * LINE})`}
          className={pins.has(row.unit.code) ? 'marked' : ''}
          data-low={row.interval?.low}
          data-high={row.interval?.high}
        >
          <text x={left - 10} y={15} textAnchor="end">
            {row.rank} {say(row.unit.name)}
          </text>
          {row.interval && (
            <line x1={x(row.interval.low)} x2={x(row.interval.high)} y1={11} y2={11} className="whisker" />
          )}
          <circle cx={x(sure ? row.rank : row.score)} cy={11} r={5} className="point" />
          <text x={x(sure ? Math.max(row.rank, row.interval?.high ?? 0) : row.score) + 10} y={15} className="tick">
            {sure && row.interval ? places(row.interval) : shown(row.score)}
          </text>
        </g>
      ))}
    </Chart>
  );
}
