import type { ReactNode } from 'react';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useWords } from '../words/language.js';

/** Stands in a place that failed while it was drawn: what happened, and ways to go on. The frame around it stays. */
export function PlaceFailed({ error, reset }: ErrorComponentProps): ReactNode {
  const { words } = useWords();
  const router = useRouter();
  const again = async (): Promise<void> => {
    // A part of the page that did not arrive is fetched again; what failed to be drawn is drawn anew.
    await router.invalidate();
    reset();
  };
  return (
    <article className="place-failed">
      <h1>{words.placeFailed.title}</h1>
      <div className="note refused" role="alert">
        <p>{words.placeFailed.help}</p>
        <p>
          <button type="button" className="main" onClick={() => void again()}>
            {words.again}
          </button>{' '}
          <Link to="/" search={{}}>
            {words.placeFailed.ranking}
          </Link>
        </p>
      </div>
      <details>
        <summary>{words.placeFailed.details}</summary>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </details>
    </article>
  );
}
