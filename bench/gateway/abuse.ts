import { startAbuse, type AbuseReport } from '#testing';
import { medianOf, type Print } from '../harness.js';

/** Turns in which loads with and without abuse are measured. */
const ROUNDS = 3;
/** What a probe of the service's health may take, whatever else goes on. */
const HEALTH_MS = 250;

/**
 * The p99 of honest rankings beside all kinds of abuse, against the same without them, in turns; and how long /health
 * took at most meanwhile.
 */
export async function measureAbuse(
  print: Print,
  { gateway, rankings }: { readonly gateway: string; readonly rankings: () => Promise<{ readonly p99: number }> },
): Promise<void> {
  const quiet: number[] = [];
  const under: number[] = [];
  const slowest: number[] = [];
  const reports: AbuseReport[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    quiet.push((await rankings()).p99);
    const abuse = await startAbuse({ gateway, key: '' });
    const health = watchHealth(gateway);
    under.push((await rankings()).p99);
    slowest.push(await health.stop());
    reports.push(await abuse.stop());
  }
  print({
    bench: 'gateway',
    case: 'abuse',
    value: medianOf(under),
    unit: 'ms',
    limit: medianOf(quiet),
    limitName:
      'p99 of the same 100 rankings a second without abuse of all kinds beside them; median of rounds in turns',
    ratio: Number((medianOf(quiet) / medianOf(under)).toPrecision(4)),
    rounds: ROUNDS,
    healthSlowestMs: Math.round(Math.max(...slowest)),
    healthLimitMs: HEALTH_MS,
    attacks: Object.fromEntries(
      [...new Set(reports.flatMap((report) => Object.keys(report)))].map((kind) => [kind, total(reports, kind)]),
    ),
    rankingsPerSecond: 100,
    synthetic: true,
  });
}

const total = (reports: readonly AbuseReport[], kind: string): number =>
  reports.flatMap((report) => Object.values(report[kind] ?? {})).reduce((sum, times) => sum + times, 0);

/**
 * Asks ten times a second; tells how many milliseconds the slowest answer took.
 * @throws Error where it says that something fails.
 */
function watchHealth(gateway: string): { stop(): Promise<number> } {
  let stopped = false;
  const watching = (async () => {
    let slowest = 0;
    while (!stopped) {
      const began = performance.now();
      const { ok, status } = await fetch(`${gateway}/health`);
      if (!ok) throw new Error(`/health answered ${status} beside the abuse`);
      slowest = Math.max(slowest, performance.now() - began);
      await new Promise((passed) => setTimeout(passed, 100));
    }
    return slowest;
  })();
  watching.catch(() => undefined);
  return {
    stop() {
      stopped = true;
      return watching;
    },
  };
}
