import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { coreVersion, type Fault } from '#index-core';
import {
  canonicalSpecification,
  chunksOf,
  parseRobustnessSpecification,
  usualSpecification,
} from '#index-core/robustness';
import type { CodedText } from '#text';
import { OPEN_WORK, type OpenWork, orRefusal, type TooMuchOpen, usualOpenWork } from '../runs/open-work.js';
import { ScoreRunRepository } from '../score-runs/score-run.repository.js';
import { RobustnessMaterials, type LoadedMaterial } from './robustness-materials.js';
import { RobustnessRunRepository } from './robustness-run.repository.js';
import type { RobustnessRequest, RobustnessRun } from './robustness-run.js';

export interface RobustnessOrder {
  /** Id of a completed score run. */
  readonly scoreRunId: string;
  /** As it came; absent: the usual one. */
  readonly specification?: unknown;
  readonly createdBy: string;
}

/** Whether a specification fits its material and acts. */
export type Checked =
  | { readonly ok: true; readonly inputs: readonly object[]; readonly weightsOnly: boolean }
  | { readonly ok: false; readonly faults: readonly Fault[] }
  | { readonly refused: CodedText };

export type RobustnessOrdered =
  /** `open`: chunks that wait for a worker, to be rung for now, after this commit. */
  | { readonly outcome: 'created' | 'existing'; readonly run: RobustnessRun; readonly open: readonly number[] }
  | TooMuchOpen
  | { readonly outcome: 'unknown-score-run' }
  | { readonly outcome: 'not-completed'; readonly state: string }
  | { readonly outcome: 'refused-specification'; readonly faults: readonly Fault[] }
  | ({ readonly outcome: 'cannot-score' } & CodedText);

/**
 * Turns an order into a robustness run with its chunks. The same score run, year and specification are one run, whoever
 * asks and how often.
 */
@Injectable()
export class RobustnessOrders {
  constructor(
    private readonly scoreRuns: ScoreRunRepository,
    private readonly materials: RobustnessMaterials,
    private readonly robustness: RobustnessRunRepository,
    @Inject(OPEN_WORK) private readonly limits: OpenWork = usualOpenWork,
  ) {}

  /** `check` says whether the specification fits; it is asked only where the run is not there yet. */
  async place(
    order: RobustnessOrder,
    check: (material: LoadedMaterial) => Promise<Checked>,
  ): Promise<RobustnessOrdered> {
    const scoreRun = await this.scoreRuns.findById(order.scoreRunId);
    if (!scoreRun) return { outcome: 'unknown-score-run' };
    if (scoreRun.state !== 'completed') return { outcome: 'not-completed', state: scoreRun.state };
    const parsed =
      order.specification === undefined || order.specification === null
        ? { ok: true as const, specification: usualSpecification() }
        : parseRobustnessSpecification(order.specification);
    if (!parsed.ok) return { outcome: 'refused-specification', faults: parsed.faults };
    const given = parsed.specification;
    const loaded = await this.materials.load(scoreRun, given);
    if (loaded.panel.years.length === 0)
      return { outcome: 'cannot-score', code: 'no-data', zh: '该评分任务没有数据。', en: 'The score run has no data.' };
    const specification = { ...given, year: given.year ?? loaded.panel.years.at(-1)! };
    const inputsHash = createHash('sha256')
      .update(JSON.stringify([coreVersion, scoreRun.inputsHash, canonicalSpecification(specification)]))
      .digest('hex');
    const request = {
      scoreRunKey: scoreRun.key,
      year: specification.year,
      specification,
      inputsHash,
      coreVersion,
      createdBy: order.createdBy,
    };
    const known = await this.robustness.byInputsHash(inputsHash);
    if (known) return this.request({ ...request, inputs: known.inputs, chunks: [] });
    const checked = await check({ ...loaded, specification });
    if ('refused' in checked) return { outcome: 'cannot-score', ...checked.refused };
    if (!checked.ok) return { outcome: 'refused-specification', faults: checked.faults };
    const { inputs, weightsOnly } = checked;
    return this.request({
      ...request,
      inputs,
      chunks: chunksOf(specification, { weightsOnly, inputs: inputs.length, units: loaded.panel.units.length }),
    });
  }

  private async request(request: RobustnessRequest): Promise<RobustnessOrdered> {
    const requested = await orRefusal(this.robustness.request(request, this.limits));
    if ('outcome' in requested) return requested;
    const { run, created, open } = requested;
    return { outcome: created ? 'created' : 'existing', run, open };
  }
}
