import type { Problem } from '#problem';

/** A problem that ends the request. Expected problems are thrown as this and nothing else; any other error is a bug. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}
