import { expect, it } from '@jest/globals';
import { MOST_FAULTS } from '#problem';
import { parseRobustnessSpecification } from './specification.js';

it('A specification with 24,000 faults is told by the first hundred', () => {
  const weights = Array.from({ length: 24_000 }, () => ({ draw: 'x' }));
  const parsed = parseRobustnessSpecification({ draws: 1, seed: 1, weights });
  expect(parsed.ok ? [] : parsed.faults).toHaveLength(MOST_FAULTS);
});

it('A specification with a hidden character in a name is refused at its place', () => {
  const weights = [
    {
      draw: 'between',
      sets: [
        { name: 'a\u202eb', weights: {} },
        { name: 'c', weights: {} },
      ],
    },
  ];
  const parsed = parseRobustnessSpecification({ draws: 1, seed: 1, weights });
  expect(parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer)).toEqual(['/weights/0/sets/0/name']);
});
