import type { TypedDocumentString } from '../generated/graphql.js';

/** Hears every answer of a subscription until it ends; says so when it breaks. Returns how to stop. */
export function listen<Answer, Variables extends Record<string, unknown>>(
  question: TypedDocumentString<Answer, Variables>, variables: Variables, { next, broken }: { readonly next: (answer: Answer) => void; readonly broken: () => void },
): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void import('graphql-ws').then(({ createClient }) => {
    if (stopped) return;
    const client = createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, retryAttempts: 2, lazy: true });
    const unsubscribe = client.subscribe<Answer>({ query: question.toString(), variables }, {
      next: ({ data }) => { if (data) next(data); },
      error: broken,
      complete: () => { void client.dispose(); },
    });
    stop = () => { unsubscribe(); void client.dispose(); };
  }, broken);
  return () => { stopped = true; stop?.(); };
}
