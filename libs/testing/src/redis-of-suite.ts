/** The Redis that tests were given by REDIS_URL, in a database of a suite's own: workers of suites that run side by side would take each other's jobs. */
export function redisOfSuite(database: number): string | undefined {
  const given = process.env['REDIS_URL'];
  return given ? Object.assign(new URL(given), { pathname: `/${database}` }).href : undefined;
}
