import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.js';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import type { Marked } from '../page/marks.js';
import { gradeIn } from '../page/grade.js';
import { shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import { TREND } from './question.js';
import { niceStep } from './radar.js';
import type { Text } from '../words/text.js';

interface Point extends Marked {
  readonly year: number;
  readonly score?: number | null;
  readonly rank?: number | null;
  readonly breakBefore: boolean;
}

interface Series {
  readonly unit: { readonly code: string; readonly name: Text };
  readonly points: readonly Point[];
}

interface Props {
  readonly run: string;
  readonly unit: string;
  /** Whom to draw beside it: the best of the group. */
  readonly beside?: string | undefined;
  readonly node: { readonly code: string; readonly name: Text };
  readonly nodes: readonly { readonly code: string; readonly depth: number; readonly name: Text }[];
  readonly choose: (node: string) => void;
  readonly digits: (score: number | null | undefined) => string;
}

/**
 * How did it go? Scores over the years with the breaks of the series, stages, growth in both meanings, years in the
 * top three.
 */
export function Trend({ run, unit, beside, node, nodes, choose, digits }: Props): ReactNode {
  const { words, say, language } = useWords();
  const answered = useAnswer(TREND, {
    run,
    node: node.code,
    units: beside && beside !== unit ? [unit, beside] : [unit],
  });
  const trend = answered.answer?.trend;
  if (!trend) return <Waiting answered={answered} />;
  if (trend.__typename === 'Refusal') return <Refused refusal={trend} />;
  const own = trend.series[0]!;
  const stages = own.stages.filter((one, i) => one.stage !== own.stages[i - 1]?.stage);
  return (
    <>
      <div className="controls no-print">
        <label>
          {words.node}
          <select value={node.code} onChange={(event) => choose(event.target.value)}>
            {nodes.map(({ code, depth, name }) => (
              <option key={code} value={code}>
                {'　'.repeat(depth)}
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Lines
        title={`${words.city.trend} · ${say(trend.node.name)} · ${say(own.unit.name)}`}
        series={trend.series}
        digits={digits}
      />
      <div className="big small-big">
        {own.yearsInTopThree > 0 && (
          <div>
            <b>{own.yearsInTopThree}</b>
            <span>{words.city.streak}</span>
          </div>
        )}
        {own.growth && (
          <div>
            <b>{shown(own.growth.ratio)}</b>
            <span>
              {words.city.grewTo} {digits(own.growth.from)} → {digits(own.growth.to)}
            </span>
          </div>
        )}
        {own.growth && (
          <div>
            <b>{shown(own.growth.increase)}</b>
            <span>{words.city.grewBy}</span>
          </div>
        )}
        {own.growth?.cagr !== null && own.growth?.cagr !== undefined && (
          <div>
            <b>{shown(own.growth.cagr * 100, 1)}%</b>
            <span>{words.city.perYear}</span>
          </div>
        )}
      </div>
      {own.growthNote && <p className="note">{say(own.growthNote)}</p>}
      {stages.length > 1 && (
        <ol className="stages" aria-label={words.city.stages}>
          {stages.map(({ year, stage }, i) => (
            <li key={year} className={i === stages.length - 1 ? 'current' : ''}>
              <b title={stage}>{gradeIn(language, stage)}</b>
              <small>
                {year}
                {stages[i + 1] ? '' : ` ${words.city.onwards}`}
              </small>
            </li>
          ))}
        </ol>
      )}
      {trend.overtakings.length > 0 && (
        <ul className="quiet">
          {trend.overtakings.map((one) => (
            <li key={`${one.year} ${one.unit.code}`}>
              {one.year}: {say(one.unit.name)} {words.city.overtook} {say(one.other.name)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const WIDTH = 900;
const HEIGHT = 280;
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 190, 22, 52];

/**
 * Lines over the years, the first one marked: not drawn across a year without a score or a break of the series,
 * which is drawn itself; years that rest on an imputed, stale or preliminary value are hollow, and say why.
 */
function Lines({
  title,
  series,
  digits,
}: {
  readonly title: string;
  readonly series: readonly Series[];
  readonly digits: Props['digits'];
}): ReactNode {
  const { words, say } = useWords();
  const years = series[0]!.points.map(({ year }) => year);
  const scores = series.flatMap(({ points }) =>
    points.flatMap(({ score }) => (typeof score === 'number' ? [score] : [])),
  );
  if (scores.length === 0) return <p className="note">{words.nothing}</p>;
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  const step = niceStep((most - least || Math.abs(most) || 1) / 4);
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step + 1e-9) * step];
  const x = (year: number): number =>
    LEFT + (years.length < 2 ? 0.5 : (year - years[0]!) / (years.at(-1)! - years[0]!)) * (WIDTH - LEFT - RIGHT);
  const y = (score: number): number => HEIGHT - BOTTOM - ((score - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const levels = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  const breaks = series[0]!.points.flatMap(({ year, breakBefore }, i) =>
    breakBefore && i > 0 ? [(x(year) + x(years[i - 1]!)) / 2] : [],
  );
  return (
    <Chart title={title} width={WIDTH} height={HEIGHT}>
      {levels.map((level) => (
        <g key={level}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(level)} y2={y(level)} className="grid" />
          <text x={LEFT - 8} y={y(level) + 4} textAnchor="end" className="tick">
            {Number(level.toPrecision(6))}
          </text>
        </g>
      ))}
      {years.map((year, i) => (
        <text key={year} x={x(year)} y={HEIGHT - BOTTOM + 20} textAnchor="middle" className="tick">
          {years.length > 16 && i % 2 === 1 ? '' : year}
        </text>
      ))}
      {breaks.map((at) => (
        <g key={at} className="break" data-break={at}>
          <line x1={at} x2={at} y1={TOP} y2={HEIGHT - BOTTOM} />
          <text x={at} y={14} textAnchor="middle" className="tick">
            {words.city.breakHere}
          </text>
        </g>
      ))}
      {series.map(({ unit, points }, k) => (
        <g key={unit.code} className={k === 0 ? '' : 'beside'}>
          {pieces(points).map((piece) => (
            <path
              key={piece[0]!.year}
              d={`M${piece.map((point) => `${x(point.year).toFixed(1)} ${y(point.score!).toFixed(1)}`).join('L')}`}
              className="trend"
              data-piece={`${unit.code} ${piece.map(({ year }) => year).join(' ')}`}
            />
          ))}
          {points.map(
            (point) =>
              typeof point.score === 'number' && (
                <circle
                  key={point.year}
                  cx={x(point.year)}
                  cy={y(point.score)}
                  r={k === 0 ? 4.5 : 3}
                  className={point.imputed || point.preliminary ? 'own hollow' : 'own'}
                >
                  <title>
                    {say(unit.name)} {point.year}: {digits(point.score)}, {words.rank} {point.rank ?? '–'}
                    {[
                      point.staleSince ? `${words.stale} ${point.staleSince}` : point.imputed ? words.imputed : '',
                      point.preliminary ? words.preliminary : '',
                    ]
                      .filter(Boolean)
                      .map((mark) => ` (${mark})`)
                      .join('')}
                  </title>
                </circle>
              ),
          )}
          {(() => {
            const last = points.findLast(({ score }) => typeof score === 'number');
            return (
              last && (
                <text x={x(last.year) + 10} y={y(last.score!) + (k === 0 ? 4 : -8)} fontWeight={k === 0 ? 650 : 400}>
                  {say(unit.name)} {digits(last.score)}
                </text>
              )
            );
          })()}
        </g>
      ))}
      <text x={LEFT - 8} y={HEIGHT - 12} textAnchor="end" className="tick">
        {words.rank}
      </text>
      {series[0]!.points.map(({ year, rank }, i) => (
        <text key={year} x={x(year)} y={HEIGHT - 12} textAnchor="middle" fontWeight={600}>
          {years.length > 16 && i % 2 === 1 ? '' : (rank ?? '–')}
        </text>
      ))}
    </Chart>
  );
}

/** The stretches over which a line may be drawn. */
function pieces(points: readonly Point[]): Point[][] {
  const out: Point[][] = [];
  let going = false;
  for (const point of points) {
    if (typeof point.score !== 'number') {
      going = false;
      continue;
    }
    if (going && !point.breakBefore) out.at(-1)!.push(point);
    else out.push([point]);
    going = true;
  }
  return out;
}
