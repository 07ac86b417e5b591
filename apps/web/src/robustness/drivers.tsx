import type { ReactNode } from 'react';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import { ShareBars } from '../chart/share-bars.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useWords } from '../words/language.js';
import { FOUND } from './question.js';

const SHOWN = 12;

/** What moves ranks most: Sobol's total indices of the mean rank shift, largest first. */
export function Drivers({ run, year }: { readonly run: string; readonly year: number }): ReactNode {
  const { words, say } = useWords();
  const answered = useAnswer(FOUND, { run, year });
  const found = answered.answer?.robustness;
  if (!found) return <Waiting answered={answered} />;
  if (found.__typename !== 'Robustness') return <p className="note">{say(found.message)}</p>;
  const inputs = [...(found.drivers.find(({ unit }) => !unit)?.inputs ?? [])].sort(
    (a, b) => (b.total ?? 0) - (a.total ?? 0),
  );
  if (inputs.length === 0) return <p className="note">{words.robustness.noDrivers}</p>;
  const widest = Math.max(...inputs.map(({ total }) => total ?? 0), 1e-9);
  return (
    <>
      <ShareBars
        title={`${words.robustness.drivers} ${year}`}
        shares={inputs.slice(0, SHOWN).map(({ input, total }) => ({
          code: input.code,
          name: say(input.name),
          part: (total ?? 0) / widest,
          said: total === null || total === undefined ? '–' : `${(total * 100).toFixed(0)}%`,
          value: total,
        }))}
      />
      <TableDownloads
        table={() => ({
          name: `${words.robustness.done} ${year}`,
          header: ['code', words.node, 'S1', 'ST', 'ST low 95 %', 'ST high 95 %'],
          rows: inputs.map(({ input, first, total, totalInterval }) => [
            input.code,
            say(input.name),
            first,
            total,
            totalInterval?.low,
            totalInterval?.high,
          ]),
          method: [
            [words.runs.lead, run],
            [words.year, year],
            [words.robustness.done, found.robustnessRun.uuid],
            [words.robustness.draws, found.robustnessRun.drawsShown],
            [words.hash, found.robustnessRun.resultHash],
            ['specification', JSON.stringify(found.robustnessRun.specification)],
          ],
        })}
      />
    </>
  );
}
