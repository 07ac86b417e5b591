import type { RobustnessSpecification } from './specification.js';

/**
 * What is asked where nothing is said: every weight up to a quarter higher or lower, 10,000 draws, and what drives the ranks.
 * The spread is a choice of ours, in the range that handbooks use for a first look; it says nothing of any official weight.
 */
export function usualSpecification(): RobustnessSpecification {
  return {
    draws: 10_000,
    seed: 1,
    topK: 10,
    weights: [{ draw: 'uniform', spread: 0.25 }],
    sobol: { rows: 512, bootstrap: 200 },
  };
}
