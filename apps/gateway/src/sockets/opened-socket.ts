import type { Caller, Visit } from '#edge';

/** What is known of a socket while it is open. */
export interface OpenedSocket {
  /** The request that opened it. */
  readonly visit: Visit;
  /** Who asks: by the headers of that request, then by the parameters of `connection_init`. */
  caller: Caller;
  /** Subscriptions that run. */
  operations: number;
  /** When the last one began or ended. */
  lastUsed: number;
  close(code: number, reason: string): void;
}
