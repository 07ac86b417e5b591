import { useMemo, type ReactNode } from 'react';
import { TableDownloads } from '../page/table-downloads.js';
import { useWords } from '../words/language.js';
import { figureOf, type Methodology } from './document.js';
import { documentChanges, namesOf } from './document-difference.js';
import { OriginChip } from './tree-table.js';

interface Props {
  readonly before: Methodology;
  readonly after: Methodology;
}

const IN_SIGHT = 200;

/** What the documents of two methodologies, or of two versions of one, say otherwise. */
export function DocumentDifference({ before, after }: Props): ReactNode {
  const { words, say } = useWords();
  const { methodologyPage: page, submit } = words;
  const [changes, names] = useMemo(
    () => [documentChanges(before, after), new Map([...namesOf(before), ...namesOf(after)])],
    [before, after],
  );
  const called = ({ slug, version }: Methodology): string => `${slug} ${version}`;
  const nameOf = (code: string | undefined): string =>
    code === undefined ? page.wholeDocument : say(names.get(code)) || code;
  const whatOf = (what: string): string =>
    page.figureNames[what as keyof typeof page.figureNames] ?? page.members[what as keyof typeof page.members] ?? what;
  const shown = (value: unknown, document: Methodology): ReactNode => {
    if (value === undefined) return '–';
    if (typeof value === 'string') return value;
    const figure = figureOf(value, {
      path: [],
      label: '',
      origin: document.origin,
      sources: new Map((document.sources ?? []).map(({ id, title }) => [id, title])),
    });
    return (
      <>
        <b>{figure.text}</b> <OriginChip figure={figure} />
      </>
    );
  };
  if (changes.length === 0) return <p className="note">{page.sameDocument}</p>;
  return (
    <div className="document-difference">
      <div className="controls">
        <span>
          <b>{changes.length}</b> {page.changesFound}
        </span>
        <TableDownloads
          table={() => ({
            name: `${called(before)} - ${called(after)}`,
            header: [submit.diff, 'code', words.node, page.what, called(before), called(after)],
            rows: changes.map((one) => [
              submit.changes[one.change],
              one.code,
              nameOf(one.code),
              one.path.join('/'),
              text(one.before),
              text(one.after),
            ]),
            method: [
              [words.methodology, called(before)],
              [page.against, called(after)],
            ],
          })}
        />
      </div>
      <div className="wide" tabIndex={0} role="region" aria-label={page.documents}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{submit.diff}</th>
              <th scope="col">{words.node}</th>
              <th scope="col">{page.what}</th>
              <th scope="col">{called(before)}</th>
              <th scope="col">{called(after)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, IN_SIGHT).map((one) => (
              <tr key={one.path.join('/')} data-path={one.path.join('/')}>
                <td className={one.change}>
                  <span className="badge">{submit.changes[one.change]}</span>
                </td>
                <th scope="row">{nameOf(one.code)}</th>
                <td>{whatOf(one.what)}</td>
                <td>{shown(one.before, before)}</td>
                <td>{shown(one.after, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > IN_SIGHT && (
        <p className="quiet">
          {submit.firstOf} {IN_SIGHT} / {changes.length}
        </p>
      )}
    </div>
  );
}

const text = (value: unknown): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
