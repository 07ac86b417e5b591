// Adds the matcher `expect(text).toBeGeneratedFile(file)`: a committed file is what the code generates today.
// `npm run generate` (UPDATE_GENERATED=1) writes what differs instead of failing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

expect.extend({
  toBeGeneratedFile(text, file) {
    const path = file instanceof URL ? fileURLToPath(file) : file;
    const name = relative(process.cwd(), path);
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (committed === text) return { pass: true, message: () => `${name} is what the code generates` };
    if (process.env.UPDATE_GENERATED === '1') {
      writeFileSync(path, text);
      return { pass: true, message: () => `${name} was written anew` };
    }
    const difference =
      committed === undefined
        ? 'There is no such file.'
        : this.utils.printDiffOrStringify(text, committed, 'generated', 'committed', true);
    return {
      pass: false,
      message: () =>
        `${name} is not what the code generates: run \`npm run generate\`, read the difference, commit it.\n\n${difference}`,
    };
  },
});
