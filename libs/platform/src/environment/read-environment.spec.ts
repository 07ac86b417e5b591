import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './read-environment.js';
import { variables, type VariableName } from './variables.js';

describe('readEnvironment', () => {
  it('gives the defaults for what is not set', () => {
    expect(readEnvironment(['GATEWAY_PORT', 'INGESTION_PORT', 'HOST', 'REDIS_URL'], {})).toEqual({
      GATEWAY_PORT: 3000,
      INGESTION_PORT: 3001,
      HOST: '127.0.0.1',
      REDIS_URL: undefined,
    });
  });

  it('takes an empty variable as not set', () => {
    expect(readEnvironment(['GATEWAY_PORT', 'REDIS_URL'], { GATEWAY_PORT: '', REDIS_URL: '' })).toEqual({
      GATEWAY_PORT: 3000,
      REDIS_URL: undefined,
    });
  });

  it('reads lists', () => {
    const given = {
      ALLOWED_HOSTS: 'stats.example, gateway',
      ALLOWED_ORIGINS: 'https://board.example,http://10.0.0.1:8080',
      TRUSTED_PROXIES: 'loopback,10.0.0.0/8,::1',
    };
    expect(readEnvironment(['ALLOWED_HOSTS', 'ALLOWED_ORIGINS', 'TRUSTED_PROXIES'], given)).toEqual({
      ALLOWED_HOSTS: ['stats.example', 'gateway'],
      ALLOWED_ORIGINS: ['https://board.example', 'http://10.0.0.1:8080'],
      TRUSTED_PROXIES: ['loopback', '10.0.0.0/8', '::1'],
    });
    expect(readEnvironment(['TRUSTED_PROXIES'], {})).toEqual({ TRUSTED_PROXIES: ['loopback'] });
  });

  it('reads numbers', () => {
    expect(readEnvironment(['GATEWAY_PORT'], { GATEWAY_PORT: '8080' })).toEqual({ GATEWAY_PORT: 8080 });
  });

  it.each<[VariableName, string]>([
    ['GATEWAY_PORT', 'abc'],
    ['GATEWAY_PORT', '70000'],
    ['INGESTION_PORT', '1.5'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['DATABASE_URL', 'nonsense'],
    ['REDIS_URL', 'http://host'],
    ['LOG_LEVEL', 'loud'],
    ['DUIBIAO_API_KEYS', 'short:key'],
    ['UPLOAD_LIMIT_MB', '0'],
    ['ALLOWED_HOSTS', 'https://stats.example'],
    ['ALLOWED_HOSTS', 'stats.example:8080'],
    ['ALLOWED_HOSTS', 'stats.example,'],
    ['ALLOWED_HOSTS', '*'],
    ['ALLOWED_ORIGINS', 'stats.example'],
    ['ALLOWED_ORIGINS', 'https://stats.example/'],
    ['ALLOWED_ORIGINS', 'https://stats.example,*'],
    ['ALLOWED_ORIGINS', 'null'],
    ['ALLOWED_ORIGINS', 'file://x'],
    ['TRUSTED_PROXIES', 'everyone'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', '10.0.0.0/'],
  ])('refuses %s=%s, naming the variable', (name, value) => {
    expect(() => readEnvironment([name], { [name]: value })).toThrow(new RegExp(`^${name} is .*; expected `));
  });

  it('names a required variable that is missing, and what it is for', () => {
    expect(() => readEnvironment(['DATABASE_URL'], {})).toThrow(
      'DATABASE_URL is not set; expected postgres://user:password@host:port/database',
    );
  });

  it('names all faults at once', () => {
    expect(() => readEnvironment(['DATABASE_URL', 'GATEWAY_PORT'], { GATEWAY_PORT: 'x' })).toThrow(
      /DATABASE_URL is not set[^\n]*\nGATEWAY_PORT is "x"/,
    );
  });

  it('prints no passwords and no keys', () => {
    expect(() =>
      readEnvironment(['REDIS_URL', 'DUIBIAO_API_KEYS'], {
        REDIS_URL: 'http://me:secret@host',
        DUIBIAO_API_KEYS: 'secret',
      }),
    ).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });

  it('says of every variable what it means', () => {
    for (const schema of Object.values(variables)) expect(schema.description).toMatch(/\w.*\.$/);
  });
});
