import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = resolve('libs/index-core/src');
const page = readFileSync(resolve('docs/methodology.md'), 'utf8');
const folders = ['prepare', 'derive', 'impute', 'treat', 'transform', 'normalise', 'weight', 'aggregate', 'rank', 'finish', 'explain', 'analysis'];

/** A method is a file whose description names its source. */
const methods = folders.flatMap((folder) => readdirSync(join(source, folder))
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file) && readFileSync(join(source, folder, file), 'utf8').includes(' * Source:'))
  .map((file) => `${folder}/${file}`));

describe('docs/methodology.md', () => {
  it.each(methods)('lists %s with its formula, its rule for missing values and its source', (file) => {
    const row = page.split('\n').find((line) => line.endsWith(`| \`${file}\` |`));
    expect(row).toBeDefined();
    const cells = row!.replaceAll('\\|', '∣').split('|').slice(1, -1).map((cell) => cell.trim());
    expect(cells).toHaveLength(5);
    for (const cell of cells) expect(cell).not.toBe('');
    expect(readFileSync(join(source, file), 'utf8')).toContain(`export function ${cells[0]}`);
  });

  it('lists no file that is not there', () => {
    for (const [, file] of page.matchAll(/`([a-z]+(?:\/[a-z0-9-]+)+\.ts)` \|$/gm)) expect([file, existsSync(join(source, file!))]).toEqual([file, true]);
  });
});
