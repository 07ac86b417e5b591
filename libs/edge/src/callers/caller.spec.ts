import { describe, expect, it } from '@jest/globals';
import { ApiKeys } from './api-keys.js';
import { callerOf } from './caller.js';

const keys = ApiKeys.from({ DUIBIAO_API_KEYS: 'lin:0123456789abcdef', HOST: '0.0.0.0' });

describe('callerOf', () => {
  it('counts the holder of a key by the name, wherever it asks from', () => {
    expect(callerOf(keys, { 'x-api-key': '0123456789abcdef' }, '10.0.0.1')).toEqual({
      id: 'key:lin',
      name: 'lin',
      address: '10.0.0.1',
      wrongKey: false,
    });
  });

  it('counts everybody else by address, and tells a wrong key from none', () => {
    expect(callerOf(keys, {}, '10.0.0.1')).toMatchObject({ id: 'address:10.0.0.1', name: undefined, wrongKey: false });
    expect(callerOf(keys, { 'x-api-key': 'fedcba9876543210' }, '10.0.0.1')).toMatchObject({
      id: 'address:10.0.0.1',
      wrongKey: true,
    });
  });

  it('lets everybody write where no keys are set, still counted by address', () => {
    expect(callerOf(ApiKeys.from({ HOST: '127.0.0.1' }), {}, '127.0.0.1')).toMatchObject({
      id: 'address:127.0.0.1',
      name: 'anyone',
    });
  });
});
