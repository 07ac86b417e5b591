import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Grade, gradeIn } from '../page/grade.js';
import { Marks, type Marked } from '../page/marks.js';
import { places, shown } from '../page/number.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

export interface Row {
  readonly rank: number;
  readonly rankInFilter: number;
  readonly score: number;
  readonly grade?: string | null;
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly staleSince?: number | null;
  readonly previousRank?: number | null;
  /** Ranks that nine draws in ten of a robustness run gave. */
  readonly interval?: { readonly low: number; readonly median: number; readonly high: number } | null;
  readonly unit: {
    readonly code: string;
    readonly level?: string | null;
    readonly name: Text;
    readonly province?: Text | null;
    readonly parent?: Text | null;
  };
  readonly children: readonly (Marked & {
    readonly code: string;
    readonly score?: number | null;
    readonly grade?: string | null;
  })[];
}

interface Props {
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly code: string; readonly name: Text }[];
  readonly labels: readonly string[];
  /** The score of a unit that meets every target: drawn as a line. */
  readonly expected: number | undefined;
  readonly pins: ReadonlySet<string>;
  readonly pin: (code: string) => void;
}

const ROW = 44;

/** The ranking as a table of rows of our own: only those in sight exist, pinned ones stand on top. */
export function RankingTable({ rows, columns, labels, expected, pins, pin }: Props): ReactNode {
  const { words, say, language } = useWords();
  const body = useRef<HTMLDivElement>(null);
  // What stands above the rows opens and closes: where they begin is measured again whenever the page changes its
  // height.
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setAbove(body.current?.offsetTop ?? 0);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const pinned = rows.filter((row) => pins.has(row.unit.code));
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: above,
  });
  const names = useMemo(
    () =>
      rows.reduce(
        (times, { unit }) => times.set(unit.name.zh, (times.get(unit.name.zh) ?? 0) + 1),
        new Map<string, number>(),
      ),
    [rows],
  );
  const where = ({ unit }: Row): string =>
    [names.get(unit.name.zh)! > 1 ? say(unit.parent) : '', say(unit.province)].filter(Boolean).join(' · ');
  const highest = Math.max(expected ?? 0, ...rows.map((row) => row.score));
  const few = columns.slice(0, 8);
  const moved = rows.some(({ previousRank }) => previousRank);
  // As wide as the longest grade: a Chinese character is as wide as two letters.
  const widest = Math.max(
    0,
    ...labels.map((label) =>
      [...gradeIn(language, label)].reduce((sum, sign) => sum + (sign > '\u2e80' ? 0.9 : 0.5), 1),
    ),
  );
  const style = {
    '--columns': few.length,
    ...(widest > 3 ? { '--grade': `${Math.min(11, widest)}rem` } : {}),
  } as CSSProperties;
  return (
    <div className={moved ? 'table' : 'table unmoved'} role="table" aria-rowcount={rows.length + 1} style={style}>
      <div role="rowgroup" className="head">
        <div role="row" className="row" aria-rowindex={1}>
          <span role="columnheader" className="rank">
            {words.rank}
          </span>
          {moved && (
            <span role="columnheader" className="change">
              {words.change}
            </span>
          )}
          <span role="columnheader" className="unit">
            {words.unit}
          </span>
          <span role="columnheader" className="score">
            <span className="number">{words.index}</span>
          </span>
          <span role="columnheader" className="own">
            {words.grade}
          </span>
          {few.map((column) => (
            <span role="columnheader" key={column.code} className="child" title={say(column.name)}>
              {say(column.name)}
            </span>
          ))}
          <span role="columnheader" className="act">
            <span className="hidden">{words.pin}</span>
          </span>
        </div>
      </div>
      {pinned.length > 0 && (
        <div role="rowgroup" className="pinned" aria-label={words.pinned}>
          {pinned.map((row) => (
            <TableRow
              key={row.unit.code}
              row={row}
              where={where(row)}
              columns={few}
              labels={labels}
              highest={highest}
              expected={expected}
              pinned
              pin={pin}
              leader={rows[0]}
              years={moved}
            />
          ))}
        </div>
      )}
      <div role="rowgroup" className="body" ref={body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <TableRow
              key={row.unit.code}
              row={row}
              where={where(row)}
              columns={few}
              labels={labels}
              highest={highest}
              expected={expected}
              pinned={pins.has(row.unit.code)}
              pin={pin}
              leader={rows[0]}
              years={moved}
              index={item.index + 2}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly columns: Props['columns'];
  readonly labels: readonly string[];
  readonly highest: number;
  readonly expected: number | undefined;
  readonly pinned: boolean;
  readonly pin: (code: string) => void;
  readonly leader: Row | undefined;
  /** Whether there is a year before to have moved from. */
  readonly years: boolean;
  /** Province; before it the unit above, where others of the list have the same name. */
  readonly where: string;
  readonly index?: number;
  readonly style?: CSSProperties;
}

function TableRow({
  row,
  where,
  columns,
  labels,
  highest,
  expected,
  pinned,
  pin,
  leader,
  years,
  index,
  style,
}: RowProps): ReactNode {
  const { words, say } = useWords();
  const [{ methodology, run, year }] = useAsked();
  const { code, name } = row.unit;
  const moved = row.previousRank ? row.previousRank - row.rank : undefined;
  const other = leader && leader.unit.code !== code ? leader.unit.code : undefined;
  return (
    <div
      role="row"
      className={`row${pinned ? ' marked' : ''}`}
      {...(index ? { 'aria-rowindex': index } : {})}
      {...(style ? { style } : {})}
    >
      <span role="cell" className="rank">
        <b>{row.rank}</b>
        {row.rankInFilter !== row.rank && <small title={words.inFilter}>{row.rankInFilter}</small>}
        {row.interval && (
          <small className="interval" title={words.interval}>
            {places(row.interval)}
          </small>
        )}
      </span>
      {years && (
        <span role="cell" className="change">
          {moved === undefined ? (
            <i className="quiet">–</i>
          ) : moved === 0 ? (
            <i className="quiet">=</i>
          ) : (
            <i className={moved > 0 ? 'up' : 'down'}>{moved > 0 ? `▲${moved}` : `▼${-moved}`}</i>
          )}
        </span>
      )}
      <span role="cell" className="unit">
        <Link to="/p/city" search={{ methodology, run, year, unit: code }}>
          {say(name)}
        </Link>{' '}
        <small>{where}</small>
        <Marks of={row} />
      </span>
      <span role="cell" className="score">
        <span className="number">{shown(row.score)}</span>
        <Bar score={row.score} highest={highest} expected={expected} />
      </span>
      <span role="cell" className="own">
        <Grade grade={row.grade} labels={labels} />
      </span>
      {columns.map((column, k) => {
        const child = row.children[k];
        return (
          <span role="cell" key={column.code} className="child">
            {child?.grade && (
              <Grade
                grade={child.grade}
                labels={labels}
                name={`${say(column.name)} ${shown(child.score)} ${child.grade}`}
              />
            )}
            <small>
              {shown(child?.score, 1)}
              {child && <Marks of={child} short />}
            </small>
          </span>
        );
      })}
      <span role="cell" className="act">
        {other && (
          <Link
            to="/p/compare"
            search={{ methodology, run, year, units: `${code},${other}` }}
            title={words.compareWithFirst}
            aria-label={`${words.why} · ${words.compareWithFirst}: ${say(name)}`}
          >
            {words.why}
          </Link>
        )}
        <button
          type="button"
          aria-pressed={pinned}
          aria-label={`${pinned ? words.unpin : words.pin}: ${say(name)}`}
          onClick={() => pin(code)}
        >
          {pinned ? '★' : '☆'}
        </button>
      </span>
    </div>
  );
}

/** The index, against the line of what is expected where there is one. */
function Bar({
  score,
  highest,
  expected = Infinity,
}: {
  readonly score: number;
  readonly highest: number;
  readonly expected: number | undefined;
}): ReactNode {
  const x = (value: number): number => (Math.max(0, value) / highest) * 100;
  return (
    <svg className="index-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect x={0} y={1} height={6} width={x(Math.min(score, expected))} className="below" />
      {score > expected && <rect x={x(expected)} y={1} height={6} width={x(score) - x(expected)} className="above" />}
      {expected < Infinity && (
        <line x1={x(expected)} x2={x(expected)} y1={-1} y2={9} className="line" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}
