import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Door, readQuery } from '#edge';
import {
  DatasetRepository,
  RevisionDiffRepository,
  RevisionHistoryRepository,
  type Dataset,
  type Revision,
} from '#persistence';
import { CallerName } from '../callers/caller-name.js';
import { conflict, notFound, ProblemError } from '../problems/problem.js';
import { readInput } from '../problems/read-input.js';
import { SubmissionsInProgress, type SubmissionProgress } from './submissions-in-progress.js';
import { revisionView } from './revision-view.js';

export const withdrawal = z.strictObject({
  reason: z.string().trim().min(1, 'say why the revision is withdrawn').max(2_000),
});
export const diffPage = z.strictObject({
  from: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  first: z.coerce.number().int().min(0).max(10_000).default(1_000),
  offset: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  change: z.enum(['added', 'changed', 'removed']).optional(),
});
export const auditPage = z.strictObject({ first: z.coerce.number().int().min(1).max(1_000).default(100) });

/**
 * What becomes of a dataset's revisions: differences, withdrawal, the lines of the audit; and submissions on their
 * way.
 */
@Controller('v1')
export class RevisionsController {
  constructor(
    private readonly datasets: DatasetRepository,
    private readonly diffs: RevisionDiffRepository,
    private readonly history: RevisionHistoryRepository,
    private readonly inProgress: SubmissionsInProgress,
  ) {}

  /** What this revision added, changed and removed against another one, by default the one before it. */
  @Get('datasets/:slug/revisions/:number/diff')
  @Door('read')
  async diff(@Param('slug') slug: string, @Param('number') number: string, @Query() query: unknown): Promise<object> {
    const page = readQuery(diffPage, query, { en: 'The parameters', zh: '参数' });
    const after = await this.find(slug, number);
    const before = await this.find(slug, String(page.from ?? after.revision.number - 1));
    return {
      dataset: slug,
      from: before.revision.number,
      to: after.revision.number,
      ...(await this.diffs.between(before.revision.key, after.revision.key, page)),
    };
  }

  /** Hides a revision, with the reason, from whatever asks for the latest; its figures and file stay. */
  @Post('datasets/:slug/revisions/:number/withdrawal')
  @Door('change')
  @HttpCode(200)
  async withdraw(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Body() body: unknown,
    @CallerName() caller: string,
  ): Promise<object> {
    const { reason } = readInput(withdrawal, body, { en: 'The withdrawal', zh: '撤回说明' });
    const { revision } = await this.find(slug, number);
    if (!(await this.history.withdraw(revision, caller, reason))) {
      throw new ProblemError(
        conflict({
          zh: `“${slug}”的版本 ${number} 已经撤回。`,
          en: `Revision ${number} of "${slug}" was withdrawn already.`,
        }),
      );
    }
    const { dataset, revision: withdrawn } = await this.find(slug, number);
    return revisionView(dataset, withdrawn);
  }

  @Get('datasets/:slug/audit')
  @Door('read')
  async audit(@Param('slug') slug: string, @Query() query: unknown): Promise<object> {
    const { first } = readQuery(auditPage, query, { en: 'The parameters', zh: '参数' });
    return { acts: await this.history.acts(slug, first) };
  }

  /** How far a submission is that was sent with `?submission=<uuid>`. */
  @Get('submissions/:id')
  @Door('read')
  progress(@Param('id') id: string): SubmissionProgress {
    const progress = this.inProgress.find(id.toLowerCase());
    if (!progress)
      throw new ProblemError(
        notFound({ zh: '该编号的提交（进行中或刚结束）', en: 'submission of this id under way or lately ended' }),
      );
    return progress;
  }

  private async find(slug: string, number: string): Promise<{ dataset: Dataset; revision: Revision }> {
    const found = /^[1-9]\d{0,8}$/.test(number) ? await this.datasets.findRevision(slug, Number(number)) : undefined;
    if (!found)
      throw new ProblemError(
        notFound({ zh: `数据集“${slug}”的版本“${number}”`, en: `revision "${number}" of dataset "${slug}"` }),
      );
    return found;
  }
}
