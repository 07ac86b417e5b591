import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import type { About } from './about.js';
import type { Dataset } from './revisions.js';

interface Props {
  readonly about: About;
  readonly say: (about: About) => void;
  /** Once the dataset was named. */
  readonly checkFor: (slug: string) => void;
  readonly datasets: readonly Dataset[] | undefined;
  /** Whether the file can be read. */
  readonly ok: boolean;
  readonly busy: boolean;
  readonly keep: () => void;
}

const VINTAGES = ['final', 'preliminary', 'census-revised'] as const;

/** What is to be said of the data before they are stored; a dataset that is there already keeps its titles. */
export function AboutForm({ about, say, checkFor, datasets, ok, busy, keep }: Props): ReactNode {
  const { words } = useWords();
  const there = datasets?.find(({ slug }) => slug === about.slug);
  const field = (name: 'title_zh' | 'title_en' | 'source' | 'licence', label: string, required = false): ReactNode => (
    <label>
      {label}
      {required && ' *'}
      <input
        type="text"
        value={about[name]}
        required={required}
        onChange={(event) => say({ ...about, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      className="about"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className="form">
        <SlugField about={about} say={say} checkFor={checkFor} datasets={datasets} there={there} />
        {field('source', words.submit.sourceHelp, true)}
        {field('licence', words.licence, true)}
        {!there && field('title_zh', words.submit.titleZh)}
        {!there && field('title_en', words.submit.titleEn)}
        <label>
          {words.submit.vintage}
          <select value={about.vintage} onChange={(event) => say({ ...about, vintage: event.target.value })}>
            {VINTAGES.map((one) => (
              <option key={one} value={one}>
                {words.submit.vintages[one]}
              </option>
            ))}
          </select>
        </label>
        {!there && (
          <label className="check">
            <input
              type="checkbox"
              checked={about.synthetic}
              onChange={(event) => say({ ...about, synthetic: event.target.checked })}
            />{' '}
            {words.submit.synthetic}
          </label>
        )}
      </div>
      <p>
        <button type="submit" className="main" disabled={!ok || busy}>
          {words.submit.keep}
        </button>{' '}
        {!ok && <span className="quiet">{words.submit.correctFirst}</span>}
      </p>
    </form>
  );
}

interface SlugProps extends Pick<Props, 'about' | 'say' | 'checkFor' | 'datasets'> {
  readonly there: Dataset | undefined;
}

function SlugField({ about, say, checkFor, datasets, there }: SlugProps): ReactNode {
  const { words, say: inLanguage } = useWords();
  return (
    <>
      <label>
        {words.submit.slug} *
        <input
          type="text"
          value={about.slug}
          required
          pattern="[a-z0-9][a-z0-9\-]{0,79}"
          title={words.submit.slugHelp}
          list="datasets-there"
          onChange={(event) => say({ ...about, slug: event.target.value })}
          onBlur={() => checkFor(about.slug)}
        />
        <small>{there ? `${words.submit.nextOf} ${inLanguage(there.title)}` : words.submit.newDataset}</small>
      </label>
      <datalist id="datasets-there">
        {datasets?.map((one) => (
          <option key={one.slug} value={one.slug}>
            {inLanguage(one.title)}
          </option>
        ))}
      </datalist>
    </>
  );
}
