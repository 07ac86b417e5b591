import type { z } from 'zod';
import { BootFault } from '../boot/boot-fault.js';
import { shownUrl, withoutSecrets } from '../secrets/without-secrets.js';
import { type VariableName, variables } from './variables.js';

export type Environment<Name extends VariableName> = { readonly [N in Name]: z.output<(typeof variables)[N]> };

/**
 * Reads the named variables, once, at boot. An empty variable counts as not set.
 * @throws BootFault naming every variable that is missing or wrong, with what it should look like.
 */
export function readEnvironment<Name extends VariableName>(
  names: readonly Name[],
  source: NodeJS.ProcessEnv = process.env,
): Environment<Name> {
  const faults: string[] = [];
  const values = names.map((name) => {
    const given = source[name] || undefined;
    const read = variables[name].safeParse(given);
    if (read.success) return [name, read.data] as const;
    const expected = read.error.issues[0]!.message;
    faults.push(
      given === undefined
        ? `${name} is not set; expected ${expected}. ${variables[name].description}`
        : `${name} is ${JSON.stringify(shown(name, given))}; expected ${expected}. ${variables[name].description}`,
    );
    return [name, undefined] as const;
  });
  if (faults.length > 0) throw new BootFault(faults.join('\n'));
  return Object.fromEntries(values) as Environment<Name>;
}

/** Secrets are not printed. */
function shown(name: VariableName, value: string): string {
  if (name === 'DUIBIAO_API_KEYS') return '…';
  return name.endsWith('_URL') ? shownUrl(value) : withoutSecrets(value);
}
