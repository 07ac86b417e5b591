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

  it('takes no other scheme of authorization for a key', () => {
    expect(callerOf(keys, { authorization: 'Basic bGluOmxpbg==' }, '10.0.0.1')).toMatchObject({ wrongKey: false });
    expect(callerOf(keys, { authorization: 'Bearer fedcba9876543210' }, '10.0.0.1')).toMatchObject({ wrongKey: true });
  });

  it('lets nobody write who asks from elsewhere where no keys are set, through a proxy on this machine', () => {
    const none = ApiKeys.from({ HOST: '127.0.0.1' });
    for (const address of ['203.0.113.7', '2001:db8::1', '::2', 'unknown'])
      expect(callerOf(none, { 'x-api-key': 'x' }, address)).toMatchObject({ name: undefined, wrongKey: false });
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(callerOf(none, {}, address)).toMatchObject({ name: 'anyone' });
  });

  it('lets everybody of this machine write where no keys are set, still counted by address', () => {
    expect(callerOf(ApiKeys.from({ HOST: '127.0.0.1' }), {}, '127.0.0.1')).toMatchObject({
      id: 'address:127.0.0.1',
      name: 'anyone',
    });
  });
});
