import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Row } from './ranking-table.js';

const MOST = 100;
const LINE = 22;

/** The best hundred as bars, against the line of what is expected where there is one. */
export function RankingBars({
  rows,
  pins,
  title,
  expected,
}: {
  readonly expected: number | undefined;
  readonly rows: readonly Row[];
  readonly pins: ReadonlySet<string>;
  readonly title: string;
}): ReactNode {
  const { say } = useWords();
  const narrow = useNarrow();
  const [width, left] = narrow ? [NARROW, 108] : [1000, 170];
  const best = rows.slice(0, MOST);
  const highest = Math.max(expected ?? 0, ...best.map((row) => row.score));
  const x = (score: number): number => left + (Math.max(0, score) / highest) * (width - left - (narrow ? 50 : 70));
  return (
    <Chart title={title} width={width} height={best.length * LINE + 30}>
      {expected !== undefined && (
        <>
          <line x1={x(expected)} x2={x(expected)} y1={20} y2={best.length * LINE + 24} className="line" />
          <text x={x(expected)} y={14} textAnchor="middle" className="tick">
            {expected}
          </text>
        </>
      )}
      {best.map((row, i) => (
        <g
          key={row.unit.code}
          transform={`translate(0 ${22 + i * LINE})`}
          className={pins.has(row.unit.code) ? 'marked' : ''}
        >
          <text x={left - 8} y={15} textAnchor="end">
            {row.rank} {say(row.unit.name)}
          </text>
          <rect x={left} y={4} width={x(row.score) - left} height={LINE - 8} className="bar" />
          <text x={x(row.score) + 6} y={15} className="tick">
            {shown(row.score)}
          </text>
        </g>
      ))}
    </Chart>
  );
}
