/** What sockets may do. A page has one for all that it follows, and opens it when there is something to follow. */
export const socketLimits = {
  /** Bytes of a message; the page's are under 1,000. */
  messageBytes: 65_536,
  /** Messages of one socket in a second; a page sends two for each run that it follows. */
  messagesPerSecond: 50,
  /** Subscriptions that run at once on one socket. */
  operations: 20,
  /** Sockets of one caller: an office of sixty behind one address. */
  socketsPerCaller: 60,
  /** Sockets in all. */
  sockets: 2_000,
  /** How long the first message is waited for. */
  initMs: 3_000,
  /** How often a sign of life is asked for; without one until the next time, the socket is closed. */
  pingMs: 15_000,
  /** How long a socket stays open on which nothing runs. */
  idleMs: 300_000,
  /** Bytes that wait for a client which does not read them. */
  unreadBytes: 1_048_576,
  /** How long a client has at shutdown to say good-bye. */
  goodbyeMs: 1_000,
} as const;
