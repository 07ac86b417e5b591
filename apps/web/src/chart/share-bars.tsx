import type { ReactNode } from 'react';
import { Chart } from './chart.js';
import { NARROW } from './use-narrow.js';

export interface Share {
  readonly code: string;
  readonly name: string;
  /** How much of the track is filled, from 0 to 1; what lies beyond is cut. */
  readonly part: number;
  /** The figure as it is said. */
  readonly said: string;
  /** The figure itself. */
  readonly value?: number | null | undefined;
}

const LINE = 34;
/** Room for a name, in half-width characters. */
const ROOM = 42;

/** Figures as bars on tracks, each under its name; the same in words for who does not see them. */
export function ShareBars({
  title,
  shares,
  cool = false,
}: {
  readonly title: string;
  readonly shares: readonly Share[];
  readonly cool?: boolean;
}): ReactNode {
  return (
    <div className="share-bars">
      <Chart title={title} width={NARROW} height={shares.length * LINE + 2}>
        {shares.map(({ code, name, part, said, value }, i) => (
          <g key={code} transform={`translate(0 ${i * LINE})`} data-bar={code} data-share={value ?? undefined}>
            <title>
              {name}: {said}
            </title>
            <text x={0} y={15}>
              {short(name)}
            </text>
            <text x={NARROW} y={15} textAnchor="end">
              {said}
            </text>
            <rect x={0} y={21} width={NARROW} height={8} className="rail" />
            <rect
              x={0}
              y={21}
              width={Math.max(0, Math.min(1, part)) * NARROW}
              height={8}
              className={cool ? 'plus' : 'minus'}
            />
          </g>
        ))}
      </Chart>
      <ul className="hidden no-print" aria-label={title}>
        {shares.map(({ code, name, said }) => (
          <li key={code}>
            {name}: {said}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A name as far as there is room; a Chinese character takes two half-width ones. */
function short(name: string): string {
  let used = 0;
  const shown = [...name].filter((character) => (used += /[\u2e80-\uffef]/.test(character) ? 2 : 1) <= ROOM);
  return used > ROOM ? `${shown.slice(0, -1).join('')}…` : name;
}
