/**
 * SQLSTATE after which the caller should try again: connection (08), shutting down, crashed, starting or idle too long
 * (57P0), a statement given up (57014), too many connections (53300).
 */
const STATES = /^(08...|57P0[1235]|57014|53300)$/;
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
]);
/** What a socket says, where layers above have kept its words alone. */
const SOCKET_SENTENCE = /(?:^|: )(?:connect|read|write|getaddrinfo) (E[A-Z_]+)\b/;
/** What pg says without a code. */
const SENTENCES = [
  'Connection terminated',
  'terminating connection',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end',
  'Query read timeout',
];

/** Whether an error says that the database cannot be asked now and may be soon: the only place that decides so. */
export function isDatabaseAway(error: unknown): boolean {
  return isAway(error, 0);
}

const DEPTH = 5;

function isAway(error: unknown, depth: number): boolean {
  if (typeof error !== 'object' || error === null || depth > DEPTH) return false;
  const { code, message, cause, driverError, originalError, thrownValue, errors } = error as Record<string, unknown>;
  if (typeof code === 'string' && (STATES.test(code) || SOCKET.has(code))) return true;
  if (
    typeof message === 'string' &&
    (SENTENCES.some((words) => message.startsWith(words)) || SOCKET.has(SOCKET_SENTENCE.exec(message)?.[1] ?? ''))
  )
    return true;
  const within = [
    cause,
    driverError,
    originalError,
    thrownValue,
    ...(Array.isArray(errors) ? (errors as unknown[]) : []),
  ];
  return within.some((one) => isAway(one, depth + 1));
}
