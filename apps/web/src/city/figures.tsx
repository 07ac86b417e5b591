import type { ReactNode } from 'react';
import { Grade } from '../page/grade.js';
import { Marks, type Marked } from '../page/marks.js';
import { raw } from '../page/number.js';
import { Place, type Placed } from '../page/place.js';
import { methodOf, TableDownloads } from '../page/table-downloads.js';
import type { NotedRun } from '../page/run-notes.js';
import { useWords } from '../words/language.js';
import type { StripNode } from './strips.js';

export interface FigureNode extends StripNode, Marked {
  readonly grade?: string | null;
  readonly prepared?: number | null;
  /** The degree before the cap, where the methodology keeps it. */
  readonly uncapped?: number | null;
  readonly observation?:
    | (Placed & {
        readonly missing?: string | null;
        readonly unitOfMeasure?: string | null;
        readonly synthetic: boolean;
      })
    | null;
}

/** An indicator as the methodology's document has it. */
export interface Said {
  readonly code: string;
  readonly unit?: string;
  readonly direction?: string;
  readonly target?: number | { readonly value?: number; readonly origin?: string };
}

interface Props {
  readonly title: string;
  readonly run: NotedRun & { readonly gradeLabels: readonly string[] };
  readonly nodes: readonly FigureNode[];
  readonly said: ReadonlyMap<string, Said>;
  readonly shown: (score: number | null | undefined) => string;
}

/** Every figure behind the index, with its flags and where it is from. */
export function Figures({ title, run, nodes, said, shown }: Props): ReactNode {
  const { words, say } = useWords();
  const target = (code: string): { value: number | undefined; origin: string | undefined } => {
    const of = said.get(code)?.target;
    return typeof of === 'number' ? { value: of, origin: 'ours' } : { value: of?.value, origin: of?.origin };
  };
  const targets = nodes.some(({ node }) => target(node.code).value !== undefined);
  const keepsUncapped = nodes.some(({ uncapped }) => uncapped !== null && uncapped !== undefined);
  const table = () => ({
    name: title,
    header: [
      words.node,
      words.value,
      words.city.unitOfMeasure,
      ...(targets ? [words.target] : []),
      words.score,
      ...(keepsUncapped ? [words.city.beforeCap] : []),
      words.grade,
      words.rank,
      words.city.median,
      words.city.best,
      words.city.flags,
      words.file,
      words.row,
      words.column,
      words.source,
    ],
    rows: nodes.map(({ node, observation: from, ...one }) => [
      say(node.name),
      from?.value ?? one.prepared,
      from?.unitOfMeasure ?? said.get(node.code)?.unit,
      ...(targets ? [target(node.code).value] : []),
      one.score,
      ...(keepsUncapped ? [one.uncapped] : []),
      one.grade,
      one.rank,
      one.groupMedian,
      one.groupBest,
      [
        ...(from?.flags ?? []),
        ...(one.staleSince ? [`${words.city.stale} ${one.staleSince}`] : one.imputed ? [words.city.imputed] : []),
      ].join(' '),
      from?.fileName,
      from?.row,
      from?.column,
      from?.source,
    ]),
    method: methodOf(run),
  });
  return (
    <>
      <p className="no-print">
        <TableDownloads table={table} />
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.city.figures}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.node}</th>
              <th scope="col" className="n">
                {words.value}
              </th>
              {targets && (
                <th scope="col" className="n">
                  {words.target}
                </th>
              )}
              <th scope="col" className="n">
                {words.score}
              </th>
              <th scope="col">{words.grade}</th>
              <th scope="col" className="n">
                {words.rank}
              </th>
              <th scope="col" className="n">
                {words.city.median}
              </th>
              <th scope="col" className="n">
                {words.city.best}
              </th>
              <th scope="col" className="no-print">
                {words.city.where}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(
              ({
                node,
                observation,
                prepared,
                uncapped,
                score,
                grade,
                rank,
                groupMedian,
                groupBest,
                groupBestUnit,
                ...marked
              }) => {
                const leaf = node.kind === 'INDICATOR';
                const { value, origin } = target(node.code);
                const printed = observation?.unitOfMeasure ?? said.get(node.code)?.unit;
                const unit = words.measures[printed ?? ''] ?? printed;
                const missing = observation?.missing;
                return (
                  <tr key={node.code} className={leaf ? '' : 'dimension'} data-figure={node.code}>
                    <td style={{ paddingLeft: `${0.5 + node.depth * 0.7}rem` }}>
                      {say(node.name)}
                      {said.get(node.code)?.direction === 'negative' && <small> ({words.city.lessIsBetter})</small>}
                    </td>
                    <td className="n">
                      {leaf && (
                        <>
                          <b>{raw(observation?.value ?? prepared)}</b> {unit && <small>{unit}</small>}
                        </>
                      )}
                      {leaf && !observation && prepared !== null && prepared !== undefined && (
                        <small className="flag">{words.city.derived}</small>
                      )}
                      {marked.imputed && leaf && (
                        <small className="flag">
                          {marked.staleSince ? `${words.city.stale} ${marked.staleSince}` : words.city.imputed}
                        </small>
                      )}
                      {missing && (
                        <small className="flag">
                          {words.city.missingFor[missing as keyof typeof words.city.missingFor] ?? missing}
                        </small>
                      )}
                      {observation?.flags?.map((flag) => (
                        <small className="flag" key={flag}>
                          {words.city.flag[flag as keyof typeof words.city.flag] ?? flag}
                        </small>
                      ))}
                    </td>
                    {targets && (
                      <td className="n">
                        {leaf && value !== undefined && (
                          <>
                            {raw(value)}{' '}
                            <small className={`origin ${origin ?? 'ours'}`}>
                              {
                                words.methodologyPage.origins[
                                  (origin ?? 'ours') as keyof typeof words.methodologyPage.origins
                                ]
                              }
                            </small>
                          </>
                        )}
                      </td>
                    )}
                    <td className="n">
                      <b>{shown(score)}</b>
                      {uncapped !== null && uncapped !== undefined && uncapped !== score && (
                        <small className="flag">
                          {words.city.beforeCap} {shown(uncapped)}
                        </small>
                      )}
                      <Marks of={marked} />
                    </td>
                    <td>{grade && <Grade grade={grade} labels={run.gradeLabels} />}</td>
                    <td className="n">{rank ?? '–'}</td>
                    <td className="n">{shown(groupMedian)}</td>
                    <td className="n" title={say(groupBestUnit?.name)}>
                      {shown(groupBest)}
                    </td>
                    <td className="no-print">{leaf && <Place observation={observation} />}</td>
                  </tr>
                );
              },
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
