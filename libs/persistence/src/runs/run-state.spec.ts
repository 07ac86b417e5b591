import { describe, expect, it } from '@jest/globals';
import { hasEnded, open, runStates, transition, transitions } from './run-state.js';

describe('a run', () => {
  it('that has ended changes only when it is asked for again, and one that is completed never', () => {
    const leaving = Object.entries(transitions).flatMap(([name, { from, to }]) =>
      from.filter(hasEnded).map((state) => [name, state, to]),
    );
    expect(leaving).toEqual([
      ['askAgain', 'failed', 'queued'],
      ['askAgain', 'cancelled', 'queued'],
    ]);
  });

  it('comes to every state', () => {
    expect(new Set(Object.values(transitions).map(({ to }) => to))).toEqual(new Set(runStates));
  });

  it('says in SQL which states a transition starts from, and what it writes', () => {
    expect(transition('cancel')).toEqual({
      set: "state = 'cancelled', finished_at = now()",
      may: "state in ('queued', 'running')",
    });
    expect(transition('giveBack')).toEqual({ set: "state = 'queued'", may: "state in ('running')" });
    expect(open('r.')).toBe("r.state in ('queued', 'running')");
  });
});
