import { describe, expect, it } from '@jest/globals';
import { Origins } from './origins.js';

const origins = Origins.from({ ALLOWED_HOSTS: ['stats.example'], ALLOWED_ORIGINS: ['https://board.example'] });
const program = { origin: undefined, fetchSite: undefined };

describe('Origins', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', '10.1.2.3', 'stats.example', 'STATS.example:8080'])(
    'take a request for the host %s',
    (host) => expect(origins.refuse({ ...program, host, writes: true })).toBeUndefined(),
  );

  it.each(['evil.example', 'localhost.evil.example:3000', '127.0.0.1.evil.example', '', 'a b', undefined])(
    'refuse a request for the host %s with 421, even one that only reads',
    (host) => expect(origins.refuse({ ...program, host, writes: false })).toMatchObject({ status: 421 }),
  );

  it('take a request for the name on which the services listen', () => {
    const from = { ...program, host: 'Stats.internal:3000', writes: true };
    expect(Origins.from({ HOST: 'stats.internal' }).refuse(from)).toBeUndefined();
    expect(Origins.from({ HOST: '0.0.0.0' }).refuse(from)).toMatchObject({ status: 421 });
  });

  it.each([
    ['a page elsewhere', 'https://evil.example', 'cross-site'],
    ['a page elsewhere, of a browser that does not say so', 'https://evil.example', undefined],
    ['a page without an origin', 'null', undefined],
    ['a page of another port of this machine', 'http://127.0.0.1:8000', 'same-site'],
    ['a page that hides its origin', undefined, 'cross-site'],
  ])('refuse a write by %s with 403', (_, origin, fetchSite) => {
    const from = { host: '127.0.0.1:3000', origin, fetchSite };
    expect(origins.refuse({ ...from, writes: true })).toMatchObject({
      status: 403,
      type: 'urn:duibiao:foreign-origin',
    });
    expect(origins.refuse({ ...from, writes: false })).toBeUndefined();
  });

  it.each([
    ['the own page', 'http://127.0.0.1:3000', 'same-origin'],
    ['an origin that is set', 'https://board.example', 'cross-site'],
    ['a program', undefined, undefined],
  ])('take a write by %s', (_, origin, fetchSite) => {
    expect(origins.refuse({ host: '127.0.0.1:3000', origin, fetchSite, writes: true })).toBeUndefined();
  });
});
