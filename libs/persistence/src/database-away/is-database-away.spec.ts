import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { databaseUnreachable } from './database-unreachable.js';
import { isDatabaseAway } from './is-database-away.js';

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('isDatabaseAway', () => {
  it.each([
    ['refuses connections', coded('ECONNREFUSED')],
    ['has no address', coded('ENOTFOUND', 'getaddrinfo ENOTFOUND db.internal')],
    [
      'refuses on each of its addresses',
      Object.assign(new AggregateError([coded('ECONNREFUSED')]), { code: undefined }),
    ],
    ['shuts down', coded('57P01')],
    ['starts', coded('57P03')],
    ['has no connection left', coded('53300')],
    ['gave a statement up', coded('57014')],
    ['broke the connection', new Error('Connection terminated unexpectedly')],
    ['has no free connection in time', new Error('timeout exceeded when trying to connect')],
    ['fails under TypeORM', new QueryFailedError('select 1', [], coded('08006'))],
    ['is known by the words of the socket alone', new Error('Error: connect ECONNREFUSED 127.0.0.1:5432')],
    ['fails under another error', new Error('no ranking', { cause: coded('ECONNRESET') })],
  ])('is so where the server %s', (_, error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    ['a wrong statement', coded('42601')],
    ['a row that is there already', coded('23505')],
    ['a bug', new TypeError('x is undefined')],
    ['a full disk, which no second try mends', coded('53100')],
    ['nothing', undefined],
    ['a text', 'ECONNREFUSED'],
  ])('is not so for %s', (_, error) => expect(isDatabaseAway(error)).toBe(false));

  it('ends with an error that is its own cause', () => {
    const error = new Error('x');
    error.cause = error;
    expect(isDatabaseAway(error)).toBe(false);
  });

  it('is told in both languages, as something to try again', () => {
    expect(databaseUnreachable).toMatchObject({
      type: 'urn:duibiao:database-unreachable',
      status: 503,
      retryAfterSeconds: 5,
      titleZh: expect.any(String),
      detailZh: expect.any(String),
    });
  });
});
