import { useEffect, useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { ask as askGateway } from '../answers/ask.js';
import { Refused, useAnswer, Waiting, type RefusalLike } from '../answers/use-answer.js';
import type { RunsQuery } from '../generated/graphql.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { HowSure } from '../robustness/how-sure.js';
import { useWords } from '../words/language.js';
import { CANCEL, REQUEST, RUNS } from './question.js';
import { RunProgress } from './run-progress.js';
import { ended, useRun } from './use-run.js';

type Run = RunsQuery['scoreRuns']['edges'][number]['node'];

const EVERY_MS = 5_000;
const STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;

/** What is being scored, what was, and what went wrong. */
export function RunsPage(): ReactNode {
  const { words, say } = useWords();
  const [{ methodology, view }, ask] = useAsked();
  const state = STATES.find((one) => one === view?.toUpperCase());
  const [first, setFirst] = useState(50);
  const which = { ...(methodology ? { methodology } : {}), ...(state ? { state } : {}) };
  const answered = useAnswer(RUNS, { first, ...which });
  const { again } = answered;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [again]);
  const runs = answered.answer?.scoreRuns;
  return (
    <article className="runs">
      <div className="lead">
        <h1>{words.runs.lead}</h1>
        {runs && (
          <p className="quiet">
            {runs.totalCount} {words.runs.count}
          </p>
        )}
      </div>
      <div className="controls">
        <fieldset className="choice">
          <legend className="hidden">{words.runs.filter}</legend>
          {[undefined, ...STATES].map((one) => (
            <button
              key={one ?? 'all'}
              type="button"
              aria-pressed={state === one}
              onClick={() => ask({ view: one?.toLowerCase() })}
            >
              {one ? words.runs.state[one] : words.all}
            </button>
          ))}
        </fieldset>
        {methodology && (
          <button type="button" onClick={() => ask({ methodology: undefined, run: undefined, year: undefined })}>
            {words.methodology}: {methodology} ×
          </button>
        )}
        {runs && runs.edges.length > 0 && (
          <TableDownloads
            table={async () => ({
              name: words.runs.lead,
              header: [
                'uuid',
                words.methodology,
                'version',
                words.runs.data,
                words.runs.stateOf,
                '%',
                words.year,
                words.unit,
                words.runs.created,
                words.runs.started,
                words.runs.finished,
                words.runs.error,
              ],
              rows: (await allRuns(which)).map((node) => [
                node.uuid,
                say(node.methodology.name),
                node.methodology.version,
                node.inputs.map((input) => `${input.dataset} r${input.revision}`).join(', '),
                words.runs.state[node.state],
                Math.round(node.progress * 100),
                node.years.join(', '),
                node.unitCount,
                node.createdAt,
                node.startedAt,
                node.finishedAt,
                say(node.error),
              ]),
              method: [[words.runs.lead, location.href]],
            })}
          />
        )}
      </div>
      {!runs && <Waiting answered={answered} />}
      {runs && answered.error && (
        <p className="note refused" role="alert">
          {words.failed}
        </p>
      )}
      {runs?.edges.length === 0 && (
        <p className="note">
          {words.runs.none}{' '}
          <Link to="/p/submit" search={{}}>
            {words.submit.lead}
          </Link>
        </p>
      )}
      {runs && runs.edges.length > 0 && (
        <ul className="run-list">
          {runs.edges.map(({ node }) => (
            <RunLine key={node.uuid} run={node} changed={again} />
          ))}
        </ul>
      )}
      {runs && runs.totalCount > runs.edges.length && (
        <button type="button" onClick={() => setFirst((n) => n + 100)}>
          {words.runs.more}
        </button>
      )}
    </article>
  );
}

/** Every run of these, however many are in sight. */
async function allRuns(which: {
  readonly methodology?: string;
  readonly state?: (typeof STATES)[number];
}): Promise<Run[]> {
  const runs: Run[] = [];
  for (let after: string | undefined; ; ) {
    const {
      scoreRuns: { edges, totalCount, pageInfo },
    } = await askGateway(RUNS, { ...which, first: 200, ...(after ? { after } : {}) });
    runs.push(...edges.map(({ node }) => node));
    if (runs.length >= totalCount || edges.length === 0 || !pageInfo.endCursor) return runs;
    after = pageInfo.endCursor;
  }
}

function RunLine({ run, changed }: { readonly run: Run; readonly changed: () => void }): ReactNode {
  const { words, say, language } = useWords();
  const live = useRun(ended(run.state) ? undefined : run.uuid);
  const now = { ...run, ...(live ?? {}) };
  const over = ended(now.state);
  useEffect(() => {
    if (live && ended(live.state)) changed();
  }, [live, changed]);
  const [refused, refuse] = useState<{ readonly refusal: RefusalLike; readonly again: () => void }>();
  const done =
    (again: () => void) =>
    (answer: { readonly __typename: string }): void =>
      answer.__typename === 'Refusal' ? refuse({ refusal: answer as unknown as RefusalLike, again }) : changed();
  const cancel = (): void => {
    refuse(undefined);
    void askGateway(CANCEL, { id: run.uuid }).then(({ cancelScoreRun }) => done(cancel)(cancelScoreRun), changed);
  };
  // The same order is the same run: one that failed or was called off is queued again.
  const again = (): void => {
    refuse(undefined);
    void askGateway(REQUEST, {
      order: {
        methodology: run.methodology.slug,
        version: run.methodology.version,
        datasets: run.inputs.map(({ dataset, revision }) => ({ slug: dataset, revision })),
        ...(run.yearsAsked ? { years: run.yearsAsked } : {}),
      },
    }).then(({ requestScoreRun }) => done(again)(requestScoreRun), changed);
  };
  const took =
    now.startedAt && now.finishedAt ? (Date.parse(now.finishedAt) - Date.parse(now.startedAt)) / 1000 : undefined;
  return (
    <li className={now.state.toLowerCase()} data-run={run.uuid} data-state={now.state}>
      <div className="what">
        <b>{say(run.methodology.name)}</b> <small>{run.methodology.version}</small>
        <span className="quiet">
          {run.inputs
            .map((input) => `${say(input.title)} (${input.dataset}, ${words.revision} ${input.revision})`)
            .join(' · ')}
          {run.synthetic && <b className="down"> · {words.synthetic}</b>}
        </span>
      </div>
      <div className="how">
        <RunProgress run={now} />
        <small>
          {new Date(run.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}
          {took !== undefined && ` · ${took < 10 ? took.toFixed(1) : Math.round(took)} s`}
          {now.state === 'COMPLETED' && ` · ${run.unitCount} ${words.units} · ${spanOf(run.years)}`}
        </small>
      </div>
      <div className="act">
        {!over && (
          <button type="button" onClick={cancel}>
            {words.runs.cancel}
          </button>
        )}
        {(now.state === 'FAILED' || now.state === 'CANCELLED') && (
          <button type="button" onClick={again}>
            {words.runs.again}
          </button>
        )}
        {now.state === 'COMPLETED' && (
          <Link className="button" to="/" search={{ run: run.uuid }}>
            {words.runs.open}
          </Link>
        )}
      </div>
      {now.state === 'COMPLETED' && run.years.length > 0 && <RobustnessOf run={run.uuid} year={run.years.at(-1)!} />}
      {refused && (
        <div className="whole">
          <Refused refusal={refused.refusal} again={refused.again} />
        </div>
      )}
    </li>
  );
}

/** The robustness run over a score run's last year; read when it is opened. */
function RobustnessOf({ run, year }: { readonly run: string; readonly year: number }): ReactNode {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.robustness.done}</summary>
      {open && <HowSure run={run} year={year} last />}
    </details>
  );
}

/** Years in short: more than three by the first and the last. */
const spanOf = (years: readonly number[]): string =>
  years.length > 3 ? `${years[0]}–${years.at(-1)}` : years.join(', ');
