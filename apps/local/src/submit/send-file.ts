import { randomUUID } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { SubmitArguments } from './arguments.js';

export interface Sent {
  readonly status: number;
  readonly body: unknown;
}

/** How far it is: first the bytes sent, then the bytes read by the service. */
export type Watch = (phase: 'sending' | 'reading' | 'keeping', done: number, total: number) => void;

const POLL_MS = 300;

/** Sends the file as the stream it is and follows the service's own progress until it answers. */
export async function sendFile({ file, dataset, to, key, fields }: SubmitArguments, watch: Watch): Promise<Sent> {
  const total = statSync(file).size;
  const id = randomUUID();
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': total,
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  const url = new URL(
    `${to}/v1/datasets/${encodeURIComponent(dataset)}/revisions?${new URLSearchParams({ ...fields, submission: id }).toString()}`,
  );
  const poll = setInterval(() => {
    fetch(`${to}/v1/submissions/${id}`)
      .then(async (answer) => {
        const progress = (await answer.json()) as { state?: string; bytesRead?: number };
        if (progress.state === 'reading') watch('reading', progress.bytesRead ?? 0, total);
        if (progress.state === 'keeping') watch('keeping', total, total);
      })
      .catch(() => undefined);
  }, POLL_MS);
  try {
    return await new Promise<Sent>((resolve, reject) => {
      const sending = (url.protocol === 'https:' ? secure : plain)(url, { method: 'POST', headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          resolve({
            status: answer.statusCode ?? 0,
            body: /json/.test(answer.headers['content-type'] ?? '') ? JSON.parse(text) : text,
          });
        });
      });
      sending.on('error', reject);
      let sent = 0;
      const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
      bytes.on('data', (piece) => {
        sent += piece.length;
        watch('sending', sent, total);
      });
      bytes.on('error', reject);
      bytes.pipe(sending);
    });
  } finally {
    clearInterval(poll);
  }
}
