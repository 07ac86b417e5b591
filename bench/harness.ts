/** One line of a bench: a measured value, and the limit it is compared with, measured in the same run. */
export interface Result {
  readonly bench: string;
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, in the same unit. */
  readonly limit?: number;
  readonly limitName?: string;
  /** value / limit for rates, limit / value for times: above 1 is better than the limit. */
  readonly ratio?: number;
  readonly [more: string]: unknown;
}

export type Print = (result: Result) => void;
export type Bench = (print: Print) => Promise<void>;

export interface Times {
  readonly warmUps?: number;
  readonly runs?: number;
}

export interface Timed {
  /** Seconds. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly runs: number;
}

/** Times a piece of work: warm-up runs that do not count, then several that do; the median is what is quoted. */
export async function timed(work: (run: number) => unknown, { warmUps = 2, runs = 7 }: Times = {}): Promise<Timed> {
  for (let run = 0; run < warmUps; run++) await work(run);
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work(warmUps + run);
    seconds.push((performance.now() - began) / 1000);
  }
  seconds.sort((a, b) => a - b);
  return { median: medianOf(seconds), fastest: seconds[0]!, slowest: seconds[seconds.length - 1]!, runs };
}

/** The middle of the values, or the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
