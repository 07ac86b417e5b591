import { keyHeader } from './key.js';
import type { Text } from '../words/text.js';

/** A problem document (RFC 9457) of the services that take data. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly detailZh?: string;
  readonly problems?: readonly unknown[];
  readonly [extension: string]: unknown;
}

/** Refused, with the reason and what to do. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get text(): Text {
    return { zh: this.problem.detailZh ?? this.problem.detail, en: this.problem.detail };
  }
}

const unreachable = (why: string): Refusal =>
  new Refusal({
    type: 'urn:duibiao:unreachable',
    title: 'Not reached',
    status: 0,
    detail: `The service could not be reached (${why}); nothing was kept. Try again.`,
    detailZh: `无法连接服务（${why}），未保存任何内容。请再试一次。`,
  });

function read<T>(status: number, text: string): T {
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch {
    throw unreachable(String(status));
  }
  if (status >= 200 && status < 300) return body as T;
  const problem = body as Partial<Problem> | undefined;
  throw problem?.detail
    ? new Refusal({ type: '', title: '', ...problem, status, detail: problem.detail })
    : unreachable(String(status));
}

/** Asks the services that take data, through the gateway. @throws Refusal */
export async function rest<T>(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...keyHeader() },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable(String(error));
  });
  return read(response.status, await response.text());
}

interface Sending {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly file: File;
  /** How much of the file has gone out, from 0 to 1. */
  readonly onSent?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface Sent<T> {
  readonly status: number;
  readonly body: T;
}

/** Sends a form with a file, and says how far it is. @throws Refusal */
export function send<T>(path: string, { fields, file, onSent, signal }: Sending): Promise<Sent<T>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== '') form.append(name, value);
  form.append('file', file, file.name);
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(keyHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(unreachable(''));
    request.onabort = () => fail(new DOMException('', 'AbortError'));
    request.onload = () => {
      try {
        done({ status: request.status, body: read<T>(request.status, request.responseText) });
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
