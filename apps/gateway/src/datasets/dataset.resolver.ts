import { Args, Query, Resolver } from '@nestjs/graphql';
import { CoverageReader, DatasetReader, ObservationReader, type DatasetView } from '#persistence';
import { connection, offsetAfter, pageSize, type Connection } from '../answers/connection.js';
import { globalId } from '../answers/global-id.js';
import { showObservation, showUnitRef } from '../answers/show.js';

export const showDataset = (dataset: DatasetView): object => ({
  __typename: 'Dataset',
  ...dataset,
  id: globalId('Dataset', dataset.id),
});

@Resolver('Dataset')
export class DatasetResolver {
  constructor(
    private readonly datasets: DatasetReader,
    private readonly observations: ObservationReader,
    private readonly covers: CoverageReader,
  ) {}

  @Query('dataset')
  async dataset(@Args('slug') slug: string): Promise<object | null> {
    const found = await this.datasets.bySlug(slug);
    return found ? showDataset(found) : null;
  }

  @Query('datasets')
  async list(
    @Args() { kind, first, after }: { kind?: string; first: number; after?: string },
  ): Promise<Connection<object>> {
    const page = { first: pageSize(first), offset: offsetAfter(after) ?? 0 };
    const { datasets, total } = await this.datasets.list({ kind, ...page });
    return connection(datasets, { ...page, total }, showDataset);
  }

  @Query('observations')
  async figures(
    @Args() { unit, indicator, year }: { unit: string; indicator: string; year?: number },
  ): Promise<object[]> {
    return (
      await this.observations.find({
        units: [unit],
        indicators: [indicator],
        years: year === undefined || year === null ? undefined : [year],
      })
    ).map(showObservation);
  }

  @Query('coverage')
  coverage(@Args('dataset') dataset?: string): Promise<object[]> {
    return this.covers.coverage(dataset ?? undefined);
  }

  @Query('coverageByProvince')
  async byProvince(@Args() { dataset, kind }: { dataset: string; kind: string }): Promise<object[]> {
    return (await this.covers.byProvince(dataset, kind)).map((row) => ({
      ...row,
      province: showUnitRef(row.province),
    }));
  }
}
