import { useEffect, type ReactNode } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { useWords } from '../words/language.js';
import { readAsked } from './asked.js';
import { OWN_YEAR, placeOf } from './saved-places.js';

const SAVED_VIEW = graphql(`query SavedView($id: ID!) { savedView(id: $id) { question arguments title } }`);

/** Opens a kept view: the same place, frozen to the run that it was kept from. */
export function SavedView(): ReactNode {
  const { words } = useWords();
  const { id } = useParams({ from: '/v/$id' });
  const navigate = useNavigate();
  const answered = useAnswer(SAVED_VIEW, { id });
  const view = answered.answer?.savedView;
  useEffect(() => {
    if (!view) return;
    const { page = {}, ...frozen } = view.arguments as Record<string, unknown> & { page?: Record<string, unknown> };
    const { methodology: _, ...rest } = page;
    const to = placeOf(view.question, page['place']);
    void navigate({
      to,
      search: readAsked({
        ...frozen,
        ...rest,
        run: frozen['run'],
        year: OWN_YEAR.has(to) ? rest['year'] : frozen['year'],
      }),
      replace: true,
    });
  }, [view, navigate]);
  if (answered.answer && !view)
    return (
      <article>
        <h1>{words.nothing}</h1>
        <p className="note refused">{words.noSuchView}</p>
      </article>
    );
  return <Waiting answered={answered} />;
}
