import type { Client } from 'graphql-ws';
import type { TypedDocumentString } from '../generated/graphql.js';

/** One socket for all that is heard; opened when something is, closed when nothing is any more. */
let opened: Promise<Client> | undefined;

function client(): Promise<Client> {
  opened ??= import('graphql-ws').then(({ createClient }) =>
    createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, retryAttempts: 2, lazy: true }),
  );
  return opened;
}

/** Hears every answer of a subscription until it ends; says so when it breaks. Returns how to stop. */
export function listen<Answer, Variables extends Record<string, unknown>>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  { next, broken }: { readonly next: (answer: Answer) => void; readonly broken: () => void },
): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void client().then((socket) => {
    if (stopped) return;
    stop = socket.subscribe<Answer>(
      { query: question.toString(), variables },
      {
        next: ({ data }) => {
          if (data) next(data);
        },
        error: broken,
        complete: () => undefined,
      },
    );
  }, broken);
  return () => {
    stopped = true;
    stop?.();
  };
}
