import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Dataset } from './dataset.entity.js';
import { Revision } from './revision.entity.js';

@Injectable()
export class DatasetRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<Dataset[]> {
    return this.dataSource.getRepository(Dataset).find({ order: { slug: 'ASC' } });
  }

  findBySlug(slug: string): Promise<Dataset | null> {
    return this.dataSource.getRepository(Dataset).findOneBy({ slug });
  }

  /** Newest first, withdrawn ones included (they say so). */
  revisions(datasetId: number): Promise<Revision[]> {
    return this.dataSource.getRepository(Revision).find({ where: { datasetId }, order: { number: 'DESC' } });
  }

  /** One revision by number, or the newest that is not withdrawn. */
  async findRevision(slug: string, number?: number): Promise<{ dataset: Dataset; revision: Revision } | undefined> {
    const query = this.dataSource
      .getRepository(Revision)
      .createQueryBuilder('revision')
      .innerJoin(Dataset, 'dataset', 'dataset.id = revision.datasetId')
      .where('dataset.slug = :slug', { slug });
    const revision = await (number === undefined
      ? query.andWhere('revision.withdrawnAt is null').orderBy('revision.number', 'DESC').limit(1)
      : query.andWhere('revision.number = :number', { number })
    ).getOne();
    if (!revision) return undefined;
    return {
      dataset: await this.dataSource.getRepository(Dataset).findOneByOrFail({ id: revision.datasetId }),
      revision,
    };
  }

  async findRevisionByContent(
    slug: string,
    contentHash: string,
  ): Promise<{ dataset: Dataset; revision: Revision } | undefined> {
    const revision = await this.dataSource
      .getRepository(Revision)
      .createQueryBuilder('revision')
      .innerJoin(Dataset, 'dataset', 'dataset.id = revision.datasetId')
      .where('dataset.slug = :slug and revision.contentHash = :contentHash', { slug, contentHash })
      .getOne();
    if (!revision) return undefined;
    return {
      dataset: await this.dataSource.getRepository(Dataset).findOneByOrFail({ id: revision.datasetId }),
      revision,
    };
  }
}
