import { useRef, type CSSProperties, type ReactNode } from 'react';
import { DrawingDownloads } from '../chart/chart.js';
import { shortProvince, TILE_PLACES } from '../map/tile-places.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

export interface Tile {
  readonly province: { readonly code: string; readonly name: Text };
  readonly units: number;
  readonly share: number;
}

interface Props {
  readonly tiles: readonly Tile[];
  readonly chosen: string | undefined;
  readonly choose: (province: string | undefined) => void;
  /** What the drawing is called when it is taken away. */
  readonly title: string;
  /** What else can be taken away of them. */
  readonly children: ReactNode;
}

/** The page's dark blue, so deep. */
const blue = (depth: number): string =>
  `rgb(${[18, 70, 110].map((part) => Math.round(255 + (part - 255) * depth)).join(', ')})`;

const SIDE = 84;
const GAP = 4;

/** Units with data by province, as tiles: the number stands in the tile, the shade repeats it. */
export function Tiles({ tiles, chosen, choose, title, children }: Props): ReactNode {
  const { words, say } = useWords();
  const svg = useRef<SVGSVGElement>(null);
  const most = Math.max(1, ...tiles.map(({ units }) => units));
  const placed = tiles.map((tile) => {
    const [row, column] = TILE_PLACES[tile.province.code.slice(0, 2)] ?? [9, 1];
    // No shade between 0.6 and 0.78: neither dark nor white text is easily read on those.
    const part = Math.sqrt(tile.units / most);
    const depth = part < 0.6 ? 0.15 + 0.75 * part : 0.78 + 0.55 * (part - 0.6);
    return {
      ...tile,
      row,
      column,
      fill: tile.units > 0 ? blue(depth) : '#f1ece3',
      ink: tile.units === 0 ? '#6a625a' : depth > 0.7 ? '#fff' : '#10212e',
    };
  });
  const [width, height] = [8 * (SIDE + GAP), 8 * (SIDE + GAP) + 24];
  return (
    <>
      <ul className="tile-map" aria-label={words.coverage.byProvince}>
        {placed.map(({ province, units, share, row, column, fill, ink }) => {
          const style: CSSProperties = {
            gridRow: row,
            gridColumn: column,
            ...(units > 0 ? { background: fill, color: ink } : {}),
          };
          return (
            <li
              key={province.code}
              style={style}
              className={units === 0 ? 'empty' : ''}
              data-province={province.code}
              data-units={units}
            >
              <button
                type="button"
                disabled={units === 0}
                aria-pressed={chosen === province.code}
                onClick={() => choose(chosen === province.code ? undefined : province.code)}
                title={`${say(province.name)}: ${units} ${words.units}, ${(share * 100).toFixed(1)}%`}
              >
                <span>{shortProvince(say(province.name))}</span>
                {units > 0 && <b>{units}</b>}
                <span className="hidden">
                  {' '}
                  {units === 0 ? 0 : ''} {words.units}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className="hidden" aria-hidden="true">
        <svg ref={svg} viewBox={`0 0 ${width} ${height}`} xmlns="http://www.w3.org/2000/svg" textAnchor="middle">
          {placed.map(({ province, units, row, column, fill, ink }) => {
            const [x, y] = [(column - 1) * (SIDE + GAP), (row - 1) * (SIDE + GAP)];
            return (
              <g key={province.code} fill={ink}>
                <rect x={x} y={y} width={SIDE} height={SIDE} rx={3} style={{ fill }} />
                <text x={x + SIDE / 2} y={y + (units > 0 ? 36 : 47)} fontSize={13}>
                  {shortProvince(say(province.name))}
                </text>
                {units > 0 && (
                  <text x={x + SIDE / 2} y={y + 60} fontSize={21} fontWeight={600}>
                    {units}
                  </text>
                )}
              </g>
            );
          })}
          <text x={0} y={height - 6} textAnchor="start" fontSize={13} fill="#6a625a">
            {title}
          </text>
        </svg>
      </div>
      <p className="quiet">
        {words.coverage.layout} {children} <DrawingDownloads svg={svg} title={title} width={width} height={height} />
      </p>
    </>
  );
}
