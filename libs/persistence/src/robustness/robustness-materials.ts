import { Injectable } from '@nestjs/common';
import { storedMethodology, type Panel } from '#index-core';
import { indicatorsOfSpecification, type RobustnessSpecification } from '#index-core/robustness';
import { PanelRepository } from '../datasets/panel.repository.js';
import { MethodologyRepository } from '../methodologies/methodology.repository.js';
import type { ScoreRun } from '../score-runs/score-run.entity.js';

export interface LoadedMaterial {
  readonly document: unknown;
  readonly specification: RobustnessSpecification;
  readonly panel: Panel;
  /** The database's id of each unit of the panel, in the panel's order. */
  readonly unitIds: Int32Array;
}

/**
 * What a robustness run is made from: the document of a score run, and the data that it and the specification's choices
 * read.
 */
@Injectable()
export class RobustnessMaterials {
  constructor(
    private readonly methodologies: MethodologyRepository,
    private readonly panels: PanelRepository,
  ) {}

  async load(
    run: Pick<ScoreRun, 'methodologyKey' | 'revisionKeys' | 'years' | 'unitFilter'>,
    specification: RobustnessSpecification,
  ): Promise<LoadedMaterial> {
    const { document } = await this.methodologies.findByKey(run.methodologyKey);
    const methodology = storedMethodology(document);
    const indicators = new Set(indicatorsOfSpecification(specification, methodology));
    for (const { indicator } of specification.noise ?? []) indicators.add(indicator);
    const { panel, unitIds } = await this.panels.load({
      revisionKeys: run.revisionKeys,
      years: run.years,
      unitFilter: run.unitFilter,
      indicators: [...indicators],
    });
    return { document, specification, panel, unitIds };
  }
}
