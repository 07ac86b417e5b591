import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { ask as askGateway } from '../answers/ask.js';
import { Refused, useAnswer, Waiting, type RefusalLike } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { REQUEST } from '../runs/question.js';
import { RunProgress } from '../runs/run-progress.js';
import { useRun } from '../runs/use-run.js';
import { useWords } from '../words/language.js';

const DOCUMENTS = graphql(
  `query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } }
    } }`,
);

interface Props {
  readonly dataset: string;
  readonly revision: number;
  /** Codes of the indicators that the data have. */
  readonly indicators: readonly string[];
}

/** Scores a revision by a methodology, the one that the data fit best first, and leads to the ranking. */
export function ScoreWith({ dataset, revision, indicators }: Props): ReactNode {
  const { words, say } = useWords();
  const navigate = useNavigate();
  const answered = useAnswer(DOCUMENTS, {});
  const choices = useMemo(
    () =>
      answered.answer?.methodologies.edges
        .map(({ node }) => {
          const needed = ((node.document as { indicators?: { code: string }[] }).indicators ?? []).map(
            ({ code }) => code,
          );
          return { ...node, needed: needed.length, there: needed.filter((code) => indicators.includes(code)).length };
        })
        .sort((a, b) => b.there / (b.needed || 1) - a.there / (a.needed || 1) || b.there - a.there),
    [answered.answer, indicators],
  );
  const [slug, choose] = useState<string>();
  const chosen = choices?.find((one) => one.slug === slug) ?? choices?.[0];
  const [id, setId] = useState<string>();
  const [refused, refuse] = useState<RefusalLike>();
  const run = useRun(id);
  useEffect(() => {
    if (run?.state === 'COMPLETED') void navigate({ to: '/', search: { run: run.uuid } });
  }, [run, navigate]);
  if (!choices) return <Waiting answered={answered} />;
  const order = (): void => {
    if (!chosen) return;
    refuse(undefined);
    setId(undefined);
    void askGateway(REQUEST, {
      order: { methodology: chosen.slug, version: chosen.version, datasets: [{ slug: dataset, revision }] },
    }).then(
      ({ requestScoreRun }) =>
        requestScoreRun.__typename === 'ScoreRun' ? setId(requestScoreRun.uuid) : refuse(requestScoreRun),
      (error: Error) =>
        refuse({ message: { zh: error.message, en: error.message }, remedy: { zh: words.again, en: words.again } }),
    );
  };
  const going = id !== undefined && (run === undefined || run.state === 'QUEUED' || run.state === 'RUNNING');
  return (
    <section className="score-with">
      <h2>{words.submit.score}</h2>
      <form
        className="controls"
        onSubmit={(event) => {
          event.preventDefault();
          order();
        }}
      >
        <label>
          {words.methodology}
          <select value={chosen?.slug ?? ''} onChange={(event) => choose(event.target.value)}>
            {choices.map((one) => (
              <option key={one.slug} value={one.slug}>
                {say(one.name)} · {one.there}/{one.needed} {words.submit.indicatorsThere}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="main" disabled={going || !chosen}>
          {words.submit.scoreNow}
        </button>
        {run && <RunProgress run={run} />}
      </form>
      {chosen && chosen.there < chosen.needed && <p className="quiet">{words.submit.notAll}</p>}
      {refused && <Refused refusal={refused} again={order} />}
    </section>
  );
}
