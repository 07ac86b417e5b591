import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Door } from '#edge';
import { DatasetRepository, SourceFileRepository, type Dataset, type Revision, isUuid } from '#persistence';
import { CallerName } from '../callers/caller-name.js';
import { INGESTION_SETTINGS, type IngestionSettings } from '../ingestion-settings.js';
import { notFound, ProblemError } from '../problems/problem.js';
import { readInput } from '../problems/read-input.js';
import { slug as slugSchema } from '../score-runs/score-run-order.schema.js';
import { receiveSubmission } from './receive-submission.js';
import { SubmissionsInProgress } from './submissions-in-progress.js';
import { RevisionSubmissions } from './revision-submissions.js';
import { datasetView, revisionView } from './revision-view.js';

@Controller('v1/datasets')
export class DatasetsController {
  constructor(
    private readonly submissions: RevisionSubmissions,
    private readonly datasets: DatasetRepository,
    private readonly files: SourceFileRepository,
    private readonly inProgress: SubmissionsInProgress,
    @Inject(INGESTION_SETTINGS) private readonly settings: IngestionSettings,
  ) {}

  /**
   * 201: a new revision. 200: these bytes, read this way, are there already; or the report of a dry run. 422: every
   * problem, and nothing kept.
   */
  @Post(':slug/revisions')
  @Door('submit')
  async submit(
    @Param('slug') slug: string,
    @CallerName() caller: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    readInput(slugSchema, slug, { en: 'The dataset name in the address', zh: '地址中的数据集名称' });
    const id = submissionId((request.query as { submission?: unknown }).submission);
    const total = Number(request.headers['content-length'] ?? NaN);
    const arrival = { caller: request.caller.id, id, bytesTotal: Number.isFinite(total) ? total : null };
    return this.inProgress.run(arrival, async (progress) => {
      const submission = await receiveSubmission(
        request,
        this.settings.uploadLimitBytes,
        (size) => (progress.bytesReceived = size),
      );
      try {
        if (submission.fields.dryRun) {
          void reply.status(200);
          return { dataset: slug, dryRun: true, ...(await this.submissions.dryRun(slug, submission, progress)) };
        }
        const { outcome, dataset, revision } = await this.submissions.keep(slug, submission, caller, progress);
        void reply
          .status(outcome === 'created' ? 201 : 200)
          .header('location', `/v1/datasets/${slug}/revisions/${revision.number}`);
        return {
          ...revisionView(dataset, revision, await this.files.findById(revision.fileId)),
          report: revision.report,
        };
      } finally {
        await submission.upload.close();
      }
    });
  }

  @Get()
  @Door('read')
  async list(): Promise<object> {
    return { datasets: (await this.datasets.list()).map(datasetView) };
  }

  @Get(':slug')
  @Door('read')
  async show(@Param('slug') slug: string): Promise<object> {
    return datasetView(await this.find(slug));
  }

  @Get(':slug/revisions')
  @Door('read')
  async revisions(@Param('slug') slug: string): Promise<object> {
    const dataset = await this.find(slug);
    return {
      revisions: (await this.datasets.revisions(dataset.id)).map((revision) => revisionView(dataset, revision)),
    };
  }

  @Get(':slug/revisions/:number')
  @Door('read')
  async revision(@Param('slug') slug: string, @Param('number') number: string): Promise<object> {
    const { dataset, revision } = await this.findRevision(slug, number);
    return revisionView(dataset, revision, await this.files.findById(revision.fileId));
  }

  @Get(':slug/revisions/:number/report')
  @Door('read')
  async report(@Param('slug') slug: string, @Param('number') number: string): Promise<unknown> {
    return (await this.findRevision(slug, number)).revision.report;
  }

  /** The bytes as they came. */
  @Get(':slug/revisions/:number/file')
  @Door('read')
  async file(@Param('slug') slug: string, @Param('number') number: string): Promise<StreamableFile> {
    const { revision } = await this.findRevision(slug, number);
    const file = (await this.files.findById(revision.fileId))!;
    return new StreamableFile(Readable.from(this.files.read(file.id)), {
      type: file.mediaType,
      length: Number(file.size),
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(revision.fileName)}`,
    });
  }

  private async find(slug: string): Promise<Dataset> {
    const dataset = await this.datasets.findBySlug(slug);
    if (!dataset)
      throw new ProblemError(
        notFound({
          zh: `数据集“${slug}”（GET /v1/datasets 可列出全部）`,
          en: `dataset "${slug}"; GET /v1/datasets lists them`,
        }),
      );
    return dataset;
  }

  /** By number, or `latest`: the newest in force. */
  private async findRevision(slug: string, number: string): Promise<{ dataset: Dataset; revision: Revision }> {
    const found =
      number === 'latest'
        ? await this.datasets.findRevision(slug)
        : /^[1-9]\d{0,8}$/.test(number)
          ? await this.datasets.findRevision(slug, Number(number))
          : undefined;
    if (!found)
      throw new ProblemError(
        notFound({ zh: `数据集“${slug}”的版本“${number}”`, en: `revision "${number}" of dataset "${slug}"` }),
      );
    return found;
  }
}

/** Only a well-formed id is looked at before the body has come; the fields are checked whole later. */
function submissionId(given: unknown): string | undefined {
  return typeof given === 'string' && isUuid(given) ? given.toLowerCase() : undefined;
}
