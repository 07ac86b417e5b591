import { Injectable } from '@nestjs/common';
import { robustnessSpecificationSchema } from '#index-core/robustness';
import { RobustnessMaterials, ScoreRunRepository, type RobustnessRun } from '#persistence';
import { MaterialCache, share, type Material } from '#robustness-threads';

/** Material of a run, and the database's ids of its units, in the order of the panel. */
export interface RunMaterial extends Material {
  readonly unitIds: Int32Array;
}

/** Material of the runs in work, loaded once for all their chunks. */
@Injectable()
export class RunMaterials {
  private readonly cached = new MaterialCache<RunMaterial>();

  constructor(
    private readonly scoreRuns: ScoreRunRepository,
    private readonly materials: RobustnessMaterials,
  ) {}

  get(run: RobustnessRun): Promise<RunMaterial> {
    return this.cached.get(run.id, async () => {
      const scoreRun = await this.scoreRuns.findById(run.scoreRunId);
      if (!scoreRun) throw new Error(`robustness run ${run.id} is over no score run`);
      const { document, specification, panel, unitIds } = await this.materials.load(
        scoreRun,
        robustnessSpecificationSchema.parse(run.specification),
      );
      return { key: run.id, document, specification, panel: share(panel), known: true, unitIds };
    });
  }
}
