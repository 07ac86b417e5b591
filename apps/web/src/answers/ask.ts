import { keyHeader } from './key.js';
import type { TypedDocumentString } from '../generated/graphql.js';

/** The gateway did not answer: what it said, or that it was not reached. */
export class NotAnswered extends Error {}

/** Asks the gateway one question. @throws NotAnswered */
export async function ask<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...keyHeader() },
    body: JSON.stringify({ query: question.toString(), variables }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new NotAnswered(String(error));
  });
  const body = (await response.json().catch(() => undefined)) as
    | { data?: Answer | null; errors?: { message: string; extensions?: { messageZh?: string } }[] }
    | undefined;
  if (body?.data && response.ok) return body.data;
  const [error] = body?.errors ?? [];
  const zh = document.documentElement.lang.startsWith('zh') ? error?.extensions?.messageZh : undefined;
  throw new NotAnswered(zh ?? error?.message ?? `${response.status}`);
}
