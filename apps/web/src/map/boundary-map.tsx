import { useMemo, type ReactNode } from 'react';
import { geoConicEqualAreaRaw } from 'd3-geo';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { useWords } from '../words/language.js';
import type { Placed } from './classes.js';
import { Legend, type Classed } from './legend.js';
import type { Boundaries } from './use-boundaries.js';
import { useKeys } from './use-keys.js';

interface Props extends Classed {
  readonly title: string;
  readonly rows: readonly Placed[];
  readonly boundaries: Boundaries & { readonly approval: string };
  readonly chosen: string | undefined;
  readonly choose: (unit: string) => void;
}

const HEIGHT = 560;
const RADIANS = Math.PI / 180;

/**
 * The units that have boundaries, shaded by class; the number under which the boundaries were approved stands in
 * the drawing itself, so that it goes wherever the drawing goes.
 */
export function BoundaryMap({ title, rows, boundaries, chosen, choose, of, classes, shown }: Props): ReactNode {
  const { words, say } = useWords();
  const narrow = useNarrow();
  const [width, height] = narrow ? [NARROW, NARROW] : [736, HEIGHT];
  const drawn = useMemo(() => project(boundaries.units, width, height), [boundaries, width, height]);
  const placed = new Map(rows.map((row) => [row.unit.code, row]));
  // Wider areas that are not ranked themselves, a province or a prefecture, are lines over the units.
  const outlines = drawn.filter(({ code }) => !placed.has(code) && code.endsWith('00'));
  const bounded = new Set(drawn.map(({ code }) => code));
  const keys = useKeys(
    rows.flatMap(({ unit }) => (bounded.has(unit.code) ? [unit.code] : [])),
    chosen,
    choose,
  );
  return (
    <Chart buttons title={title} width={width} height={height + 74}>
      {drawn
        .filter((one) => !outlines.includes(one))
        .map(({ code, path }) => {
          const row = placed.get(code);
          return row ? (
            <path
              key={code}
              d={path}
              fillRule="evenodd"
              data-boundary={code}
              className={`area-of shade-${of.get(code)!}${chosen === code ? ' chosen' : ''}`}
              {...keys(code)}
            >
              <title>
                {row.rank} {say(row.unit.name)} {shown(row.score)}
              </title>
            </path>
          ) : (
            <path key={code} d={path} fillRule="evenodd" data-boundary={code} className="area-of without" />
          );
        })}
      {outlines.map(({ code, path }) => (
        <path key={code} d={path} data-boundary={code} className="outline-of" />
      ))}
      <Legend x={2} y={height + 12} width={width} classes={classes} shown={shown} />
      <text x={2} y={height + 62} className="approval">
        {words.map.approval}
        {boundaries.approval}
      </text>
    </Chart>
  );
}

/**
 * Albers' equal-area conic projection about the middle of what is drawn, its standard parallels a sixth from top
 * and bottom, scaled into the frame.
 */
function project(
  units: Boundaries['units'],
  width: number,
  height: number,
): { readonly code: string; readonly path: string }[] {
  const all = units.flatMap(({ polygons }) => polygons.flat(2));
  const [west, east] = extent(all.map(([longitude]) => longitude));
  const [south, north] = extent(all.map(([, latitude]) => latitude));
  const raw = geoConicEqualAreaRaw(
    (south + (north - south) / 6) * RADIANS,
    (north - (north - south) / 6) * RADIANS,
  ) as unknown as (lambda: number, phi: number) => [number, number];
  const at = ([longitude, latitude]: readonly [number, number]): [number, number] =>
    raw((longitude - (west + east) / 2) * RADIANS, latitude * RADIANS);
  const points = all.map(at);
  const [left, right] = extent(points.map(([x]) => x));
  const [bottom, top] = extent(points.map(([, y]) => y));
  const scale = Math.min((width - 8) / (right - left || 1), (height - 8) / (top - bottom || 1));
  const [dx, dy] = [(width - (right - left) * scale) / 2, (height - (top - bottom) * scale) / 2];
  const path = (ring: readonly (readonly [number, number])[]): string =>
    `M${ring
      .map((point) => {
        const [x, y] = at(point);
        return `${(dx + (x - left) * scale).toFixed(1)} ${(dy + (top - y) * scale).toFixed(1)}`;
      })
      .join('L')}Z`;
  return units.map(({ code, polygons }) => ({ code, path: polygons.flat().map(path).join('') }));
}

function extent(values: readonly number[]): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}
