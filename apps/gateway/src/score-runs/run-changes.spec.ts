import { expect, it } from '@jest/globals';
import type { RunState } from '#persistence';
import type { GatewaySettings } from '../gateway-settings.js';
import { RunChanges } from './run-changes.js';

const settings = { databaseUrl: 'postgres://nowhere/x' } as GatewaySettings;
const away = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));

/** Follows a run whose row is read as told, and hears of a change before every reading but the first. */
async function heard(readings: readonly (() => Promise<{ state: RunState }>)[]): Promise<readonly string[]> {
  const changes = new RunChanges(settings);
  let n = 0;
  const read = (): Promise<{ state: RunState }> => {
    setTimeout(() => changes['heard'].emit('run'), 5);
    return (readings[n++] ?? away)();
  };
  const states: string[] = [];
  for await (const state of changes.follow('run', read, (run) => run.state)) states.push(state);
  return states;
}

it('Who follows a run waits while the database is away', async () => {
  const states = await heard([async () => ({ state: 'queued' }), away, async () => ({ state: 'completed' })]);
  expect(states).toEqual(['queued', 'completed']);
});

it('Who begins to follow while the database is away is told so', async () => {
  await expect(heard([away])).rejects.toThrow('x');
});
