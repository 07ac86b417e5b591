import { describe, expect, it } from '@jest/globals';
import { rateTable } from './rate-table.js';
import { tooManyRequests } from './rates.js';

describe('the table of rates', () => {
  it('is multiplied as a whole by RATE_FACTOR, and never to nothing', () => {
    expect(rateTable({ RATE_FACTOR: 2 }).submit.points).toBe(2 * rateTable().submit.points);
    expect(rateTable({ RATE_FACTOR: 0.0001 }).submit.points).toBe(1);
  });

  it('takes single rates from RATES as they stand there', () => {
    const { submit, order, read } = rateTable({ RATES: 'submit=30/10,order=1/3600', RATE_FACTOR: 2 });
    expect([submit.points, submit.seconds, order.points, order.seconds]).toEqual([30, 10, 1, 3_600]);
    expect(read.points).toBe(2 * rateTable().read.points);
  });

  it('names the rates there are where RATES names another', () => {
    expect(() => rateTable({ RATES: 'sumbit=30/60' })).toThrow(/sumbit.*page, probe, read/);
  });

  it('says in both languages who did too much of what, and when to come again', () => {
    const problem = tooManyRequests({ id: 'address:2001:db8::1' }, 'submit', {
      limit: rateTable().submit,
      waitMs: 1_200,
    });
    expect(problem).toMatchObject({ status: 429, rate: 'submit', limit: 120, windowSeconds: 60, retryAfterSeconds: 2 });
    expect(problem.detail).toMatch(/120 in 60 seconds.*the address 2001:db8::1.*in 2 seconds/);
    expect(problem.detailZh).toMatch(/地址 2001:db8::1 .*提交文件.*2 秒后/);
  });
});
