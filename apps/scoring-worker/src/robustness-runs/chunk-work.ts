import { Injectable } from '@nestjs/common';
import { binShift } from '#index-core/robustness';
import {
  RobustnessChunkRepository,
  RobustnessResultRepository,
  RobustnessRunRepository,
  type ChunkClaim,
  type RobustnessRow,
  type RobustnessRun,
} from '#persistence';
import { isRefused, RobustnessThreads, type Refused } from '#robustness-threads';
import { AnswerHash, mergeChunks, rowsOf } from './answer-run.js';
import { RunMaterials, type RunMaterial } from './run-materials.js';

/** An estimate is shown again when this many times the draws of the last one are done. */
const ESTIMATE_GROWTH = 4;

/** What a chunk asks for, worked out in threads: draws, rows of the Sobol sample, or the answer of the whole run. */
@Injectable()
export class ChunkWork {
  constructor(
    private readonly runs: RobustnessRunRepository,
    private readonly chunks: RobustnessChunkRepository,
    private readonly results: RobustnessResultRepository,
    private readonly materials: RunMaterials,
    private readonly threads: RobustnessThreads,
  ) {}

  /**
   * Works out a claimed chunk and stores what it found. False: nothing is stored, as the run is refused or the chunk is
   * another's.
   */
  async store(run: RobustnessRun, claim: ChunkClaim, signal: AbortSignal): Promise<boolean> {
    const material = await this.materials.get(run);
    const { number, kind, from, to } = claim;
    if (kind === 'finish') return this.finish(run, claim, { material, signal });
    const found = await this.threads.ask<'chunk'>(
      { work: 'chunk', material, chunk: { number, kind, from, to } },
      signal,
    );
    return isRefused(found) ? this.refuse(run, found) : this.chunks.save(claim, found);
  }

  /** Shows what the draws so far say, where they are many more than those of the estimate that is shown. */
  async estimate(run: RobustnessRun): Promise<void> {
    const { draws, chunks } = await this.chunks.drawsDone(run.key);
    if (draws === 0 || draws < ESTIMATE_GROWTH * run.estimatedFrom) return;
    const material = await this.materials.get(run);
    const nominal = await this.threads.ask<'nominal'>({ work: 'nominal', material });
    if (isRefused(nominal)) return;
    await this.results.estimate(run.key, draws, {
      rows: this.rows(run, { material, nominal, draws, chunks }),
      binWidth: binWidthOf(material),
    });
  }

  private async finish(
    run: RobustnessRun,
    claim: ChunkClaim,
    { material, signal }: { readonly material: RunMaterial; readonly signal: AbortSignal },
  ): Promise<boolean> {
    const sobol: Uint8Array[] = [];
    await this.chunks.results(run.key, { kind: 'sobol' }, (bytes) => sobol.push(new Uint8Array(bytes)));
    const nominal = await this.threads.ask<'nominal'>({ work: 'nominal', material }, signal);
    if (isRefused(nominal)) return this.refuse(run, nominal);
    const found = await this.threads.ask<'drivers'>({ work: 'drivers', material, sobol }, signal);
    if (isRefused(found)) return this.refuse(run, found);
    const hash = new AnswerHash(material, nominal, sobol);
    const { draws } = material.specification;
    return this.results.complete(claim, this.rows(run, { material, nominal, draws, hash }), () => ({
      draws,
      binWidth: binWidthOf(material),
      weights: found.weights,
      resultHash: hash.digest(),
      drivers: found.drivers.map(({ unit, indices }) => ({
        unitId: unit === undefined ? null : unitIdOf(material, unit),
        indices,
      })),
    }));
  }

  /**
   * Rows of what so many draws say, block by block of the units. @throws Error where the finished chunks do not come to
   * these draws.
   */
  private async *rows(
    { key }: RobustnessRun,
    {
      material,
      nominal,
      draws,
      chunks,
      hash,
    }: {
      readonly material: RunMaterial;
      readonly nominal: Uint16Array;
      readonly draws: number;
      /** Of these chunks alone. */
      readonly chunks?: readonly number[];
      /** Is fed with the counts on the way. */
      readonly hash?: AnswerHash;
    },
  ): AsyncGenerator<RobustnessRow[]> {
    for await (const counts of mergeChunks(material, (block, add) =>
      this.chunks.results(key, { kind: 'draws', block, among: chunks }, add),
    )) {
      if (counts.draws !== draws) throw new Error(`the finished chunks come to ${counts.draws} draws of ${draws}`);
      hash?.add(counts);
      yield [...rowsOf(material, counts, nominal)];
    }
  }

  /** What the document or the specification refuses, no retry will help. */
  private async refuse(run: RobustnessRun, { refused }: Refused): Promise<false> {
    await this.runs.fail(run.key, refused);
    return false;
  }
}

const binWidthOf = ({ panel }: RunMaterial): number => 2 ** binShift(panel.units.length);

function unitIdOf({ panel, unitIds }: RunMaterial, unit: string): number {
  const id = unitIds[panel.units.findIndex(({ key }) => key === unit)];
  if (id === undefined) throw new RangeError(`no unit "${unit}" in the material`);
  return id;
}
