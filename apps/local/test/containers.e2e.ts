import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Origins, Proxies } from '#edge';
import { readEnvironment, variables } from '#platform';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface ComposeService {
  readonly image: string;
  readonly command: string[];
  readonly environment: Record<string, unknown>;
  readonly depends_on: Record<string, { condition: string }>;
}
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, ComposeService> };
const ours = Object.entries(services).filter(([, { image }]) => image === 'duibiao');

/** What Compose makes of a value where none of the variables in it is set. */
const unset = (value: string): string => value.replace(/\$\{\w+:\+[^}]*\}/g, '').replace(/\$\{\w+:-([^}]*)\}/g, '$1');

describe('docker-compose.yml', () => {
  it('runs the three services and the migration from one image', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['gateway', 'ingestion', 'migrate', 'scoring-worker']);
  });

  it.each(ours)('%s runs a program that the build makes', (_, { command }) => {
    const source = command
      .at(-1)!
      .replace(/^dist\//, '')
      .replace(/\.js$/, '.ts');
    expect(existsSync(join(root, source))).toBe(true);
  });

  it.each(ours)('%s is given only variables that are read', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !(name in variables))).toEqual([]);
  });

  it.each(ours)(
    '%s takes requests by the names of the services, and believes the network of the containers',
    (_, one) => {
      const environment = readEnvironment(['ALLOWED_HOSTS', 'ALLOWED_ORIGINS', 'TRUSTED_PROXIES', 'INGESTION_URL'], {
        ...Object.fromEntries(Object.entries(one.environment).map(([name, value]) => [name, unset(String(value))])),
      });
      const origins = Origins.from(environment);
      const hosts = ['gateway:3000', 'scoring-worker:3002', new URL(environment.INGESTION_URL ?? '').host];
      for (const host of hosts)
        expect(origins.refuse({ host, origin: undefined, fetchSite: undefined, writes: true })).toBeUndefined();
      expect(origins.others).toEqual([]);
      expect(Proxies.from(environment).trusts('172.18.0.4')).toBe(true);
    },
  );

  it.each(ours.filter(([name]) => name !== 'migrate'))('%s waits for the migration', (_, service) => {
    expect(service.depends_on['migrate']).toEqual({ condition: 'service_completed_successfully' });
  });
});

describe('docker/Dockerfile', () => {
  it('runs as a user without rights, on Node 24, from a second stage', () => {
    const stages = read('docker/Dockerfile')
      .split(/^FROM /m)
      .slice(1);
    expect(stages.length).toBeGreaterThan(1);
    expect(stages.at(-1)).toMatch(/^node:24-/);
    expect(stages.at(-1)).toMatch(/^USER node$/m);
  });

  it('holds what the services read beside the built code', () => {
    const copied = [
      ...read('docker/Dockerfile')
        .split(/^FROM /m)
        .at(-1)!
        .matchAll(/^COPY (?!--from)(.+) \S+$/gm),
    ].flatMap(([, paths]) => paths!.split(' '));
    expect(copied).toEqual([
      'package.json',
      'apps/gateway/schema.graphql',
      'apps/gateway/relations.json',
      'apps/ingestion/provoked-problems.json',
      'samples',
    ]);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
