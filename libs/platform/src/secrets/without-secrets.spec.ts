import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readEnvironment } from '../environment/read-environment.js';
import { logger } from '../logging/logger.js';
import { shownUrl, withoutSecrets } from './without-secrets.js';

/** Passwords as people have them; none may be printed, nor any part of four characters. */
const PASSWORDS = [
  's3cr/et',
  's3cr@et',
  '/s3cret',
  '@s3cret',
  's3cr?et',
  's3cr#et',
  's3c:ret',
  's3cr%et',
  's3c[ret',
  '密s3cret',
  's3//c@ret/@',
];
const SECRET = /s3c|cret|lin\b/;

describe('A URL that is printed', () => {
  it.each(PASSWORDS)('shows nothing of the password %j, nor the user', (password) => {
    for (const scheme of ['postgres', 'redis', 'mysql', 'http'])
      for (const url of [
        `${scheme}://lin:${password}@db.example:5432/scores`,
        `${scheme}://lin:${encodeURIComponent(password)}@db.example`,
      ]) {
        expect(shownUrl(url)).not.toMatch(SECRET);
        expect(withoutSecrets(`Cannot connect to ${url}, which is "${url}".`)).not.toMatch(SECRET);
      }
  });

  it('shows where it leads', () => {
    expect(shownUrl('postgres://lin:s3cret@db.example:5432/scores?sslpassword=s3cret')).toBe(
      'postgres://…@db.example:5432/scores?…',
    );
    expect(shownUrl('mysql://db.example/x')).toBe('mysql://db.example/x');
    expect(shownUrl('redis://[::1]:6379')).toBe('redis://[::1]:6379');
  });

  it.each(['postgres://lin:s3cret', 'lin:s3cret@db', 's3cret', 'postgres://lin:s3cret/x', 'redis://:s3cret'])(
    'that is none, %s, is not shown',
    (text) => expect(shownUrl(text)).not.toMatch(SECRET),
  );
});

describe('A text that is printed', () => {
  it('keeps addresses without secrets as they are', () => {
    const text = 'Listening on http://127.0.0.1:3000, docs at https://example.org/docs/a.html.';
    expect(withoutSecrets(text)).toBe(text);
  });

  it('loses the user and password of the address that it speaks of', () => {
    const of = 'postgres://lin:s3cr%40et@db/x';
    expect(withoutSecrets('password authentication failed for user "lin" (s3cr@et, s3cr%40et)', { of })).toBe(
      'password authentication failed for user "…" (…, …)',
    );
  });
});

describe('readEnvironment', () => {
  it.each(PASSWORDS)('prints nothing of the password %j', (password) => {
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'INGESTION_URL'] as const)
      for (const scheme of ['postgres', 'mysql', 'redis']) {
        const said = (): string => {
          try {
            readEnvironment([name], { [name]: `${scheme}://lin:${password}@db:port/x` });
            return '';
          } catch (error) {
            return (error as Error).message;
          }
        };
        expect(said()).not.toMatch(SECRET);
      }
  });
});

describe('The log', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each(['json', 'text'] as const)('as %s has no password, in messages, stacks and objects', (format) => {
    let written = '';
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => Boolean((written += String(text))) || true);
    const log = logger({ LOG_LEVEL: 'log', LOG_FORMAT: format }, 'test');
    const url = 'postgres://lin:s3cr/et@db/x';
    log.log(`at ${url}`);
    log.warn({ url });
    log.error(`Error: at ${url}`, `Error: ${url}\n    at x`, 'Context');
    log.error(new Error(`at ${url}`));
    expect(written).toContain('postgres://…@db/x');
    expect(written).not.toMatch(/s3cr|lin:/);
  });
});
