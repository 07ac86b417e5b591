import { withoutSecrets } from '../secrets/without-secrets.js';
import { BootFault } from './boot-fault.js';

/** Runs a service's start. A fault that a person can mend is printed as its sentence alone; a bug keeps its stack. */
export async function boot(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const said = error instanceof BootFault ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`${withoutSecrets(said)}\n`);
    process.exit(1);
  }
}
