import type { ReactNode } from 'react';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Figure, Path, TreeRow } from './document.js';

interface Props {
  readonly rows: readonly TreeRow[];
  /** Given: figures are fields. */
  readonly change?: ((path: Path, value: number) => void) | undefined;
}

/** The tree as a table: shares as bars, and beside every figure where it is from. */
export function TreeTable({ rows, change }: Props): ReactNode {
  const { words, say } = useWords();
  const { methodologyPage: page } = words;
  const widest = Math.max(...rows.map(({ global, depth }) => (depth > 0 ? (global ?? 0) : 0)), 0.01);
  return (
    <div className="wide">
      <table className="figures tree-table">
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{page.shareOfIndex}</th>
            <th scope="col">{page.figures}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className={row.leaf ? 'leaf' : 'dimension'}>
              <th scope="row" style={{ paddingLeft: `${0.5 + row.depth * 1.3}rem` }}>
                {say(row.name)} {row.unit && <small>{row.unit}</small>}{' '}
                {row.direction === 'negative' && <abbr title={page.negative}>↓</abbr>}
                {row.role && row.role !== 'mark' && (
                  <small> · {page.roles[row.role as keyof typeof page.roles] ?? row.role}</small>
                )}
                {!row.leaf && (
                  <small>
                    {' '}
                    · {page.methods[row.method as keyof typeof page.methods] ?? row.method}
                    {row.weights && ` · ${page.weightsBy}: `}
                    {row.weights && (page.weightRules[row.weights as keyof typeof page.weightRules] ?? row.weights)}
                  </small>
                )}
              </th>
              <td>
                {row.weight ? (
                  <FigureView figure={row.weight} name={say(row.name)} change={change} />
                ) : (
                  <small>–</small>
                )}
              </td>
              <td className="of-index">
                {row.global !== undefined && row.depth > 0 ? (
                  <>
                    <span className="track">
                      <span
                        className={row.leaf ? 'fill leaf' : 'fill'}
                        style={{ width: `${(row.global / widest) * 100}%` }}
                      />
                    </span>{' '}
                    {(row.global * 100).toFixed(1)}%
                  </>
                ) : null}
              </td>
              <td>
                {row.figures.map((figure) => (
                  <FigureView key={figure.label} figure={figure} name={say(row.name)} change={change} labelled />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureView({
  figure,
  name,
  change,
  labelled = false,
}: {
  readonly figure: Figure;
  readonly name: string;
  readonly change: Props['change'];
  readonly labelled?: boolean;
}): ReactNode {
  const {
    words: { methodologyPage: page },
  } = useWords();
  const label = page.figureNames[figure.label as keyof typeof page.figureNames] ?? figure.label;
  return (
    <span className="figure">
      {labelled && <small>{label}</small>}{' '}
      {change && (figure.value !== undefined || figure.origin === 'open') ? (
        <input
          type="number"
          step="any"
          value={figure.value ?? ''}
          aria-label={`${name}: ${label}`}
          onChange={(event) => {
            if (event.target.value !== '') change(figure.path, Number(event.target.value));
          }}
        />
      ) : (
        <b>{figure.value === undefined ? figure.text : raw(figure.value)}</b>
      )}{' '}
      {figure.origin && <OriginChip figure={figure} />}
    </span>
  );
}

/** Where a figure is from: a source by its title, ours, computed, open, or read off the data. */
export function OriginChip({
  figure: { origin, source, note },
}: {
  readonly figure: Pick<Figure, 'origin' | 'source' | 'note'>;
}): ReactNode {
  const {
    words: { methodologyPage: page },
  } = useWords();
  if (!origin) return null;
  return (
    <span className={`origin ${origin}`} title={[source, note].filter(Boolean).join(' · ')}>
      {page.origins[origin]}
      {(source ?? note) && <span className="hidden"> {[source, note].filter(Boolean).join(' · ')}</span>}
    </span>
  );
}
