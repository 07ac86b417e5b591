import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createUnitRegistry, excerpt, GB2260, ISO3166, parseMapping, readDataset, type DatasetReading, type DatasetReport, type ExcerptRow, type Mapping, type RankingsReport, type ReadOptions, type UnitRegistry } from '#datasets';
import {
  CHUNK_BYTES, DatasetRepository, MethodologyRepository, RevisionHistoryRepository, RevisionRepository, UnitRepository, type Dataset, type LastRevision, type ObservationWriter, type Reading, type Revision,
} from '#persistence';
import { badRequest, conflict, ProblemError } from '../problems/problem.js';
import { kindOf, rankings } from './published-rankings.js';
import type { Submission } from './receive-submission.js';
import { SubmissionsInProgress, type SubmissionProgress } from './submissions-in-progress.js';
import { openZip } from './zip-archive.js';

/** Raise when the same bytes may be read into other observations: they then make a new revision. */
const READING = 3;
/** Figures of the last revision that are compared with new ones; of larger revisions none are. */
const HISTORY = 300_000;

export interface Kept {
  readonly outcome: 'created' | 'existing';
  readonly dataset: Dataset;
  readonly revision: Revision;
}

export interface DryRun {
  readonly report: DatasetReport | RankingsReport;
  readonly excerpt: readonly ExcerptRow[];
}

/** How a submission is to be read: what changes the observations, and with them the revision. */
interface Plan {
  readonly options: ReadOptions;
  readonly contentHash: string;
  /** The mapping applied, as sent or as kept with an earlier revision. */
  readonly mapping: Mapping | undefined;
  readonly mappingFrom: string | undefined;
}

/** Reads a received file and keeps it as a revision: file, observations and report in one commit, or nothing. */
@Injectable()
export class RevisionSubmissions {
  private official: Promise<UnitRegistry> | undefined;

  constructor(
    private readonly datasets: DatasetRepository,
    private readonly revisions: RevisionRepository,
    private readonly units: UnitRepository,
    private readonly history: RevisionHistoryRepository,
    private readonly methodologies: MethodologyRepository,
    private readonly inProgress: SubmissionsInProgress,
  ) {}

  /** @throws ProblemError 422 with every problem of the file. */
  async keep(slug: string, submission: Submission, caller: string, progress: SubmissionProgress): Promise<Kept> {
    const { fields, upload, fileName, mediaType } = submission;
    const kind = await this.kind(slug, submission);
    const plan = await this.plan(slug, submission);
    const there = await this.datasets.findRevisionByContent(slug, plan.contentHash);
    if (there) return { outcome: 'existing', ...there };

    const kept = await this.revisions.keep<DatasetReport | RankingsReport>({
      dataset: { slug, titleZh: fields.title_zh ?? slug, titleEn: fields.title_en ?? slug, synthetic: fields.synthetic, kind },
      file: { sha256: upload.sha256, name: fileName, mediaType, size: upload.size, chunks: () => upload.chunks(CHUNK_BYTES) },
      contentHash: plan.contentHash,
      source: fields.source,
      licence: fields.licence,
      vintage: fields.vintage,
      createdBy: caller,
      read: (writer) => this.inProgress.whileReading(progress, async () => {
        const read = kind === 'rankings' ? await rankings(submission, plan.options) : await write(readDataset(upload.chunks(), plan.options), plan, writer, progress);
        progress.state = 'keeping';
        return read;
      }),
    });
    if (kept.outcome === 'refused') throw new ProblemError(refusalOf(kept.refusal));
    return kept;
  }

  /** The report that keeping the file would give, with the rows that it speaks of; nothing is kept. */
  async dryRun(slug: string, submission: Submission, progress: SubmissionProgress): Promise<DryRun> {
    const kind = await this.kind(slug, submission);
    const plan = await this.plan(slug, submission);
    return this.inProgress.whileReading(progress, async () => {
      const report = kind === 'rankings' ? await reportOfRankings(submission, plan) : await this.reportOf(submission, plan, progress);
      return { report, excerpt: await excerpt(submission.upload.chunks(), report.issues, plan.options) };
    });
  }

  private async reportOf({ upload }: Submission, plan: Plan, progress: SubmissionProgress): Promise<DatasetReport> {
    const reading = readDataset(upload.chunks(), plan.options);
    for await (const batch of reading.batches) follow(progress, reading, batch.length);
    return said(reading.report(), plan);
  }

  /** What the file holds. A dataset holds one kind of thing. */
  private async kind(slug: string, submission: Submission): Promise<Dataset['kind']> {
    const kind = await kindOf(submission);
    const dataset = await this.datasets.findBySlug(slug);
    if (!dataset || dataset.kind === kind) return kind;
    throw new ProblemError(conflict([
      `The dataset "${slug}" holds ${dataset.kind}, this file ${kind}. Submit it under another name, or say kind=${dataset.kind} if it was taken for the wrong one.`,
      `数据集“${slug}”的类型是 ${dataset.kind}，该文件是 ${kind}。请换一个数据集名称；如识别有误，请写明 kind=${dataset.kind}。`,
    ]));
  }

  private async plan(slug: string, { fields, upload, fileName }: Submission): Promise<Plan> {
    const { year, indicator, encoding, delimiter, sheet, unknownUnits } = fields;
    const last = await this.history.last(slug, HISTORY);
    const sent = fields.mapping === undefined || fields.mapping === 'none' ? undefined : readMapping(fields.mapping);
    const kept = fields.mapping === undefined && last?.mapping ? parseMapping(last.mapping) : undefined;
    const mapping = sent ?? (kept?.ok ? kept.mapping : undefined);
    const all = await this.registryFor(slug);
    const registry = mapping?.scheme === undefined ? all : createUnitRegistry(all.units.filter(({ scheme }) => scheme === mapping.scheme));
    return {
      options: {
        registry, fileName, mapping, year, indicator, encoding, delimiter, sheet, unknownUnits, directions: await this.methodologies.directions(),
        archive: () => openZip(upload.descriptor),
        ...(last ? { history: figuresOf(last, registry), unitsOfMeasure: last.unitsOfMeasure } : {}),
      },
      contentHash: createHash('sha256')
        .update(JSON.stringify([READING, upload.sha256, year ?? null, indicator ?? null, encoding ?? null, delimiter ?? null, sheet ?? null, unknownUnits, mapping ?? null, ...(fields.kind ? [fields.kind] : [])]))
        .digest('hex'),
      mapping,
      mappingFrom: sent ? 'sent' : mapping ? `revision ${last!.number}` : undefined,
    };
  }

  /** The official units, and the dataset's own list where it has one. */
  private async registryFor(slug: string): Promise<UnitRegistry> {
    const own = await this.units.rows([`list:${slug}`]);
    this.official ??= this.units.rows([GB2260, ISO3166]).then(createUnitRegistry);
    const official = await this.official;
    return own.length === 0 ? official : createUnitRegistry([...own, ...official.units]);
  }
}

async function reportOfRankings(submission: Submission, { options }: Plan): Promise<RankingsReport> {
  const read = await rankings(submission, options);
  return read.ok ? read.report : read.refusal as RankingsReport;
}

function readMapping(text: string): Mapping {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new ProblemError(badRequest([`The mapping is not JSON: ${(error as Error).message}.`, `映射文件不是有效的 JSON：${(error as Error).message}。`]));
  }
  const parsed = parseMapping(document);
  if (parsed.ok) return parsed.mapping;
  throw new ProblemError({
    type: 'urn:duibiao:invalid-mapping', title: 'Invalid mapping', status: 422, problems: parsed.faults,
    detail: `The mapping has ${parsed.faults.length} fault(s), the first at "${parsed.faults[0]!.pointer}": ${parsed.faults[0]!.message}.`,
    detailZh: `映射文件有 ${parsed.faults.length} 处错误，首个在“${parsed.faults[0]!.pointer}”：${parsed.faults[0]!.message}。`,
  });
}

function figuresOf({ figures }: LastRevision, { units }: UnitRegistry): NonNullable<ReadOptions['history']> {
  const indexes = new Map(units.map(({ id }, index) => [id!, index]));
  return figures.flatMap(({ unitId, ...figure }) => {
    const unit = indexes.get(unitId);
    return unit === undefined ? [] : [{ unit, ...figure }];
  });
}

function follow(progress: SubmissionProgress, reading: DatasetReading, length: number): void {
  progress.bytesRead = reading.bytesRead();
  progress.observations += length;
}

/** The report, and where the mapping came from. */
function said(report: DatasetReport, { mappingFrom }: Plan): DatasetReport {
  return mappingFrom === undefined ? report : { ...report, mappingFrom };
}

async function write(reading: DatasetReading, plan: Plan, writer: ObservationWriter, progress: SubmissionProgress): Promise<Reading<DatasetReport>> {
  const unitIds = plan.options.registry.units.map((unit) => unit.id!);
  const indicators: { code: string }[] = [];
  progress.observations = 0;
  for await (const batch of reading.batches) {
    for (let i = 0; i < batch.length; i++) while (batch.indicator[i]! >= indicators.length) indicators.push({ code: reading.indicatorCode(indicators.length) });
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
    indicators: report.indicators.map(({ code, header, nameZh, nameEn, unitOfMeasure, vintage }) => ({ code, header, nameZh, nameEn, unitOfMeasure, vintage })),
  };
}

function refusalOf(report: DatasetReport | RankingsReport): ProblemError['problem'] {
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
