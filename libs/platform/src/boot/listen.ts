import { announceReady } from './announce-ready.js';
import { BootFault } from './boot-fault.js';

export interface Address {
  readonly host: string;
  readonly port: number;
  /** The environment variable that sets the port. */
  readonly variable: string;
}

/** Listens, and says so to the process that started this one; a port in use is a sentence that says what to do. */
export async function listen(
  application: { listen(port: number, host: string): Promise<unknown> },
  { host, port, variable }: Address,
): Promise<void> {
  try {
    await application.listen(port, host);
  } catch (error) {
    throw listenFault(error as NodeJS.ErrnoException, { host, port, variable });
  }
  announceReady();
}

/** What the system said about a port, as what a person can do about it. */
export function listenFault(error: NodeJS.ErrnoException, { host, port, variable }: Address): Error {
  const { code } = error;
  if (code === 'EADDRINUSE')
    return new BootFault(
      `Port ${port} on ${host} is in use: end the program that uses it, or set ${variable} to another port.`,
    );
  if (code === 'EACCES')
    return new BootFault(`Port ${port} may not be used by this user: set ${variable} to a port above 1023.`);
  if (code === 'EADDRNOTAVAIL')
    return new BootFault(`This machine has no address ${host}: set HOST to one of its own, or 127.0.0.1.`);
  return error;
}
