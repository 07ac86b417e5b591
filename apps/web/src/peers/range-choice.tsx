import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import { COVERAGE } from '../coverage/question.js';
import type { CoverageQuery, PeersQuery } from '../generated/graphql.js';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Range } from './ranges.js';

type Indicator = CoverageQuery['coverage'][number];
type Found = Extract<PeersQuery['peers'], { __typename: 'Peers' }>;

interface Props {
  /** Undefined: no answer to these ranges, and the ranges can only be taken away. */
  readonly peers: Found | undefined;
  readonly ranges: readonly Range[];
  readonly choose: (ranges: readonly Range[]) => void;
}

/** Narrows the candidates to units whose figures, as submitted, lie between two; says how many are left. */
export function RangeChoice({ peers, ranges, choose }: Props): ReactNode {
  const { words, say } = useWords();
  const [open, setOpen] = useState(ranges.length > 0);
  const { there, failed } = useIndicators(open ? peers : undefined);
  const [indicator, setIndicator] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState<string>();
  const nameOf = (code: string): string =>
    say(
      there.find((one) => one.indicator === code)?.indicatorName ??
        peers?.run.nodes.find((node) => node.code === code)?.name,
    ) || code;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const [min, max] = [from, to].map((text) => (text.trim() === '' ? undefined : Number(text)));
    if (min === undefined && max === undefined) setWrong(words.peers.noEnd);
    else if (min !== undefined && max !== undefined && min > max) setWrong(words.peers.turned);
    else {
      choose([...ranges.filter((range) => range.indicator !== indicator), { indicator, min, max }]);
      [setIndicator, setFrom, setTo].forEach((set) => set(''));
      setWrong(undefined);
    }
  };
  return (
    <details className="ranges" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.peers.ranges}
        {ranges.length > 0 && ` (${ranges.length})`}
        {peers && (
          <>
            {' '}
            ·{' '}
            <span role="status" data-candidates={peers.candidates}>
              {peers.candidates} {words.peers.candidates}
            </span>
          </>
        )}
      </summary>
      <p className="quiet">{words.peers.rangesHelp}</p>
      {ranges.length > 0 && (
        <ul className="chips" aria-label={words.peers.ranges}>
          {ranges.map((range) => (
            <li key={range.indicator}>
              <b>{nameOf(range.indicator)}</b> {said(range)}
              <button
                type="button"
                aria-label={`${words.compare.remove} ${nameOf(range.indicator)}`}
                onClick={() => choose(ranges.filter((one) => one !== range))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {failed && (
        <p className="note refused" role="alert">
          {words.failed} {failed}
        </p>
      )}
      {peers && (
        <form className="controls" onSubmit={add}>
          <label>
            {words.node}
            <select required value={indicator} onChange={(event) => setIndicator(event.target.value)}>
              <option value="">—</option>
              {there.map((one) => (
                <option key={one.indicator} value={one.indicator}>
                  {nameOf(one.indicator)}
                  {one.unitOfMeasure ? ` (${one.unitOfMeasure})` : ''}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.whatIf.from}
            <input type="number" step="any" size={10} value={from} onChange={(event) => setFrom(event.target.value)} />
          </label>
          <label>
            {words.whatIf.to}
            <input type="number" step="any" size={10} value={to} onChange={(event) => setTo(event.target.value)} />
          </label>
          <button type="submit">{words.peers.narrow}</button>
        </form>
      )}
      {wrong && (
        <p className="note refused" role="alert">
          {wrong}
        </p>
      )}
    </details>
  );
}

const said = ({ min, max }: Range): string =>
  min === undefined ? `≤ ${raw(max)}` : max === undefined ? `≥ ${raw(min)}` : `${raw(min)} – ${raw(max)}`;

/** Indicators with a figure in the year, in the data that the run read. */
function useIndicators(peers: Found | undefined): {
  readonly there: readonly Indicator[];
  readonly failed: string | undefined;
} {
  const [there, set] = useState<readonly Indicator[]>([]);
  const datasets = peers && [...new Set(peers.run.inputs.map(({ dataset }) => dataset))].join(' ');
  const year = peers?.year;
  const wanted = `${year} ${datasets}`;
  const [failed, fail] = useState<{ readonly of: string; readonly why: string }>();
  useEffect(() => {
    if (!datasets) return undefined;
    const gone = new AbortController();
    Promise.all(datasets.split(' ').map((dataset) => askGateway(COVERAGE, { dataset }, gone.signal))).then(
      (answers) => {
        const found = answers.flatMap(({ coverage }) => coverage).filter((one) => one.year === year && one.present > 0);
        set([...new Map(found.map((one) => [one.indicator, one])).values()]);
      },
      (error: Error) => {
        if (!gone.signal.aborted) fail({ of: wanted, why: error.message });
      },
    );
    return () => gone.abort();
  }, [datasets, year, wanted]);
  return { there, failed: failed?.of === wanted ? failed.why : undefined };
}
