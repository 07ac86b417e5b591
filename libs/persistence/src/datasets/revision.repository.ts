import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { recordAct } from '../audit/record-act.js';
import { Dataset } from './dataset.entity.js';
import { storePublishedRanks, type PublishedRankDraft } from '../published-ranks/store-published-ranks.js';
import { IndicatorRace, ObservationWriter } from './observation-writer.js';
import { Revision } from './revision.entity.js';
import { storeFile, type FileDraft } from './source-file.repository.js';
import { theRow } from '../rows.js';
import { newId } from '../uuid.js';

export interface RevisionIndicatorDraft {
  readonly code: string;
  readonly header: string;
  readonly nameZh?: string | null;
  readonly nameEn?: string | null;
  readonly unitOfMeasure?: string | null;
  readonly vintage?: string | null;
  readonly notes?: readonly unknown[];
}

/** What the reading of a file came to. `refused`: nothing of it is to be stored. */
export type Reading<Refusal> =
  | {
      readonly ok: true;
      readonly report: unknown;
      readonly indicators: readonly RevisionIndicatorDraft[];
      readonly mapping?: unknown;
      readonly ranks?: readonly PublishedRankDraft[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RevisionDraft<Refusal> {
  readonly dataset: {
    readonly slug: string;
    readonly titleZh: string;
    readonly titleEn: string;
    readonly synthetic: boolean;
    readonly kind?: Dataset['kind'];
  };
  readonly file: FileDraft;
  readonly contentHash: string;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly createdBy: string;
  /** Reads the file into the writer. Called again from the start when the transaction has to be repeated. */
  readonly read: (writer: ObservationWriter) => Promise<Reading<Refusal>>;
}

export type RevisionStored<Refusal> =
  | { readonly outcome: 'created' | 'existing'; readonly dataset: Dataset; readonly revision: Revision }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

const MAX_RACES = 5;

/** Stores revisions: file, observations and report in one commit, or nothing. */
@Injectable()
export class RevisionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async store<Refusal>(draft: RevisionDraft<Refusal>): Promise<RevisionStored<Refusal>> {
    for (let race = 1; ; race++) {
      try {
        return await this.storeOnce(draft);
      } catch (error) {
        if (!(error instanceof IndicatorRace) || race === MAX_RACES) throw error;
      }
    }
  }

  private async storeOnce<Refusal>(draft: RevisionDraft<Refusal>): Promise<RevisionStored<Refusal>> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const stored = await storeIn(runner, draft);
      if (stored.outcome === 'created') await runner.commitTransaction();
      else await runner.rollbackTransaction();
      return stored;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Identical submissions wait for each other here, and the later ones find the first one's revision. */
async function storeIn<Refusal>(runner: QueryRunner, draft: RevisionDraft<Refusal>): Promise<RevisionStored<Refusal>> {
  await runner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `revision ${draft.dataset.slug} ${draft.contentHash}`,
  ]);
  const existing = await findByContent(runner, draft);
  if (existing) return { outcome: 'existing', ...existing };

  const { key } = await theRow<{ key: number }>(
    runner,
    `select nextval(pg_get_serial_sequence('revision', 'key'))::int as key`,
  );
  const writer = new ObservationWriter(runner, key);
  const reading = await draft.read(writer);
  if (!reading.ok) return { outcome: 'refused', refusal: reading.refusal };

  const indicatorIds: number[] = [];
  for (const indicator of reading.indicators) indicatorIds.push(await writer.indicatorId(indicator.code));
  await writer.finish();
  const fileId = await storeFile(runner, draft.file);
  const dataset = await storeDataset(runner, draft);
  const ranks = reading.ranks ?? [];
  const unitCount = writer.unitCount + new Set(ranks.flatMap(({ unitId }) => unitId ?? [])).size;
  await runner.query(
    `insert into revision (key, id, dataset_id, number, file_id, content_hash, source, licence, vintage, mapping, report, unit_count,
       observation_count, years, created_by, file_name)
     overriding system value
     select $1, $15, $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from revision
     where dataset_id = $2`,
    [
      key,
      dataset.id,
      fileId,
      draft.contentHash,
      draft.source,
      draft.licence,
      draft.vintage,
      reading.mapping === undefined ? null : JSON.stringify(reading.mapping),
      JSON.stringify(reading.report),
      unitCount,
      writer.count + ranks.length,
      [...new Set([...writer.years, ...ranks.map(({ year }) => year)])].sort((a, b) => a - b),
      draft.createdBy,
      draft.file.name,
      newId(),
    ],
  );
  await storePublishedRanks(runner, key, ranks);
  await runner.query(
    `insert into revision_indicator (revision_key, ordinal, indicator_id, header, name_zh, name_en, unit_of_measure, vintage, notes)
     select $1, r.* from jsonb_to_recordset($2::jsonb) r(ordinal smallint, indicator_id integer, header text, name_zh text, name_en text,
       unit_of_measure text, vintage text, notes jsonb)`,
    [
      key,
      JSON.stringify(
        reading.indicators.map((indicator, ordinal) => ({
          ordinal,
          indicator_id: indicatorIds[ordinal],
          header: indicator.header,
          name_zh: indicator.nameZh ?? null,
          name_en: indicator.nameEn ?? null,
          unit_of_measure: indicator.unitOfMeasure ?? null,
          vintage: indicator.vintage ?? null,
          notes: indicator.notes ?? [],
        })),
      ),
    ],
  );
  const revision = await runner.manager.getRepository(Revision).findOneByOrFail({ key });
  await recordAct(runner.manager, draft.createdBy, 'revision.created', revision.id, {
    dataset: dataset.slug,
    number: revision.number,
    sha256: draft.file.sha256,
    observations: writer.count + ranks.length,
  });
  return { outcome: 'created', dataset, revision };
}

async function findByContent(
  runner: QueryRunner,
  draft: RevisionDraft<unknown>,
): Promise<{ dataset: Dataset; revision: Revision } | undefined> {
  const dataset = await runner.manager.getRepository(Dataset).findOneBy({ slug: draft.dataset.slug });
  if (!dataset) return undefined;
  const revision = await runner.manager
    .getRepository(Revision)
    .findOneBy({ datasetId: dataset.id, contentHash: draft.contentHash });
  return revision ? { dataset, revision } : undefined;
}

/** The dataset's row, locked until the commit so that revisions are numbered without gaps; its titles are those of the first submission. */
async function storeDataset(runner: QueryRunner, { dataset }: RevisionDraft<unknown>): Promise<Dataset> {
  await runner.query(
    `insert into dataset (slug, title_zh, title_en, synthetic, kind) values ($1, $2, $3, $4, $5)
     on conflict (slug) do update set slug = excluded.slug`,
    [dataset.slug, dataset.titleZh, dataset.titleEn, dataset.synthetic, dataset.kind ?? 'observations'],
  );
  return runner.manager.getRepository(Dataset).findOneByOrFail({ slug: dataset.slug });
}
