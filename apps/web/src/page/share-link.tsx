import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';
import { ask } from '../answers/ask.js';
import { graphql } from '../generated/index.js';
import { useWords } from '../words/language.js';
import { QUESTIONS } from './saved-places.js';
import { runOf, useAsked } from './use-asked.js';

const SAVE_VIEW = graphql(`
  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {
    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on Refusal { message { zh en } remedy { zh en } } }
  }
`);

/** Keeps the view under a short id, frozen to its run, and puts its link on the clipboard. Where keeping is refused, the long address does. */
export function ShareLink(): ReactNode {
  const { words, say } = useWords();
  const [asked] = useAsked();
  const { pathname, href } = useLocation();
  const [link, setLink] = useState<{ readonly url: string; readonly note: string }>();
  useEffect(() => setLink(undefined), [href]);
  const question = QUESTIONS[pathname];
  const share = async (): Promise<void> => {
    let [url, note] = [location.href, words.copied];
    if (question) {
      const saved = await ask(SAVE_VIEW, { question, arguments: { ...runOf(asked), page: { ...asked, place: pathname } }, title: document.title }).then(({ saveView }) => saveView, () => undefined);
      if (saved?.__typename === 'SavedView') [url, note] = [`${location.origin}/v/${saved.id}`, words.saved];
      else if (saved?.__typename === 'Refusal') note = `${words.copied}. ${say(saved.message)} ${say(saved.remedy)}`;
    }
    setLink({ url, note });
    await navigator.clipboard?.writeText(url).catch(() => undefined);
  };
  return (
    <span className="share">
      <button type="button" onClick={() => void share()}>{words.link}</button>
      {link && <span role="status" aria-live="polite"><a href={link.url}>{link.url.replace(/^https?:\/\//, '')}</a> <small>{link.note}</small></span>}
    </span>
  );
}
