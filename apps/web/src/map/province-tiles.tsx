import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { useWords } from '../words/language.js';
import type { Placed } from './classes.js';
import { Legend, type Classed } from './legend.js';
import { shortProvince, TILE_PLACES } from './tile-places.js';
import { useKeys } from './use-keys.js';
import type { Text } from '../words/text.js';

interface Props extends Classed {
  readonly title: string;
  readonly rows: readonly Placed[];
  readonly provinces: readonly { readonly code: string; readonly name: Text }[];
  readonly chosen: string | undefined;
  readonly choose: (province: string) => void;
  readonly marked: ReadonlySet<string>;
}

const COLUMNS = 8;
const ROWS = 8;
const DOTS = [9, 7.5, 6, 5, 4];

/**
 * Every province as a tile where it roughly lies, every unit in it as a dot of its class's shade, best first; where
 * dots would be too many, a bar of the classes' shares.
 */
export function ProvinceTiles({
  title,
  rows,
  provinces,
  chosen,
  choose,
  marked,
  of,
  classes,
  shown,
}: Props): ReactNode {
  const { words, say } = useWords();
  const narrow = useNarrow();
  const size = narrow ? NARROW / COLUMNS : 92;
  const gap = narrow ? 2 : 4;
  // Dots as large as let every unit of the fullest province have one.
  const fullest = Math.max(
    ...provinces.map(({ code }) => rows.filter(({ unit }) => unit.code.startsWith(code.slice(0, 2))).length),
  );
  const fit = (dot: number): [across: number, down: number] => [
    Math.floor((size - 2 * gap - 6) / (2 * dot + 1)),
    Math.floor((size - gap - (narrow ? 16 : 28)) / (2 * dot + 1)),
  ];
  const dot =
    DOTS.map((one) => one * (narrow ? 0.55 : 1)).find((one) => fit(one)[0] * fit(one)[1] >= fullest) ??
    (narrow ? 2.5 : 4.5);
  const [across, down] = fit(dot);
  // From tile to tile as they are read: row by row.
  const byPlace = ([a, b]: readonly [number, number] = [0, 0]): number => a * (COLUMNS + 1) + b;
  const open = provinces
    .map(({ code }) => code)
    .filter((code) => TILE_PLACES[code.slice(0, 2)] && rows.some(({ unit }) => unit.code.startsWith(code.slice(0, 2))))
    .sort((a, b) => byPlace(TILE_PLACES[a.slice(0, 2)]) - byPlace(TILE_PLACES[b.slice(0, 2)]));
  const keys = useKeys(open, chosen, choose);
  return (
    <Chart buttons title={title} width={size * COLUMNS} height={size * ROWS + 54}>
      {provinces.flatMap(({ code, name }) => {
        const place = TILE_PLACES[code.slice(0, 2)];
        if (!place) return [];
        const units = rows.filter(({ unit }) => unit.code.startsWith(code.slice(0, 2)));
        const [x, y] = [(place[1] - 1) * size + gap / 2, (place[0] - 1) * size + gap / 2];
        const side = size - gap;
        const label = narrow
          ? shortProvince(say(name)).slice(0, /\p{Script=Han}/u.test(say(name)) ? 3 : 6)
          : shortProvince(say(name));
        return [
          <g
            key={code}
            transform={`translate(${x} ${y})`}
            className={`province-tile${chosen === code ? ' chosen' : ''}${units.length === 0 ? ' empty' : ''}`}
            data-province={code}
            data-units={units.length}
            {...(units.length > 0 ? keys(code) : {})}
          >
            <title>
              {say(name)}: {units.length} {words.units}
            </title>
            <rect width={side} height={side} rx={3} className="tile" />
            <text
              x={narrow ? 3 : 7}
              y={narrow ? 11 : 18}
              className={units.length === 0 ? 'tick' : ''}
              style={{
                fontSize: narrow ? 9.5 : label.length > 11 ? 10.5 : 12.5,
                fontWeight: units.length === 0 ? 400 : 600,
              }}
            >
              {label}
            </text>
            {units.length > 0 && !narrow && (
              <text x={side - 6} y={18} textAnchor="end" className="tick">
                {units.length}
              </text>
            )}
            {units.length <= across * down
              ? units.map(({ unit, score, rank }, i) => (
                  <circle
                    key={unit.code}
                    cx={(narrow ? 3 : 7) + dot + (i % across) * (2 * dot + 1)}
                    cy={(narrow ? 15 : 26) + dot + Math.floor(i / across) * (2 * dot + 1)}
                    r={dot}
                    className={`shade-${of.get(unit.code)!} dot-of${marked.has(unit.code) ? ' marked-unit' : ''}`}
                  >
                    <title>
                      {rank} {say(unit.name)} {shown(score)}
                    </title>
                  </circle>
                ))
              : shares(units, of, side - 14).map(({ k, from, width }) => (
                  <rect
                    key={k}
                    x={7 + from}
                    y={side - (narrow ? 16 : 34)}
                    width={width}
                    height={narrow ? 9 : 20}
                    className={`shade-${k}`}
                  />
                ))}
          </g>,
        ];
      })}
      <Legend x={gap / 2} y={size * ROWS + 14} width={size * COLUMNS} classes={classes} shown={shown} />
    </Chart>
  );
}

/** How much of a bar each class takes. */
function shares(
  units: readonly Placed[],
  of: ReadonlyMap<string, number>,
  width: number,
): { k: number; from: number; width: number }[] {
  let from = 0;
  return [0, 1, 2, 3, 4].map((k) => {
    const part = (units.filter(({ unit }) => of.get(unit.code) === k).length / units.length) * width;
    from += part;
    return { k, from: from - part, width: part };
  });
}
