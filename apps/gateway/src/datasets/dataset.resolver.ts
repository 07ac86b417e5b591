import { Args, Query, Resolver } from '@nestjs/graphql';
import { CoverageReader, DatasetReader, ObservationReader, type DatasetView } from '#persistence';
import { connection, offsetAfter, pageSize } from '../answers/connection.js';
import { globalId } from '../answers/global-id.js';
import { showObservation, showUnitRef } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';
import type {
  QueryCoverageArgs,
  QueryCoverageByProvinceArgs,
  QueryDatasetArgs,
  QueryDatasetsArgs,
  QueryObservationsArgs,
  RequireFields,
} from '../generated/resolvers.js';

export const showDataset = (dataset: DatasetView): Member<'Dataset'> => ({
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
  async dataset(@Args() { slug }: QueryDatasetArgs): Promise<Shown<'Dataset'> | null> {
    const found = await this.datasets.bySlug(slug);
    return found ? showDataset(found) : null;
  }

  @Query('datasets')
  async list(
    @Args() { kind, first, after }: RequireFields<QueryDatasetsArgs, 'first'>,
  ): Promise<Shown<'DatasetConnection'>> {
    const page = { first: pageSize(first), offset: offsetAfter(after) ?? 0 };
    const { datasets, total } = await this.datasets.list({ kind: kind ?? undefined, ...page });
    return connection(datasets, { ...page, total }, showDataset);
  }

  @Query('observations')
  async figures(@Args() { unit, indicator, year }: QueryObservationsArgs): Promise<Shown<'Observation'>[]> {
    return (
      await this.observations.find({
        units: [unit],
        indicators: [indicator],
        years: year === undefined || year === null ? undefined : [year],
      })
    ).map(showObservation);
  }

  @Query('coverage')
  coverage(@Args() { dataset }: QueryCoverageArgs): Promise<readonly Shown<'Coverage'>[]> {
    return this.covers.coverage(dataset ?? undefined);
  }

  @Query('coverageByProvince')
  async byProvince(
    @Args() { dataset, kind }: RequireFields<QueryCoverageByProvinceArgs, 'kind'>,
  ): Promise<Shown<'ProvinceCoverage'>[]> {
    return (await this.covers.byProvince(dataset, kind)).map((row) => ({
      ...row,
      province: showUnitRef(row.province),
    }));
  }
}
