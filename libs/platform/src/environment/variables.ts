import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

const port = z.coerce
  .number('a port number')
  .int('a whole number')
  .min(1, 'a port between 1 and 65535')
  .max(65_535, 'a port between 1 and 65535');
const milliseconds = z.coerce.number('a number of milliseconds').int('a whole number').positive('more than 0');
const count = z.coerce.number('a number').int('a whole number').positive('more than 0');

/** Words with commas between them, each of a form. */
const list = (form: (word: string) => boolean, expected: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .refine((words) => words.every(form), expected);

const isHostName = (word: string): boolean => /^[a-z\d_]([\w.-]*[a-z\d])?$/i.test(word);
const isOrigin = (word: string): boolean =>
  /^https?:/.test(word) && URL.canParse(word) && new URL(word).origin === word;
/** An address, a range of addresses, or the name of some. */
function isRange(word: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(word)) return true;
  const [address = '', bits, ...more] = word.split('/');
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
}

/** Every variable that the services read: what it must look like, what it means, and what holds when it is not set. */
export const variables = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'postgres://user:password@host:port/database' })
    .describe('PostgreSQL 14 or newer. Not set: `npm start` runs the embedded one.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'redis://host:port' })
    .optional()
    .describe('Set: jobs travel over Redis. Not set: over PostgreSQL.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address that the services listen on. Any but loopback needs DUIBIAO_API_KEYS.'),
  GATEWAY_PORT: port.default(3000).describe('GraphQL and the page.'),
  INGESTION_PORT: port.default(3001).describe('REST: datasets, methodologies, score runs.'),
  INGESTION_URL: z
    .url({ protocol: /^https?$/, error: 'http://host:port' })
    .optional()
    .describe('Where the gateway finds ingestion, to which it passes /v1 on. Not set: HOST and INGESTION_PORT.'),
  WORKER_PORT: port.optional().describe('Set: the scoring worker answers /health and /metrics there.'),
  DUIBIAO_API_KEYS: z
    .string()
    .regex(/^[^:,\s]+:[^:,\s]{16,}(,[^:,\s]+:[^:,\s]{16,})*$/, 'name:key,name:key with keys of 16 characters or more')
    .optional()
    .describe('Who may submit: `name:key,name:key`. Not set, on loopback: everybody.'),
  ALLOWED_HOSTS: list(isHostName, 'names without scheme or port, as in stats.example,duibiao.internal')
    .optional()
    .describe('Names by which the services may be asked for, beside addresses and localhost: `stats.example,gateway`.'),
  ALLOWED_ORIGINS: list(isOrigin, 'origins without a path, as in https://board.example,https://stats.example:8443')
    .optional()
    .describe('Pages of other sites that may ask and submit: `https://board.example`. Not set: the own page alone.'),
  TRUSTED_PROXIES: list(isRange, 'addresses, ranges or names of ranges, as in loopback,10.0.0.0/8')
    .default(['loopback'])
    .describe('Proxies whose X-Forwarded-* are believed: addresses, ranges, `loopback`, `linklocal`, `uniquelocal`.'),
  DUIBIAO_HOME: z
    .string()
    .default('.duibiao')
    .describe('Folder of the embedded PostgreSQL and of the logs of `npm start`.'),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'log', 'debug', 'verbose'], 'error, warn, log, debug or verbose')
    .default('log')
    .describe('Lowest level that is logged.'),
  WATCHDOG_MS: z.coerce
    .number('a number of milliseconds')
    .int('a whole number')
    .refine((time) => time === 0 || time >= 1_000, '0, or 1000 and more')
    .default(30_000)
    .describe(
      'A service whose event loop stands still for so long ends itself, to be started again; 0: never. ' +
        'Not under a debugger.',
    ),
  LOG_FORMAT: z.enum(['json', 'text'], 'json or text').default('json').describe('`json` (a line each) or `text`.'),
  GATEWAY_RUNS_MB: count
    .default(512)
    .describe('Memory for runs that the gateway holds; a larger run answers rankings only.'),
  GATEWAY_INTROSPECTION: z
    .enum(['on', 'off'], 'on or off')
    .optional()
    .describe('Whether GraphQL may be asked for its schema. Not set: on loopback it may, elsewhere not.'),
  RELATIONS_FILE: z
    .string()
    .optional()
    .describe('A document of the relations that `balance` shows. Not set: `apps/gateway/relations.json`.'),
  BOUNDARIES_FILE: z
    .string()
    .optional()
    .describe('A GeoJSON file of boundaries by GB/T 2260 code, drawn on the map. Not set: tiles by province.'),
  BOUNDARIES_APPROVAL: z
    .string()
    .optional()
    .describe('The number under which these boundaries were approved for display (审图号); it stands beneath the map.'),
  UPLOADS_PER_CALLER: count
    .default(8)
    .describe('Files that one caller may send at once, of 256 that are taken from all.'),
  UPLOAD_STALL_SECONDS: count
    .default(20)
    .describe('A body of a request of which no byte comes for so long is ended with 408.'),
  UPLOAD_LOWEST_BYTES_PER_SECOND: count
    .default(2_000)
    .describe('A file that comes slower than this over a minute is ended with 408.'),
  RATES: z
    .string()
    .regex(
      /^[\w-]+=[1-9]\d{0,8}\/[1-9]\d{0,4}(,[\w-]+=[1-9]\d{0,8}\/[1-9]\d{0,4})*$/,
      'name=points/seconds,name=points/seconds',
    )
    .optional()
    .describe(
      'How often one caller may do what, where the usual rates do not fit: ' +
        '`submit=30/60,order=10/60` is 30 and 10 in a minute.',
    ),
  RATE_FACTOR: z.coerce
    .number('a number')
    .positive('more than 0')
    .max(100_000, 'at most 100000')
    .default(1)
    .describe('Multiplies every usual rate: 2 lets each caller do twice as much.'),
  UPLOAD_LIMIT_MB: count.default(512).describe('Largest file that is taken.'),
  OPEN_RUNS_PER_CALLER: count
    .default(100)
    .describe(
      'Score runs that one caller may have open. Where no keys are set all callers are one, `anyone`, ' +
        'with four times as many; so below.',
    ),
  OPEN_ROBUSTNESS_RUNS_PER_CALLER: count.default(20).describe('Robustness runs that one caller may have open.'),
  OPEN_DRAWS_PER_CALLER: count
    .default(20_000_000)
    .describe('Draws not done yet that the open robustness runs of one caller may have; one run alone may have more.'),
  SCORING_THREADS: count
    .default(Math.max(1, availableParallelism() - 1))
    .describe('Score runs computed at once by one worker.')
    .meta({ default: 'cores - 1' }),
  SCORING_HEARTBEAT_MS: milliseconds.default(2_000).describe('How often a run in work shows a sign of life.'),
  SCORING_STALE_MS: milliseconds
    .default(15_000)
    .describe('A run without a sign of life for so long is taken over by another worker.'),
  DRAIN_MS: milliseconds
    .default(5_000)
    .describe('At shutdown: how long requests in work may take before their connections are cut.'),
  SWEEP_MS: milliseconds.default(5_000).describe('How often runs that wait without anyone coming are looked for.'),
} as const;

export type VariableName = keyof typeof variables;
