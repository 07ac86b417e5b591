import { describe, expect, it } from '@jest/globals';
import { type Asked, requirePostgres } from './server-version.js';

const server = (number: number, version: string): Asked => ({
  query: async () => ({ rows: [{ number, version }] }),
});

describe('requirePostgres', () => {
  it('takes version 14 and newer', async () => {
    await expect(requirePostgres(server(140_000, '14.0'))).resolves.toBeUndefined();
    await expect(requirePostgres(server(180_004, '18.4'))).resolves.toBeUndefined();
  });

  it('refuses an older one with a sentence that names both versions', async () => {
    await expect(requirePostgres(server(130_022, '13.22 (Debian)'))).rejects.toMatchObject({
      name: 'BootFault',
      message: expect.stringMatching(/PostgreSQL 13\.22 \(Debian\); version 14 or newer is needed/),
    });
  });
});
