import { Args, Query, Resolver } from '@nestjs/graphql';
import { DatasetReader, MethodologyReader, RobustnessRunRepository, ScoreRunReader, UnitReader } from '#persistence';
import { readGlobalId, rowKey } from '../answers/global-id.js';
import { showRun, showUnit } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import { showDataset } from '../datasets/dataset.resolver.js';
import type { QueryNodeArgs } from '../generated/resolvers.js';
import { showRobustnessRun } from '../robustness/show-robustness.js';
import { showMethodology } from '../methodologies/methodology.resolver.js';

/** Anything by its global id. */
@Resolver()
export class NodeResolver {
  constructor(
    private readonly units: UnitReader,
    private readonly datasets: DatasetReader,
    private readonly methodologies: MethodologyReader,
    private readonly runs: ScoreRunReader,
    private readonly robustness: RobustnessRunRepository,
  ) {}

  @Query('node')
  async node(@Args() { id }: QueryNodeArgs): Promise<Shown<'Node'> | null> {
    const read = readGlobalId(id);
    if (!read) return null;
    if (read.type === 'ScoreRun')
      return this.show(/^[0-9a-f-]{36}$/.test(read.key) ? await this.runs.byId(read.key) : undefined, showRun);
    if (read.type === 'RobustnessRun')
      return this.show(
        /^[0-9a-f-]{36}$/.test(read.key) ? await this.robustness.byId(read.key) : undefined,
        showRobustnessRun,
      );
    const key = rowKey(read.key);
    if (key === undefined) return null;
    switch (read.type) {
      case 'Unit':
        return this.show(await this.units.byId(key), showUnit);
      case 'Dataset':
        return this.show(await this.datasets.byId(key), showDataset);
      case 'Methodology':
        return this.show(await this.methodologies.byKey(key), showMethodology);
      default:
        return null;
    }
  }

  private show<T>(row: T | undefined, map: (row: T) => Shown<'Node'>): Shown<'Node'> | null {
    return row === undefined ? null : map(row);
  }
}
