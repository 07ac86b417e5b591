import type { ReactNode } from 'react';
import type { Class } from './classes.js';

export interface Classed {
  readonly of: ReadonlyMap<string, number>;
  readonly classes: readonly (Class | null)[];
  readonly shown: (score: number | null | undefined) => string;
}

/** The shades with the scores that they stand for, best first. */
export function Legend({
  x,
  y,
  width,
  classes,
  shown,
}: Pick<Classed, 'classes' | 'shown'> & { readonly x: number; readonly y: number; readonly width: number }): ReactNode {
  const each = width / classes.length;
  return (
    <g transform={`translate(${x} ${y})`} className="map-legend">
      {classes.map(
        (one, k) =>
          one && (
            <g key={k} transform={`translate(${k * each} 0)`}>
              <rect width={each - 4} height={9} className={`shade-${k}`} />
              <text y={24} style={{ fontSize: each < 80 ? 9 : 12 }} className="tick">
                {one.from === one.to ? shown(one.from) : `${shown(one.from)}–${shown(one.to)}`}
              </text>
            </g>
          ),
      )}
    </g>
  );
}
