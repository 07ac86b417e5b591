import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readJson, streamsBody } from '#edge';
import { ProblemError, tooLarge, unsupportedMediaType } from './problems/problem.js';

const JSON_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * Bodies: a submission is handed over as the stream it is, whatever its type; everything else is JSON of a modest
 * size.
 */
export async function registerBodies(fastify: FastifyInstance): Promise<void> {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (request, payload, done) => {
    if (streamsBody(request)) return done(null, payload);
    readBody(request, payload).then(
      (body) => done(null, body),
      (error: Error) => done(error),
    );
  });
  await fastify.register(multipart);
}

async function readBody(request: FastifyRequest, payload: AsyncIterable<Buffer>): Promise<unknown> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new ProblemError(unsupportedMediaType(mediaType, ['application/json']));
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of payload) {
    size += piece.length;
    if (size > JSON_LIMIT_BYTES) throw new ProblemError(tooLarge(JSON_LIMIT_BYTES));
    pieces.push(piece);
  }
  return readJson(Buffer.concat(pieces));
}
