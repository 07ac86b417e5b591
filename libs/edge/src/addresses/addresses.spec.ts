import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { send } from '#testing';
import { ProblemError } from '../problems/problem-error.js';
import { readQuery } from './read-query.js';
import { addressFault, refuseBadAddresses, tellFrameworkError } from './refuse-bad-addresses.js';

describe('Addresses', () => {
  let server: FastifyInstance;
  afterEach(() => server.close());

  it.each([
    ['/units/%00', 400],
    ['/units/x?search=%00', 400],
    ['/units/%E0%A4%A', 400],
    ['/units/%', 400],
    ['/units/x?search=%E0%A4%A', 400],
    ['/units/x?search=%FF', 400],
    ['/units/x?%zz=1', 400],
    [`/units/${'x'.repeat(300)}`, 414],
    ['/units/%E5%BC%A0?search=%25', 200],
  ])('%s is answered %d, faults as problems in both languages', async (path, status) => {
    server = fastify({ routerOptions: { maxParamLength: 200 }, frameworkErrors: tellFrameworkError });
    refuseBadAddresses(server);
    server.get('/units/:code', async () => 'x');
    const answer = await send(await server.listen({ port: 0, host: '127.0.0.1' }).then((at) => `${at}${path}`));
    expect(answer.status).toBe(status);
    if (status !== 200) expect(JSON.parse(answer.text)).toMatchObject({ status, titleZh: expect.any(String) });
  });

  it('with a plus sign for a space are as they should be', () => {
    server = fastify();
    expect(addressFault('/x?q=a+b')).toBeUndefined();
  });
});

describe('Parameters', () => {
  const schema = z.strictObject({
    year: z.coerce.number().int().min(1000).max(9999).optional(),
    first: z.coerce.number().int().min(0).default(10),
    codes: z.string().max(20).optional(),
  });
  const told = (given: object): object | string => {
    try {
      return readQuery(schema, given, { zh: '参数', en: 'The parameters' });
    } catch (error) {
      return (error as ProblemError).problem;
    }
  };

  it('are read as their schema says', () => {
    expect(told({ year: '2020' })).toEqual({ year: 2020, first: 10 });
  });

  it('that nobody knows are refused with the nearest and the list of all', () => {
    expect(told({ yaer: '2020' })).toMatchObject({
      status: 422,
      problems: [
        {
          pointer: '/yaer',
          message: 'there is no parameter "yaer"; did you mean "year"? Known: year, first, codes',
          messageZh: '没有参数“yaer”，是否为“year”？可用参数：year、first、codes',
        },
      ],
    });
    expect(told({ constructor: 'x' })).toMatchObject({ problems: [{ pointer: '/constructor' }] });
  });

  it('given twice are refused', () => {
    expect(told({ year: ['2019', '2020'] })).toMatchObject({
      problems: [{ pointer: '/year', message: '"year" is given 2 times; give it once' }],
    });
  });

  it.each(['abc', '', ' ', '1e3', '0x7e4', '2020.5', '99999', '999', 'NaN', 'Infinity', '９９９９', '2020\n'])(
    'that are no year (%j) are told what a year is',
    (year) => {
      expect(told({ year })).toMatchObject({
        problems: [{ pointer: '/year', message: expect.stringMatching(/a whole number from 1000 to 9999$/) }],
      });
      expect(JSON.stringify(told({ year }))).not.toMatch(/no year NaN/);
    },
  );

  it('that are too long are refused', () => {
    expect(told({ codes: 'x'.repeat(21) })).toMatchObject({ problems: [{ pointer: '/codes' }] });
  });

  it('in thousands are told by the first hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, '']));
    expect((told(many) as { problems: unknown[] }).problems).toHaveLength(100);
  });
});
