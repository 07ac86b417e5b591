import { useState, type ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';
import { ask } from '../answers/ask.js';
import { Refused, type RefusalLike } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { useWords } from '../words/language.js';
import { OWN_YEAR, questionOf } from './saved-places.js';
import { runOf, useAsked } from './use-asked.js';

const SAVE_VIEW = graphql(`
  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {
    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on
      Refusal { code message { zh en } remedy { zh en } } }
  }
`);

/**
 * Keeps the view under a short id, frozen to its run, and puts its link on the clipboard. Where keeping is refused,
 * the long address does; where a key was what was missing, a field for it.
 */
export function ShareLink({ year }: { readonly year?: number | undefined }): ReactNode {
  const { words, say } = useWords();
  const [asked] = useAsked();
  const { pathname, href } = useLocation();
  const [shared, setShared] = useState<{
    /** The address that was shared: another one is not shared yet. */
    readonly of: string;
    readonly url: string;
    readonly note: string;
    readonly keyless?: RefusalLike | undefined;
  }>();
  const link = shared?.of === href ? shared : undefined;
  const question = questionOf(pathname);
  const share = async (): Promise<void> => {
    let [url, note] = [location.href, words.copied];
    let keyless: RefusalLike | undefined;
    if (question) {
      const run = runOf(OWN_YEAR.has(pathname) ? { ...asked, year: undefined } : asked);
      const saved = await ask(SAVE_VIEW, {
        question,
        arguments: { ...run, page: { ...asked, ...(year ? { year } : {}), place: pathname } },
        title: document.title,
      }).then(
        ({ saveView }) => saveView,
        () => undefined,
      );
      if (saved?.__typename === 'SavedView') [url, note] = [`${location.origin}/v/${saved.id}`, words.saved];
      else if (saved?.__typename === 'Refusal' && saved.code === 'UNKNOWN_CALLER') keyless = saved;
      else if (saved?.__typename === 'Refusal') note = `${words.copied}. ${say(saved.message)} ${say(saved.remedy)}`;
    }
    setShared({ of: href, url, note, keyless });
    await navigator.clipboard?.writeText(url).catch(() => undefined);
  };
  return (
    <>
      <span className="share">
        <button type="button" onClick={() => void share()}>
          {words.link}
        </button>
        {link && (
          <span role="status" aria-live="polite">
            <a href={link.url}>{link.url.replace(/^https?:\/\//, '')}</a> <small>{link.note}</small>
          </span>
        )}
      </span>
      {link?.keyless && <Refused refusal={link.keyless} again={() => void share()} />}
    </>
  );
}
