import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { coreVersion } from '#index-core';
import { DatasetRepository } from '../datasets/dataset.repository.js';
import { MethodologyRepository } from '../methodologies/methodology.repository.js';
import type { ScoreRun, UnitFilter } from './score-run.entity.js';
import { OPEN_WORK, type OpenWork, orRefusal, type TooMuchOpen, usualOpenWork } from '../runs/open-work.js';
import { ScoreRunRepository } from './score-run.repository.js';

/** What a person asks to be scored, in the words of the outside. */
export interface ScoreRunOrder {
  /** Without a version: the one stored last. */
  readonly methodology: { readonly slug: string; readonly version?: string | undefined };
  /** Later ones override earlier ones, value by value. Without a revision: the newest that is not withdrawn. */
  readonly datasets: readonly { readonly slug: string; readonly revision?: number | undefined }[];
  /** Absent: all years in the data. */
  readonly years?: readonly number[] | null | undefined;
  readonly unitFilter?: UnitFilter | null | undefined;
  readonly createdBy: string;
}

export type ScoreRunOrdered =
  /** `ring`: the run waits for a worker, so ring the queue now, after this commit. */
  | { readonly outcome: 'created' | 'existing'; readonly run: ScoreRun; readonly ring: boolean }
  | TooMuchOpen
  | { readonly outcome: 'unknown-methodology'; readonly slug: string; readonly version: string | undefined }
  | {
      readonly outcome: 'unknown-revision' | 'withdrawn-revision';
      readonly at: number;
      readonly slug: string;
      readonly revision: number | undefined;
    };

/** Turns an order into a run: names to rows, inputs to a hash. The same inputs are one run, whoever asks and how often. */
@Injectable()
export class ScoreRunOrders {
  constructor(
    private readonly methodologies: MethodologyRepository,
    private readonly datasets: DatasetRepository,
    private readonly runs: ScoreRunRepository,
    @Inject(OPEN_WORK) private readonly limits: OpenWork = usualOpenWork,
  ) {}

  async place(order: ScoreRunOrder): Promise<ScoreRunOrdered> {
    const { slug, version } = order.methodology;
    const methodology = await this.methodologies.find(slug, version);
    if (!methodology) return { outcome: 'unknown-methodology', slug, version };
    const revisions = [];
    for (const [at, wanted] of order.datasets.entries()) {
      const found = await this.datasets.findRevision(wanted.slug, wanted.revision);
      if (!found) return { outcome: 'unknown-revision', at, slug: wanted.slug, revision: wanted.revision };
      if (found.revision.withdrawnAt)
        return { outcome: 'withdrawn-revision', at, slug: wanted.slug, revision: found.revision.number };
      revisions.push(found);
    }
    const years = order.years?.length ? [...new Set(order.years)].sort((a, b) => a - b) : null;
    const unitFilter = order.unitFilter ?? null;
    const inputs = {
      core: coreVersion,
      methodology: methodology.hash,
      revisions: revisions.map(({ dataset, revision }) => [dataset.slug, revision.contentHash]),
      years,
      unitFilter:
        unitFilter && 'units' in unitFilter ? { units: [...unitFilter.units].sort((a, b) => a - b) } : unitFilter,
    };
    const request = {
      methodologyKey: methodology.key,
      revisionKeys: revisions.map(({ revision }) => revision.key),
      years,
      unitFilter,
      inputsHash: createHash('sha256').update(JSON.stringify(inputs)).digest('hex'),
      coreVersion,
      createdBy: order.createdBy,
    };
    const requested = await orRefusal(this.runs.request(request, this.limits));
    if ('outcome' in requested) return requested;
    const { run, created, requeued } = requested;
    return { outcome: created || requeued ? 'created' : 'existing', run, ring: run.state === 'queued' };
  }
}
