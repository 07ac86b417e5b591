import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { Difference } from './difference.js';
import { namesOf } from './document-difference.js';
import { DocumentDifference } from './document-difference-table.js';
import { copyOf, figureOf, treeRows, type Methodology, type Origin } from './document.js';
import { Editor } from './editor.js';
import { sayStep } from './step-words.js';
import { OriginChip, TreeTable } from './tree-table.js';
import { fill } from '../words/text.js';

const ALL = graphql(
  `query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } }
    scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }`,
);
const ONE = graphql(
  `query OneMethodology($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug
    version hash createdAt years document versions { version createdAt scored } } scoreRuns(methodology: $slug,
    state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }`,
);
const DOCUMENT = graphql(
  `query MethodologyDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug
    version years document } }`,
);
const ORIGINS: readonly Origin[] = ['sourced', 'computed', 'read-off', 'ours', 'open'];

/**
 * An index as a document: its tree, its weights and targets with where they are from; a copy to change; what a
 * change does to the ranking.
 */
export function MethodologyPage(): ReactNode {
  const { words, say } = useWords();
  const { methodologyPage: page } = words;
  const [asked, ask] = useAsked();
  const list = useAnswer(ALL, {});
  const all = list.answer?.methodologies.edges.map(({ node }) => node);
  const slug = asked.methodology ?? list.answer?.scoreRuns.edges[0]?.node.methodology.slug ?? all?.[0]?.slug;
  const answered = useAnswer(ONE, slug ? { slug, ...(asked.version ? { version: asked.version } : {}) } : undefined);
  // `name` or `name@version`.
  const [otherSlug, otherVersion] = asked.against?.split('@') ?? [];
  const other = useAnswer(
    DOCUMENT,
    otherSlug ? { slug: otherSlug, ...(otherVersion ? { version: otherVersion } : {}) } : undefined,
  );
  const [editing, edit] = useState<string>();
  if (!all) return <Waiting answered={list} />;
  if (all.length === 0)
    return (
      <article>
        <h1>{page.lead}</h1>
        <p className="note">{page.none}</p>
      </article>
    );
  const found = answered.answer?.methodology;
  const document = found?.slug === slug ? (found?.document as Methodology | undefined) : undefined;
  const rows = document ? treeRows(document) : [];
  const names = document ? namesOf(document) : undefined;
  const nameOf = (code: string): string => say(names?.get(code)) || code;
  const sources = new Map((document?.sources ?? []).map(({ id, title }) => [id, title]));
  const figures = rows.flatMap((row) => [...(row.weight ? [row.weight] : []), ...row.figures]);
  const against = other.answer?.methodology?.slug === otherSlug ? other.answer?.methodology : undefined;
  const others = [
    ...(found?.versions ?? [])
      .filter(({ version }) => version !== found?.version)
      .map(({ version, createdAt }) => ({
        value: `${slug}@${version}`,
        label: `${page.version} ${version} · ${createdAt.slice(0, 10)}`,
      })),
    ...all
      .filter((one) => one.slug !== slug && one.years.length > 0)
      .map((one) => ({ value: one.slug, label: say(one.name) })),
  ];
  return (
    <article className="methodology">
      <div className="lead">
        <h1>{document ? say(document.name) : page.lead}</h1>
        {document && (
          <p>
            <span className={`origin ${document.authority === 'ours' ? 'ours' : 'sourced'}`}>
              {document.authority === 'ours' ? page.authorityOurs : page.authorityPublished}
            </span>{' '}
            <code>
              {document.slug}@{document.version}
            </code>{' '}
            <span className="quiet">{say(document.summary)}</span>
          </p>
        )}
      </div>
      <div className="controls">
        <label>
          {words.methodology}
          <select
            value={slug}
            onChange={(event) => {
              edit(undefined);
              ask({
                methodology: event.target.value,
                version: undefined,
                run: undefined,
                year: undefined,
                against: undefined,
              });
            }}
          >
            {all.map((one) => (
              <option key={one.slug} value={one.slug}>
                {say(one.name)}
              </option>
            ))}
          </select>
        </label>
        {found && found.versions.length > 1 && (
          <label>
            {page.version}
            <select
              value={found.version}
              onChange={(event) => {
                edit(undefined);
                ask({
                  version: event.target.value === found.versions[0]!.version ? undefined : event.target.value,
                  run: undefined,
                  year: undefined,
                  against: undefined,
                });
              }}
            >
              {found.versions.map((one, i) => (
                <option key={one.version} value={one.version}>
                  {one.version} · {one.createdAt.slice(0, 10)}
                  {i === 0 ? ` · ${page.newest}` : ''}
                  {one.scored ? '' : ` · ${page.unscored}`}
                </option>
              ))}
            </select>
          </label>
        )}
        {document && editing !== slug && (
          <button type="button" className="main" onClick={() => edit(slug)}>
            {page.edit}
          </button>
        )}
        {found && found.years.length > 0 && (
          <Link className="button" to="/" search={{ methodology: slug }}>
            {words.runs.open}
          </Link>
        )}
        {document && (
          <TableDownloads
            table={() => ({
              name: `${document.slug} ${document.version}`,
              header: [
                'code',
                '名称',
                'name',
                words.weight,
                page.shareOfSiblings,
                page.shareOfIndex,
                page.figure,
                words.value,
                page.origin,
                words.source,
                page.note,
              ],
              rows: rows.flatMap((row) =>
                [row.weight, ...row.figures]
                  .filter((figure, k) => figure !== undefined || (k === 0 && row.figures.length === 0))
                  .map((figure) => [
                    row.code,
                    row.name.zh,
                    row.name.en,
                    row.weight?.value,
                    row.share,
                    row.global,
                    figure && (page.figureNames[figure.label as keyof typeof page.figureNames] ?? figure.label),
                    figure?.value ?? figure?.text,
                    figure?.origin && page.origins[figure.origin],
                    figure?.source,
                    figure?.note,
                  ]),
              ),
              method: [
                [words.methodology, `${document.slug} ${document.version}`],
                [words.hash, found?.hash],
                ...(document.sources ?? []).map(
                  ({ title, url }) => [words.source, [title, url].filter(Boolean).join(' ')] as const,
                ),
                ...(document.notes ?? []).map((note) => [page.note, say(note)] as const),
              ],
            })}
          />
        )}
      </div>
      {!document && <Waiting answered={answered} />}
      {document && editing === slug && (
        <Editor
          key={slug}
          start={copyOf(document)}
          inputs={answered.answer?.scoreRuns.edges[0]?.node.inputs}
          close={() => edit(undefined)}
          scored={(copy) => {
            edit(undefined);
            list.again();
            ask({
              methodology: slug,
              version: document.version,
              against: `${copy.slug}@${copy.version}`,
              run: undefined,
              year: undefined,
            });
            answered.again();
          }}
        />
      )}
      {document && editing !== slug && (
        <>
          <ul className="origins" aria-label={page.originsOf}>
            {ORIGINS.map((origin) => {
              const count = figures.filter((figure) => figure.origin === origin).length;
              return count > 0 ? (
                <li key={origin}>
                  <span className={`origin ${origin}`}>{page.origins[origin]}</span> {count}
                </li>
              ) : null;
            })}
            <li className="quiet">{page.originsHelp}</li>
          </ul>
          <TreeTable rows={rows} />
          <div className="sides">
            <section>
              <h2>{page.steps}</h2>
              <ol className="steps">
                {document.steps.map((step, k) => (
                  <StepInWords key={k} step={step} nameOf={nameOf} />
                ))}
              </ol>
              {document.grades && (
                <>
                  <h3>{words.grade}</h3>
                  <ul className="chips">
                    {document.grades.bands.map(({ label, from }) => {
                      const figure =
                        from === undefined
                          ? undefined
                          : figureOf(from, { path: [], label, origin: document.origin, sources });
                      return (
                        <li key={label}>
                          <b>{label}</b>{' '}
                          {figure && (
                            <>
                              ≥ {figure.text} <OriginChip figure={figure} />
                            </>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                </>
              )}
            </section>
            <section>
              <h2>{words.source}</h2>
              {(document.sources ?? []).map((source) => (
                <p key={source.id}>
                  {source.title}
                  {source.url && (
                    <>
                      {' '}
                      <span className="quiet">{source.url}</span>
                    </>
                  )}
                  {source.note && <small> {source.note}</small>}
                </p>
              ))}
              {(document.notes ?? []).map((note) => (
                <p key={note.en} className="quiet">
                  {say(note)}
                </p>
              ))}
              <p className="quiet">
                {words.hash} <code>{found?.hash.slice(0, 16)}</code>
              </p>
            </section>
          </div>
          <details>
            <summary>{page.document}</summary>
            <pre className="document">{JSON.stringify(document, null, 2)}</pre>
          </details>
          <section>
            <h2>{page.difference}</h2>
            <div className="controls">
              <label>
                {page.against}
                <select
                  value={asked.against ?? ''}
                  onChange={(event) => ask({ against: event.target.value || undefined })}
                >
                  <option value="">—</option>
                  {asked.against && !others.some(({ value }) => value === asked.against) && (
                    <option value={asked.against}>{asked.against}</option>
                  )}
                  {others.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              {others.length === 0 && <span className="quiet">{page.onlyOne}</span>}
            </div>
            {slug &&
              otherSlug &&
              !against &&
              (other.answer ? (
                <p className="note refused">
                  {page.noSuch} <code>{asked.against}</code>
                </p>
              ) : (
                <Waiting answered={other} />
              ))}
            {slug && otherSlug && against && (
              <>
                {otherSlug === slug && (
                  <>
                    <h3>{page.documents}</h3>
                    <DocumentDifference before={document} after={against.document as Methodology} />
                  </>
                )}
                <h3>{page.ranks}</h3>
                {found && (found.years.length === 0 || against.years.length === 0) ? (
                  <p className="note">
                    {fill(page.notScored, {
                      name: found.years.length === 0 ? `${slug} ${found.version}` : `${otherSlug} ${against.version}`,
                    })}{' '}
                    <Link to="/p/submit" search={{}}>
                      {words.submit.lead}
                    </Link>
                  </p>
                ) : (
                  <Difference from={{ slug, version: asked.version }} to={{ slug: otherSlug, version: otherVersion }} />
                )}
                {otherSlug !== slug && (
                  <details>
                    <summary>{page.documents}</summary>
                    <DocumentDifference before={document} after={against.document as Methodology} />
                  </details>
                )}
              </>
            )}
          </section>
        </>
      )}
    </article>
  );
}

function StepInWords({
  step,
  nameOf,
}: {
  readonly step: Methodology['steps'][number];
  readonly nameOf: (code: string) => string;
}): ReactNode {
  const {
    words: { methodologyPage: page },
    language,
  } = useWords();
  const { name, method, parts, indicators, note, rest } = sayStep(step, language, nameOf);
  const [comma, listed] = language === 'zh' ? ['，', '、'] : [', ', ', '];
  const left = Object.entries(rest);
  return (
    <li>
      <b>{name}</b> {[...(method ? [method] : []), ...parts].join(comma)}
      {left.length > 0 && (
        <>
          {' '}
          <code>
            {left
              .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
              .join(', ')}
          </code>
        </>
      )}
      {indicators &&
        (indicators.length > 6 ? (
          <details>
            <summary>
              {indicators.length} {page.forIndicators}
            </summary>
            <small>{indicators.join(listed)}</small>
          </details>
        ) : (
          <small> · {indicators.join(listed)}</small>
        ))}
      {!indicators && step['step'] !== 'derive' && <small> · {page.allIndicators}</small>}
      {note && <small className="quiet"> · {note}</small>}
    </li>
  );
}
