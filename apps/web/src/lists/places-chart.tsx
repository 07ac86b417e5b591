import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { useWords } from '../words/language.js';

export interface Column {
  readonly name: string;
  readonly ours: boolean;
  readonly places: ReadonlyMap<string, number>;
}

interface Props {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly names: ReadonlyMap<string, string>;
  readonly marked: string | undefined;
  readonly mark: (code: string) => void;
}

const LINE = 24;
const TOP = 54;
const SIDE = 160;
/** Places beyond this stand at the foot. */
const LAST = 15;

/** Lists side by side, one line a unit: a steep line is a disagreement. Units in one list alone are a point. */
export function PlacesChart({ title, columns, names, marked, mark }: Props): ReactNode {
  const { words } = useWords();
  const width = Math.max(640, 2 * SIDE + (columns.length - 1) * 210);
  const x = (k: number): number => SIDE + (columns.length < 2 ? 0.5 : k / (columns.length - 1)) * (width - 2 * SIDE);
  const deepest = Math.min(LAST, Math.max(...columns.flatMap(({ places }) => [...places.values()])));
  const y = (place: number): number => TOP + 12 + (Math.min(place, deepest + 1) - 1) * LINE;
  const beyond = columns.some(({ places }) => [...places.values()].some((place) => place > deepest));
  const units = [...new Set(columns.flatMap(({ places }) => [...places.keys()]))];
  const lines = units.map((code) => {
    const stops = columns.flatMap(({ places }, k) => {
      const place = places.get(code);
      return place === undefined ? [] : [{ k, place }];
    });
    const published = stops.filter(({ k }) => !columns[k]!.ours).map(({ place }) => place);
    const spread = Math.max(...published) - Math.min(...published);
    return { code, stops, spread, kind: code === marked ? 'mine' : spread >= 3 ? 'apart' : 'close' };
  });
  return (
    <Chart title={title} width={width} height={y(deepest + (beyond ? 1 : 0)) + (beyond ? 34 : 22)}>
      {columns.map((column, k) => (
        <g key={column.name}>
          <text x={x(k)} y={18} textAnchor="middle" fontWeight={650} className={column.ours ? 'ours' : ''}>
            {wrap(column.name)[0]}
          </text>
          <text x={x(k)} y={34} textAnchor="middle" className="tick">
            {wrap(column.name)[1]}
          </text>
          <line x1={x(k)} x2={x(k)} y1={TOP - 8} y2={y(deepest) + 10} className="grid" />
        </g>
      ))}
      {Array.from({ length: deepest }, (_, i) => (
        <text key={i} x={18} y={y(i + 1) + 4} textAnchor="middle" className="tick">
          {i + 1}
        </text>
      ))}
      {beyond && (
        <text x={18} y={y(deepest + 1) + 4} textAnchor="middle" className="tick">
          {deepest}+
        </text>
      )}
      {lines.map(({ code, stops, spread, kind }) => (
        <g key={code} className={`places ${kind}`} data-unit={code} data-spread={spread} onClick={() => mark(code)}>
          <path
            d={stops.map(({ k, place }, i) => `${i === 0 ? 'M' : 'L'}${x(k)} ${y(place)}`).join('')}
            className="way"
          />
          {stops.map(({ k, place }) => (
            <circle key={k} cx={x(k)} cy={y(place)} r={kind === 'mine' ? 6 : 4.5}>
              <title>
                {names.get(code)} · {columns[k]!.name}: {words.rank} {place}
              </title>
            </circle>
          ))}
        </g>
      ))}
      {lines.map(({ code, stops, kind }) => (
        <g key={code} className={`places ${kind}`} onClick={() => mark(code)}>
          {stops
            .filter(({ k, place }) => place <= deepest && (k === stops[0]!.k || k === stops.at(-1)!.k))
            .map(({ k, place }) => (
              <text
                key={k}
                x={x(k) + (k === 0 ? -10 : 10)}
                y={y(place) + 4}
                textAnchor={k === 0 ? 'end' : 'start'}
                className="halo"
              >
                {names.get(code)}
              </text>
            ))}
        </g>
      ))}
      {columns.map(({ name, places }, k) => {
        const below = [...places].filter(([, place]) => place > deepest).sort((a, b) => a[1] - b[1]);
        return (
          <text
            key={name}
            x={x(k)}
            y={y(deepest + 1) + 22}
            textAnchor={k === columns.length - 1 && k > 0 ? 'end' : 'middle'}
            className="tick"
          >
            {below.map(([code, place]) => `${names.get(code)} ${place}`).join(' · ')}
          </text>
        );
      })}
    </Chart>
  );
}

/** A publisher in two lines: its name, and what stands in brackets. */
function wrap(name: string): [string, string] {
  const [, head = name, tail = ''] = /^(.*?)[（(](.*)[）)]$/.exec(name) ?? [];
  return [head.length > 16 ? `${head.slice(0, 15)}…` : head, tail];
}
