import { Injectable } from '@nestjs/common';
import {
  excerpt,
  readDataset,
  type DatasetReading,
  type DatasetReport,
  type ExcerptRow,
  type RankingsReport,
} from '#datasets';
import {
  CHUNK_BYTES,
  DatasetRepository,
  RevisionRepository,
  type Dataset,
  type ObservationWriter,
  type Reading,
  type Revision,
} from '#persistence';
import { problem } from '#problem';
import { conflict, ProblemError } from '../problems/problem.js';
import { kindOf, rankings } from './published-rankings.js';
import { ReadingPlans, type ReadingPlan } from './reading-plans.js';
import type { Submission } from './receive-submission.js';
import { SubmissionsInProgress, type SubmissionProgress } from './submissions-in-progress.js';

export interface Kept {
  readonly outcome: 'created' | 'existing';
  readonly dataset: Dataset;
  readonly revision: Revision;
}

export interface DryRun {
  readonly report: DatasetReport | RankingsReport;
  readonly excerpt: readonly ExcerptRow[];
  /** The revision that these bytes, read this way, are already. */
  readonly existing?: { readonly revision: number; readonly createdAt: Date };
}

/** Reads a received file and keeps it as a revision: file, observations and report in one commit, or nothing. */
@Injectable()
export class RevisionSubmissions {
  constructor(
    private readonly datasets: DatasetRepository,
    private readonly revisions: RevisionRepository,
    private readonly plans: ReadingPlans,
    private readonly inProgress: SubmissionsInProgress,
  ) {}

  /** @throws ProblemError 422 with every problem of the file. */
  async keep(slug: string, submission: Submission, caller: string, progress: SubmissionProgress): Promise<Kept> {
    const { fields, upload, fileName, mediaType } = submission;
    const kind = await this.kind(slug, submission);
    const plan = await this.plans.make(slug, submission);
    const there = await this.datasets.findRevisionByContent(slug, plan.contentHash);
    if (there) return { outcome: 'existing', ...there };

    const kept = await this.inProgress.whileReading(progress, () =>
      this.revisions.store<DatasetReport | RankingsReport>({
        dataset: {
          slug,
          titleZh: fields.title_zh ?? slug,
          titleEn: fields.title_en ?? slug,
          synthetic: fields.synthetic,
          kind,
        },
        file: {
          sha256: upload.sha256,
          name: fileName,
          mediaType,
          size: upload.size,
          chunks: () => upload.chunks(CHUNK_BYTES),
        },
        contentHash: plan.contentHash,
        source: fields.source,
        licence: fields.licence,
        vintage: fields.vintage,
        createdBy: caller,
        read: async (writer) => {
          const read =
            kind === 'rankings'
              ? await rankings(submission, plan.options)
              : await write(readDataset(upload.chunks(), plan.options), plan, writer, progress);
          progress.state = 'keeping';
          return read;
        },
      }),
    );
    if (kept.outcome === 'refused') throw new ProblemError(refusalOf(kept.refusal));
    return kept;
  }

  /** The report that keeping the file would give, with the rows that it speaks of; nothing is kept. */
  async dryRun(slug: string, submission: Submission, progress: SubmissionProgress): Promise<DryRun> {
    const kind = await this.kind(slug, submission);
    const plan = await this.plans.make(slug, submission);
    return this.inProgress.whileReading(progress, async () => {
      const report =
        kind === 'rankings'
          ? await reportOfRankings(submission, plan)
          : await this.reportOf(submission, plan, progress);
      const there = await this.datasets.findRevisionByContent(slug, plan.contentHash);
      return {
        report,
        excerpt: await excerpt(
          submission.upload.chunks(),
          [...('headerRows' in report ? report.headerRows.map((row) => ({ row })) : []), ...report.issues],
          plan.options,
        ),
        ...(there ? { existing: { revision: there.revision.number, createdAt: there.revision.createdAt } } : {}),
      };
    });
  }

  private async reportOf(
    { upload }: Submission,
    plan: ReadingPlan,
    progress: SubmissionProgress,
  ): Promise<DatasetReport> {
    const reading = readDataset(upload.chunks(), plan.options);
    for await (const batch of reading.batches) follow(progress, reading, batch.length);
    return said(reading.report(), plan);
  }

  /** What the file holds. A dataset holds one kind of thing. */
  private async kind(slug: string, submission: Submission): Promise<Dataset['kind']> {
    const kind = await kindOf(submission);
    const dataset = await this.datasets.findBySlug(slug);
    if (!dataset || dataset.kind === kind) return kind;
    throw new ProblemError(
      conflict({
        zh: `数据集“${slug}”的类型是 ${dataset.kind}，该文件是 ${kind}。请换一个数据集名称；如识别有误，请写明 kind=${dataset.kind}。`,
        en: `The dataset "${slug}" holds ${dataset.kind}, this file ${kind}. Submit it under another name, or say kind=${dataset.kind} if it was taken for the wrong one.`,
      }),
    );
  }
}

async function reportOfRankings(submission: Submission, { options }: ReadingPlan): Promise<RankingsReport> {
  const read = await rankings(submission, options);
  return read.ok ? read.report : read.refusal;
}

function follow(progress: SubmissionProgress, reading: DatasetReading, length: number): void {
  progress.bytesRead = reading.bytesRead();
  progress.observations += length;
}

/** The report, and where the mapping came from. */
function said(report: DatasetReport, { mappingFrom }: ReadingPlan): DatasetReport {
  return mappingFrom === undefined ? report : { ...report, mappingFrom };
}

async function write(
  reading: DatasetReading,
  plan: ReadingPlan,
  writer: ObservationWriter,
  progress: SubmissionProgress,
): Promise<Reading<DatasetReport>> {
  const unitIds = plan.options.registry.units.map((unit) => unit.id!);
  const indicators: { code: string }[] = [];
  progress.observations = 0;
  for await (const batch of reading.batches) {
    for (let i = 0; i < batch.length; i++)
      while (batch.indicator[i]! >= indicators.length)
        indicators.push({ code: reading.indicatorCode(indicators.length) });
    await writer.writeBatch(batch, unitIds, indicators);
    follow(progress, reading, batch.length);
  }
  const report = said(reading.report(), plan);
  if (!report.ok) return { ok: false, refusal: report };
  await writer.amend(reading.amendments(), unitIds, indicators);
  return {
    ok: true,
    report,
    mapping: plan.mapping,
    indicators: report.indicators.map(({ code, header, nameZh, nameEn, unitOfMeasure, vintage }) => ({
      code,
      header,
      nameZh,
      nameEn,
      unitOfMeasure,
      vintage,
    })),
  };
}

function refusalOf(report: DatasetReport | RankingsReport): ProblemError['problem'] {
  const { error } = report.counts;
  return problem('unreadable-dataset', 422, {
    title: 'Unreadable dataset',
    detail: {
      zh: `文件有 ${error} 处错误，未保存任何内容。每个问题都注明行、列、原值与处理办法。`,
      en: `The file has ${error} error(s); nothing was kept. Each problem names its row and column, what stands there and what to do.`,
    },
    counts: report.counts,
    problems: report.issues,
    report: { ...report, issues: undefined },
  });
}
