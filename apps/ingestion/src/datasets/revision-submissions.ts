import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createUnitRegistry, GB2260, ISO3166, readDataset, type DatasetReport, type UnitRegistry } from '#datasets';
import { DatasetRepository, RevisionRepository, UnitRepository, type Dataset, type ObservationWriter, type Reading, type Revision } from '#persistence';
import { ProblemError } from '../problems/problem.js';
import type { Submission } from './receive-submission.js';

/** Raise when the same bytes may be read into other observations: they then make a new revision. */
const READING = 1;

export interface Kept {
  readonly outcome: 'created' | 'existing';
  readonly dataset: Dataset;
  readonly revision: Revision;
}

/** Reads a received file and keeps it as a revision: file, observations and report in one commit, or nothing. */
@Injectable()
export class RevisionSubmissions {
  private official: Promise<UnitRegistry> | undefined;

  constructor(private readonly datasets: DatasetRepository, private readonly revisions: RevisionRepository, private readonly units: UnitRepository) {}

  /** @throws ProblemError 422 with every problem of the file. */
  async keep(slug: string, submission: Submission, caller: string): Promise<Kept> {
    const { fields, upload, fileName, mediaType } = submission;
    const contentHash = contentHashOf(submission);
    const there = await this.datasets.findRevisionByContent(slug, contentHash);
    if (there) return { outcome: 'existing', ...there };

    const registry = await this.registryFor(slug);
    const kept = await this.revisions.keep<DatasetReport>({
      dataset: { slug, titleZh: fields.title_zh ?? slug, titleEn: fields.title_en ?? slug, synthetic: fields.synthetic },
      file: { sha256: upload.sha256, name: fileName, mediaType, size: upload.size, chunks: () => upload.chunks() },
      contentHash,
      source: fields.source,
      licence: fields.licence,
      vintage: fields.vintage,
      createdBy: caller,
      read: (writer) => read(submission, registry, writer),
    });
    if (kept.outcome === 'refused') throw new ProblemError(refusalOf(kept.refusal));
    return kept;
  }

  /** The official units, and the dataset's own list where it has one. */
  private async registryFor(slug: string): Promise<UnitRegistry> {
    const own = await this.units.rows([`list:${slug}`]);
    this.official ??= this.units.rows([GB2260, ISO3166]).then(createUnitRegistry);
    const official = await this.official;
    return own.length === 0 ? official : createUnitRegistry([...own, ...official.units]);
  }
}

/** What makes two submissions the same: the bytes and whatever changes how they are read. */
function contentHashOf({ fields, upload }: Submission): string {
  return createHash('sha256').update(JSON.stringify([READING, upload.sha256, fields.year ?? null])).digest('hex');
}

async function read({ fields, upload, fileName }: Submission, registry: UnitRegistry, writer: ObservationWriter): Promise<Reading<DatasetReport>> {
  const unitIds = registry.units.map((unit) => unit.id!);
  const reading = readDataset(upload.chunks(), { registry, fileName, ...(fields.year === undefined ? {} : { year: fields.year }) });
  let indicators: DatasetReport['indicators'] = [];
  for await (const batch of reading.batches) {
    if (batch.indicator.subarray(0, batch.length).some((index) => index >= indicators.length)) indicators = reading.report().indicators;
    await writer.writeBatch(batch, unitIds, indicators);
  }
  const report = reading.report();
  if (!report.ok) return { ok: false, refusal: report };
  return {
    ok: true,
    report,
    mapping: report.mapping,
    indicators: report.indicators.map(({ code, header, nameZh, nameEn, unitOfMeasure, vintage }) => ({ code, header, nameZh, nameEn, unitOfMeasure, vintage })),
  };
}

function refusalOf(report: DatasetReport): ProblemError['problem'] {
  const { error } = report.counts;
  return {
    type: 'urn:duibiao:unreadable-dataset', title: 'Unreadable dataset', status: 422,
    detail: `The file has ${error} error(s); nothing was kept. Each problem names its row and column, what stands there and what to do.`,
    detailZh: `文件有 ${error} 处错误，未保存任何内容。每个问题都注明行、列、原值与处理办法。`,
    counts: report.counts,
    problems: report.issues,
    report: { ...report, issues: undefined },
  };
}
