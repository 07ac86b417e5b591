import { rest, send, type Sent } from '../answers/rest.js';

/** How far a file is on its way: bytes gone out and bytes read, as shares; figures found so far. */
export interface Underway {
  readonly state: 'receiving' | 'waiting' | 'reading' | 'keeping' | 'done' | 'refused' | 'failed';
  readonly sent: number;
  readonly read: number;
  readonly figures: number;
}

/** Nothing of it has gone out yet. */
export const BEGUN: Underway = { state: 'receiving', sent: 0, read: 0, figures: 0 };

interface Sending {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly file: File;
  readonly signal: AbortSignal;
  readonly follow: (underway: Underway) => void;
}

const EVERY_MS = 400;

/**
 * Sends a file to a dataset, and says how far it is: while it goes out by what has left, then by what the service
 * has read. @throws Refusal
 */
export async function sendFile<T>(slug: string, { fields, file, signal, follow }: Sending): Promise<Sent<T>> {
  // Only a page that came over https or from this machine can make one; elsewhere the progress ends with the sending.
  const id = crypto.randomUUID?.();
  let underway = BEGUN;
  const say = (more: Partial<Underway>): void => follow((underway = { ...underway, ...more }));
  const timer = id
    ? setInterval(() => {
        if (underway.sent === 0) return;
        void rest<{ state: Underway['state']; bytesRead: number; observations: number }>(
          'GET',
          `/v1/submissions/${id}`,
          undefined,
          signal,
        ).then(
          ({ state, bytesRead, observations }) =>
            say({ state, read: file.size > 0 ? Math.min(1, bytesRead / file.size) : 0, figures: observations }),
          () => undefined,
        );
      }, EVERY_MS)
    : undefined;
  try {
    return await send<T>(`/v1/datasets/${slug}/revisions${id ? `?submission=${id}` : ''}`, {
      fields,
      file,
      signal,
      onSent: (sent) => say({ sent }),
    });
  } finally {
    clearInterval(timer);
  }
}
