import { createHash } from 'node:crypto';
import { createUnitRegistry, GB2260, readRankings } from '#datasets';
import { RevisionRepository, UnitRepository } from '#persistence';
import type { DataSource } from 'typeorm';

/** Keeps a table of published rankings as the ingestion service does, in this process. */
export async function keepRankings(
  dataSource: DataSource,
  { slug, csv }: { readonly slug: string; readonly csv: Buffer },
): Promise<void> {
  const registry = createUnitRegistry(await new UnitRepository(dataSource).rows([GB2260]));
  const { places, report } = await readRankings(
    (async function* () {
      yield csv;
    })(),
    { registry },
  );
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  const hash = createHash('sha256').update(csv).digest('hex');
  await new RevisionRepository(dataSource).store<never>({
    dataset: { slug, titleZh: slug, titleEn: slug, synthetic: false, kind: 'rankings' },
    file: {
      sha256: hash,
      name: 'table.csv',
      mediaType: 'text/csv',
      size: csv.length,
      chunks: async function* () {
        yield csv;
      },
    },
    contentHash: hash,
    source: 'test',
    licence: 'none',
    vintage: 'final',
    createdBy: 'test',
    read: async () => ({
      ok: true,
      report,
      indicators: [],
      ranks: places.map(({ row, unit, source, ...place }) => ({
        ...place,
        fileRow: row,
        unitId: unit === undefined ? null : registry.units[unit]!.id!,
        source: source ?? 'test',
      })),
    }),
  });
}
