import { readFileSync } from 'node:fs';
import { waitForRun } from '../src/ranking.js';
import type { RunningServices } from './running-services.js';

const root = new URL('../../../', import.meta.url);

export interface OwnUnit {
  readonly code: string;
  readonly kind: string;
  readonly level?: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentCode?: string;
  readonly groups?: Readonly<Record<string, string>>;
}

export interface SampleDataset {
  readonly slug: string;
  readonly file: string;
  readonly source: string;
  readonly licence: string;
  readonly synthetic: boolean;
  readonly vintage?: string;
  readonly units?: OwnUnit[] | string;
}

export const sampleFile = (sample: string, name: string): string =>
  readFileSync(new URL(`samples/${sample}/${name}`, root), 'utf8');

export const sampleDataset = (sample: string): SampleDataset =>
  JSON.parse(sampleFile(sample, 'dataset.json')) as SampleDataset;

/** Submits a folder of samples/, units of its own first. */
export async function submitTable(services: RunningServices, sample: string): Promise<void> {
  const { slug, file, source, licence, synthetic, vintage, units } = sampleDataset(sample);
  if (Array.isArray(units)) await submitUnits(services, slug, units);
  const about = new URLSearchParams({ source, licence, synthetic: String(synthetic), ...(vintage ? { vintage } : {}) });
  await send(services, {
    method: 'POST',
    path: `/v1/datasets/${slug}/revisions?${about.toString()}`,
    type: 'text/csv',
    body: sampleFile(sample, file),
  });
}

export async function submitUnits(services: RunningServices, slug: string, units: readonly OwnUnit[]): Promise<void> {
  await send(services, { method: 'PUT', path: `/v1/datasets/${slug}/units`, type: 'text/csv', body: unitList(units) });
}

/** The same with its methodology, scored. Answers the run's id. */
export async function submitWhole(services: RunningServices, sample: string): Promise<string> {
  await submitTable(services, sample);
  const body = sampleFile(sample, 'methodology.json');
  const { slug, version } = JSON.parse(body) as { slug: string; version: string };
  await send(services, { method: 'POST', path: '/v1/methodologies', type: 'application/json', body });
  const order = { methodology: { slug, version }, datasets: [{ slug: sampleDataset(sample).slug }] };
  const { id } = await send(services, {
    method: 'POST',
    path: '/v1/score-runs',
    type: 'application/json',
    body: JSON.stringify(order),
  });
  await waitForRun(services.gateway, id);
  return id;
}

export async function send(
  { ingestion }: RunningServices,
  { method, path, type, body }: { method: string; path: string; type: string; body: string },
): Promise<{ id: string }> {
  const response = await fetch(`${ingestion}${path}`, { method, headers: { 'content-type': type }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2_000)}`);
  return JSON.parse(text) as { id: string };
}

function unitList(units: readonly OwnUnit[]): string {
  const groups = [...new Set(units.flatMap((unit) => Object.keys(unit.groups ?? {})))];
  const rows = units.map((unit) => [
    unit.code,
    unit.kind,
    unit.nameZh,
    unit.nameEn,
    unit.level ?? '',
    unit.parentCode ?? '',
    ...groups.map((group) => unit.groups?.[group] ?? ''),
  ]);
  return [['code', 'kind', 'name_zh', 'name_en', 'level', 'parent', ...groups], ...rows]
    .map((row) => row.join(','))
    .join('\n');
}
