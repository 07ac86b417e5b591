import { createHash } from 'node:crypto';
import { compile, parseMethodology, requiredIndicators, score } from '#index-core';
import {
  DatasetRepository,
  MethodologyRepository,
  PanelRepository,
  RevisionRepository,
  ScoreRunOrders,
  ScoreRunRepository,
  UnitReader,
} from '#persistence';
import type { DataSource } from 'typeorm';

export interface TestRow {
  readonly code: string;
  readonly year: number;
  readonly values: Readonly<Record<string, number>>;
  /** Of every figure of the row, or by indicator. */
  readonly flags?: number | Readonly<Record<string, number>>;
}

export interface TestTable {
  readonly slug: string;
  /** A methodology document. */
  readonly document: unknown;
  /** The figures: NaN or absent is missing. Codes are those of GB/T 2260. */
  readonly rows: readonly TestRow[];
  readonly synthetic?: boolean;
}

/** Keeps a table and a methodology and scores them as the services do, in this process. Answers the run's id. */
export async function scoreTable(
  dataSource: DataSource,
  { slug, document, rows, synthetic = false }: TestTable,
): Promise<string> {
  const parsed = parseMethodology(document, { idle: 'allowed' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { methodology } = parsed;
  const methodologies = new MethodologyRepository(dataSource);
  await methodologies.store({
    slug: methodology.slug,
    version: methodology.version,
    hash: parsed.hash,
    nameZh: methodology.name.zh,
    nameEn: methodology.name.en,
    document,
    createdBy: 'test',
  });
  const units = new Map(
    await Promise.all(
      [...new Set(rows.map(({ code }) => code))].map(
        async (code) => [code, (await new UnitReader(dataSource).byCode('GB/T 2260', code))!.id] as const,
      ),
    ),
  );
  const indicators = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const hash = createHash('sha256')
    .update(JSON.stringify([slug, rows]))
    .digest('hex');
  await new RevisionRepository(dataSource).store<never>({
    dataset: { slug, titleZh: slug, titleEn: slug, synthetic },
    file: {
      sha256: hash,
      name: 'table.csv',
      mediaType: 'text/csv',
      size: 1,
      chunks: async function* () {
        yield Buffer.from('x');
      },
    },
    contentHash: hash,
    source: 'test',
    licence: 'none',
    vintage: 'final',
    createdBy: 'test',
    read: async (writer) => {
      for (const [r, { code, year, values, flags = 0 }] of rows.entries()) {
        for (const [c, indicator] of indicators.entries()) {
          const value = values[indicator] ?? NaN;
          await writer.write({
            unitId: units.get(code)!,
            indicator,
            year,
            value,
            missing: Number.isNaN(value) ? 2 : 0,
            flags: typeof flags === 'number' ? flags : (flags[indicator] ?? 0),
            fileRow: r + 2,
            fileColumn: c + 3,
          });
        }
      }
      return { ok: true, report: {}, indicators: indicators.map((code) => ({ code, header: code })) };
    },
  });
  const runs = new ScoreRunRepository(dataSource);
  const ordered = await new ScoreRunOrders(methodologies, new DatasetRepository(dataSource), runs).place({
    methodology: { slug: methodology.slug, version: methodology.version },
    datasets: [{ slug }],
    createdBy: 'test',
  });
  if (ordered.outcome !== 'created') throw new Error(ordered.outcome);
  const claim = (await runs.claim(ordered.run.id, 'test', 60_000))!;
  const plan = compile(methodology);
  const { panel, unitIds } = await new PanelRepository(dataSource).load({
    revisionKeys: ordered.run.revisionKeys,
    indicators: requiredIndicators(plan),
  });
  await runs.complete(claim, unitIds, score(plan, panel), 'test');
  return ordered.run.id;
}
