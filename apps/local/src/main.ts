import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { boot, BootFault, listenFault, readEnvironment } from '#platform';
import { openDatabase } from './database.js';
import { rankingOf, waitForRun } from './ranking.js';
import { rankingTable } from './ranking-table.js';
import { orderRobustness, readSample, readTable, submitDataset, submitSample } from './sample.js';
import { Services } from './services.js';

const HOME_UNIT = '320582'; // Zhangjiagang
/** Samples without a methodology: what claims are held against. */
const TABLES = ['published-rankings', 'zhangjiagang-1980-2018'];
const say = (step: string): void => {
  process.stdout.write(`· ${step}\n`);
};

await boot(async () => {
  const { DATABASE_URL, ...environment } = {
    ...readEnvironment(['HOST', 'GATEWAY_PORT', 'INGESTION_PORT', 'DUIBIAO_HOME', 'DUIBIAO_API_KEYS', 'DRAIN_MS']),
    DATABASE_URL: process.env['DATABASE_URL'] ? readEnvironment(['DATABASE_URL']).DATABASE_URL : undefined,
  };
  const { HOST: host, GATEWAY_PORT: gatewayPort, INGESTION_PORT: ingestionPort } = environment;
  if (gatewayPort === ingestionPort)
    throw new BootFault(`GATEWAY_PORT and INGESTION_PORT are both ${gatewayPort}: set one of them to another port.`);
  const asked = new Promise<'asked'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done('asked'));
  });

  await Promise.all([
    checkFree({ host, port: gatewayPort, variable: 'GATEWAY_PORT' }),
    checkFree({ host, port: ingestionPort, variable: 'INGESTION_PORT' }),
  ]);
  const home = resolve(environment.DUIBIAO_HOME);
  const database = await openDatabase(DATABASE_URL, home, say);
  const services = new Services(join(home, 'logs'), {
    watch: process.argv.includes('--watch'),
    drainMs: environment.DRAIN_MS,
    say,
  });
  const serve = async (): Promise<'asked' | 'shown'> => {
    const env = { DATABASE_URL: database.url };
    say('starting ingestion, scoring worker and gateway');
    await Promise.all(['ingestion', 'scoring-worker', 'gateway'].map((name) => services.start({ name, env })));
    const ingestion = `http://${host}:${ingestionPort}`;
    const gateway = `http://${host}:${gatewayPort}`;

    const sample = readSample('census-2020-peers');
    const to = { ingestion, apiKey: environment.DUIBIAO_API_KEYS?.split(/[:,]/)[1] };
    const { scoreRunId, news } = await submitSample(to, sample);
    say(news ? `submitted ${sample.title.en}` : `${sample.title.en}: submitted before`);
    for (const table of TABLES.map(readTable)) {
      const { known } = await submitDataset(to, table);
      say(known ? `${table.title.en}: submitted before` : `submitted ${table.title.en}`);
    }
    await waitForRun(gateway, scoreRunId);
    process.stdout.write(`\n${rankingTable(await rankingOf(gateway, scoreRunId), sample, HOME_UNIT)}\n`);
    process.stdout.write(`ready gateway=${gateway} ingestion=${ingestion}\n`);
    if (process.argv.includes('--exit')) return 'shown';
    say(`the page ${gateway}/ · GraphQL ${gateway}/graphql · REST ${ingestion}/docs · Ctrl-C ends it all`);
    // The ranking is there; how sure it is takes the worker a few seconds more.
    if (sample.robustness)
      await orderRobustness(to, scoreRunId, sample.robustness).catch((error: Error) =>
        say(`no robustness run was ordered: ${error.message}`),
      );
    return asked;
  };
  try {
    await Promise.race([serve(), asked, services.ended, database.watch]);
  } finally {
    await services.stop();
    await database.stop();
  }
  process.exit(0);
});

/** Says at once, before anything is started, that a port is taken. */
async function checkFree(address: { host: string; port: number; variable: string }): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', (error) => fail(listenFault(error, address)));
    probe.listen(address.port, address.host, () => probe.close(() => done()));
  });
}
