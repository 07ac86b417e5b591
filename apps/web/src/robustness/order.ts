/** How far every weight is drawn from its own: a convention of this project, and said so where it is asked for. */
const SPREAD = 0.25;
const DRAWS = 10_000;

/**
 * What is asked for over a ranking: of the run's last year the gateway's usual analysis, of another year the same
 * said in full.
 */
export function robustnessOrder(run: string, year: number, last: boolean): { run: string; specification?: object } {
  return {
    run,
    ...(last
      ? {}
      : {
          specification: {
            draws: DRAWS,
            seed: 1,
            year,
            weights: [{ draw: 'uniform', spread: SPREAD }],
            sobol: { rows: 512, bootstrap: 200 },
          },
        }),
  };
}
