import { useEffect, useState, type ReactNode } from 'react';
import { ask } from '../answers/ask.js';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import type { RequestRobustnessMutation } from '../generated/graphql.js';
import { Chart } from '../chart/chart.js';
import { NARROW, useNarrow } from '../chart/use-narrow.js';
import { robustnessOrder } from '../robustness/order.js';
import { useWords } from '../words/language.js';

const AHEAD = graphql(`
  query ProbabilityAhead($unit: String!, $other: String!, $run: ID, $year: Int) {
    probabilityAhead(unit: $unit, other: $other, run: $run, year: $year) {
      __typename
      ... on ProbabilityAhead {
        ahead level behind draws probability sentence { zh en } robustnessRun { uuid draws drawsShown state }
        unit { unit { code name { zh en } } nominalRank interval { low high } best worst } other { unit { code name
          { zh en } } nominalRank interval { low high } best worst }
      }
      ... on Refusal { code message { zh en } remedy { zh en } }
    }
  }
`);

const REQUEST = graphql(`
  mutation RequestRobustness($order: RobustnessOrder!) {
    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { id } ... on Refusal { message { zh en }
      remedy { zh en } } }
  }
`);

const PROGRESS = graphql(
  `query RobustnessProgress($id: ID!) { robustnessRun(id: $id) { state progress error { zh en } } }`,
);

interface Props {
  readonly run: string;
  readonly year: number;
  readonly unit: string;
  readonly base: string;
  /** The run's last year. */
  readonly last: number | undefined;
}

/**
 * How sure is it that one is ahead? The share of draws in which it is, under drawn weights, and where either may
 * rank; asked for here where nobody has asked yet.
 */
export function Ahead({ run, year, unit, base, last }: Props): ReactNode {
  const { words, say } = useWords();
  const narrow = useNarrow();
  const answered = useAnswer(AHEAD, { unit, other: base, run, year });
  const [asked, request] = useState<RequestRobustnessMutation['requestRobustnessRun'] | { readonly failed: string }>();
  const [progress, setProgress] = useState<number>();
  const id = asked && '__typename' in asked && asked.__typename === 'RobustnessRun' ? asked.id : undefined;
  const { again } = answered;
  useEffect(() => {
    if (!id) return undefined;
    const gone = new AbortController();
    const timer = setInterval(
      () =>
        void ask(PROGRESS, { id }, gone.signal).then(
          ({ robustnessRun }) => {
            setProgress(robustnessRun?.progress);
            if (!robustnessRun || robustnessRun.state === 'QUEUED' || robustnessRun.state === 'RUNNING') return;
            clearInterval(timer);
            if (robustnessRun.error) request({ failed: say(robustnessRun.error) });
            else request(undefined);
            again();
          },
          () => undefined,
        ),
      700,
    );
    return () => {
      clearInterval(timer);
      gone.abort();
    };
  }, [id, again, say]);
  const start = (): void =>
    void ask(REQUEST, { order: robustnessOrder(run, year, year === last) }).then(
      ({ requestRobustnessRun }) => request(requestRobustnessRun),
      (error: Error) => request({ failed: error.message }),
    );
  const found = answered.answer?.probabilityAhead;
  if (!found) return <Waiting answered={answered} />;
  if (found.__typename === 'Refusal') {
    return (
      <>
        {id ? (
          <p role="status" className="note">
            {words.compare.drawing} <progress max={1} value={progress ?? 0} aria-label={words.compare.drawing} />
          </p>
        ) : (
          <p className="note">
            {found.code === 'NOT_SCORED' || found.code === 'NOT_FOUND' || found.code === 'NO_DATA'
              ? words.compare.notDrawn
              : `${say(found.message)} ${say(found.remedy)}`}{' '}
            <button type="button" onClick={start}>
              {words.compare.draw}
            </button>
          </p>
        )}
        {asked && 'failed' in asked && (
          <p role="alert" className="note refused">
            <strong>{words.failed}</strong> {asked.failed}
          </p>
        )}
        {asked && '__typename' in asked && asked.__typename === 'Refusal' && <Refused refusal={asked} />}
      </>
    );
  }
  const rows = [found.unit, found.other];
  const furthest = Math.max(...rows.map(({ worst, nominalRank }) => worst ?? nominalRank ?? 1));
  const [width, left, right] = narrow ? [NARROW, 8, 12] : [1000, 190, 110];
  const x = (rank: number): number => left + ((rank - 1) / Math.max(1, furthest - 1)) * (width - left - right);
  const line = narrow ? 44 : 32;
  return (
    <>
      <div className="big">
        <div className="first" data-ahead={found.ahead} data-draws={found.draws}>
          <b>
            {found.probability === null || found.probability === undefined
              ? '–'
              : `${(found.probability * 100).toFixed(1)}%`}
          </b>
          <span>
            {say(found.unit.unit.name)} {words.compare.aheadOf} {say(found.other.unit.name)}
          </span>
        </div>
        <div>
          <b>{found.level}</b>
          <span>{words.compare.level}</span>
        </div>
        <div>
          <b>{found.behind.toLocaleString('en-US')}</b>
          <span>{words.behind}</span>
        </div>
        <div>
          <b>{found.draws.toLocaleString('en-US')}</b>
          <span>{words.compare.draws}</span>
        </div>
      </div>
      <p>{say(found.sentence)}</p>
      <Chart
        title={`${words.compare.where} · ${say(found.unit.unit.name)} · ${say(found.other.unit.name)}`}
        width={width}
        height={rows.length * line + 30}
      >
        {[1, ...(furthest > 3 ? [Math.round((furthest + 1) / 2)] : []), furthest].map((rank, i, all) => (
          <g key={rank}>
            <line x1={x(rank)} x2={x(rank)} y1={4} y2={rows.length * line + 8} className="grid" />
            <text
              x={x(rank)}
              y={rows.length * line + 24}
              textAnchor={narrow && i === 0 ? 'start' : narrow && i === all.length - 1 ? 'end' : 'middle'}
              className="tick"
            >
              {i === 0 ? `${words.rank} ` : ''}
              {rank}
            </text>
          </g>
        ))}
        {rows.map(({ unit: one, nominalRank, interval, best, worst }, i) => (
          <g
            key={one.code}
            transform={`translate(0 ${(narrow ? 32 : 20) + i * line})`}
            className={`interval-row${i === 0 ? ' mine' : ''}`}
          >
            <text
              x={narrow ? left : left - 14}
              y={narrow ? -14 : 5}
              textAnchor={narrow ? 'start' : 'end'}
              fontWeight={600}
            >
              {say(one.name)}
            </text>
            {best && worst && <line x1={x(best)} x2={x(worst)} y1={0} y2={0} className="reach" />}
            {interval && <line x1={x(interval.low)} x2={x(interval.high) + 0.01} y1={0} y2={0} className="range" />}
            {nominalRank && <circle cx={x(nominalRank)} cy={0} r={6} />}
            {interval && (
              <text
                x={narrow ? width - 4 : x(worst ?? interval.high) + 12}
                y={narrow ? -14 : 5}
                textAnchor={narrow ? 'end' : 'start'}
                className="tick"
              >
                {nominalRank} ({interval.low}–{interval.high})
              </text>
            )}
          </g>
        ))}
      </Chart>
    </>
  );
}
