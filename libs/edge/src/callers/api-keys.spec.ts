import { describe, expect, it } from '@jest/globals';
import { ApiKeys } from './api-keys.js';

const keys = ApiKeys.from({ DUIBIAO_API_KEYS: 'lin:0123456789abcdef,wu:fedcba9876543210', HOST: '0.0.0.0' });

describe('API keys', () => {
  it('name the caller by a bearer token or by X-Api-Key', () => {
    expect(keys.callerOf({ authorization: 'Bearer fedcba9876543210' })).toBe('wu');
    expect(keys.callerOf({ 'x-api-key': '0123456789abcdef' })).toBe('lin');
  });

  it('do not know a caller without a key, or with another', () => {
    expect(keys.callerOf({})).toBeUndefined();
    expect(keys.callerOf({ authorization: 'Bearer 0123456789abcdeg' })).toBeUndefined();
    expect(keys.callerOf({ authorization: 'Basic 0123456789abcdef' })).toBeUndefined();
  });

  it('are not needed on loopback', () => {
    expect(ApiKeys.from({ HOST: '127.0.0.1' }).callerOf({})).toBe('anyone');
  });

  it('are needed where others can reach the services', () => {
    expect(() => ApiKeys.from({ HOST: '0.0.0.0' })).toThrow(/DUIBIAO_API_KEYS/);
  });
});
