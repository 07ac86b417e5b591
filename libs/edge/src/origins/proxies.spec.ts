import { describe, expect, it } from '@jest/globals';
import { Proxies } from './proxies.js';

describe('Proxies', () => {
  it.each([
    [undefined, '127.0.0.1', true],
    [undefined, '::1', true],
    [undefined, '::ffff:127.0.0.1', true],
    [undefined, '10.0.0.1', false],
    [undefined, '', false],
    [[], '127.0.0.1', false],
    [['uniquelocal'], '172.18.0.5', true],
    [['uniquelocal'], '172.32.0.5', false],
    [['203.0.113.0/24', '2001:db8::1'], '203.0.113.9', true],
    [['203.0.113.0/24', '2001:db8::1'], '2001:db8::1', true],
    [['203.0.113.0/24', '2001:db8::1'], '2001:db8::2', false],
  ])('of %j trust %s: %s', (ranges, address, trusted) => {
    expect(Proxies.from({ TRUSTED_PROXIES: ranges }).trusts(address)).toBe(trusted);
  });

  it.each([
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.4', false],
    ['0.0.0.0', '0.0.0.0', false],
    ['::', '::', false],
    ['localhost', '127.0.0.1', true],
  ])('of a service that listens on %s trust %s: %s', (HOST, address, trusted) => {
    expect(Proxies.from({ HOST }).trusts(address)).toBe(trusted);
  });

  it.each([
    ['a peer that is not trusted', '198.51.100.1', { address: '198.51.100.1', host: 'a.example' }],
    ['a trusted one, up to the last that is not', '127.0.0.1', { address: '203.0.113.7', host: 'c.example' }],
  ])('see of a socket what %s says', (_, peer, seen) => {
    const headers = {
      host: 'a.example',
      'x-forwarded-for': '1.1.1.1, 203.0.113.7, ::1',
      'x-forwarded-host': 'b.example, c.example',
    };
    expect(Proxies.from({}).seen(headers, peer)).toEqual(seen);
  });
});
