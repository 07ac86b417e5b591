import { useEffect, useState, type ReactNode } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import { Refused, useAnswer, type RefusalLike } from '../answers/use-answer.js';
import { RunProgress } from '../runs/run-progress.js';
import { ended } from '../runs/use-live.js';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import { Drivers } from './drivers.js';
import { robustnessOrder } from './order.js';
import { OF_RUN, ORDER, STOP } from './question.js';
import { useRobustnessRun } from './use-robustness-run.js';

interface Props {
  readonly run: string;
  readonly year: number;
  /** Whether the year is the run's last: the usual specification is about it. */
  readonly last: boolean;
  /** Whether intervals are shown already. */
  readonly sure?: boolean;
  /** Something new can be read. */
  readonly changed?: () => void;
}

const LOOKS = 10;
const LOOK_AGAIN_MS = 2_000;

/** Starts a robustness run over a ranking, shows how far it is, and says what moves the ranks most. */
export function HowSure({ run, year, last, sure = true, changed }: Props): ReactNode {
  const { words, say } = useWords();
  const { robustness } = words;
  const known = useAnswer(OF_RUN, { run });
  const newest = known.answer?.robustnessRuns
    .filter((one) => one.year === year)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const [asked, setAsked] = useState<string>();
  const [refused, refuse] = useState<RefusalLike>();
  const id = asked ?? (newest && !ended(newest.state) ? newest.uuid : undefined);
  const live = useRobustnessRun(id);
  const now = live ?? newest;
  const { again } = known;
  useEffect(() => {
    if (live?.state === 'COMPLETED') {
      again();
      changed?.();
    }
  }, [live?.state, again, changed]);
  // One may have been ordered, or have ended, since the page was opened: asked again a few times, and the ranking once.
  const [looked, look] = useState(0);
  const none = known.answer !== undefined && newest === undefined && id === undefined;
  useEffect(() => {
    if (!none || !changed || looked >= LOOKS) return undefined;
    const timer = setTimeout(() => {
      look(looked + 1);
      again();
    }, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [none, changed, looked, again]);
  const late = newest?.state === 'COMPLETED' && !sure;
  useEffect(() => {
    if (late) changed?.();
  }, [late, changed]);
  if (!known.answer) return null;
  const inputs = now?.inputs ?? newest?.inputs ?? [];
  const drawn = [
    ...new Set(inputs.map(({ kind, name }) => (kind === 'weight' ? robustness.allWeights : say(name)))),
  ].join(robustness.and);
  /** One that failed or was called off: the same specification goes on with it, another would begin anew. */
  const stopped =
    now && (now.state === 'FAILED' || now.state === 'CANCELLED')
      ? known.answer.robustnessRuns.find(({ uuid }) => uuid === now.uuid)
      : undefined;
  const order = (): void => {
    refuse(undefined);
    // One that was called off goes on under its old id: let go of it first, so that it is heard anew.
    setAsked(undefined);
    void askGateway(ORDER, {
      order: stopped ? { run, specification: stopped.specification } : robustnessOrder(run, year, last),
    }).then(
      ({ requestRobustnessRun: answer }) => (answer.__typename === 'Refusal' ? refuse(answer) : setAsked(answer.uuid)),
      (error: Error) =>
        refuse({ message: { zh: error.message, en: error.message }, remedy: { zh: words.again, en: words.again } }),
    );
  };
  const stop = (): void => {
    if (now)
      void askGateway(STOP, { id: now.uuid }).then(
        ({ cancelRobustnessRun: answer }) => (answer.__typename === 'Refusal' ? refuse(answer) : again()),
        () => again(),
      );
  };
  const going = now !== undefined && !ended(now.state);
  return (
    <div className="how-sure">
      {(!now || now.state === 'FAILED' || now.state === 'CANCELLED') && (
        <p>
          <button type="button" onClick={order}>
            {now ? robustness.resume : robustness.ask}
          </button>{' '}
          <small>{now ? robustness.resumeHelp : robustness.help}</small>
        </p>
      )}
      {now && now.state !== 'COMPLETED' && (
        <p data-robustness={now.state}>
          <RunProgress run={{ ...now, step: '', attempts: 1, error: now.error }} />{' '}
          {going && (
            <button type="button" onClick={stop}>
              {words.runs.cancel}
            </button>
          )}
        </p>
      )}
      {now?.state === 'COMPLETED' && (
        <details data-robustness="COMPLETED">
          <summary>
            {robustness.done}{' '}
            <small>
              {raw(now.drawsShown)} {robustness.draws}
              {drawn && ` · ${robustness.drawn} ${drawn}`}
            </small>
          </summary>
          <Drivers run={run} year={year} />
        </details>
      )}
      {refused && <Refused refusal={refused} again={order} />}
    </div>
  );
}
