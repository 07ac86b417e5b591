import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAct } from '../audit/record-act.js';
import { Methodology } from './methodology.entity.js';
import { allRows } from '../rows.js';

export interface MethodologyDraft {
  readonly slug: string;
  readonly version: string;
  readonly hash: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly document: unknown;
  readonly createdBy: string;
}

export type MethodologyStored =
  | { readonly outcome: 'created' | 'existing'; readonly methodology: Methodology }
  /** The same slug and version stand for another content. */
  | { readonly outcome: 'conflict'; readonly methodology: Methodology };

@Injectable()
export class MethodologyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Stores a methodology, once per slug and version. */
  async store(draft: MethodologyDraft): Promise<MethodologyStored> {
    return this.dataSource.transaction(async (manager) => {
      const created = await allRows<object>(
        manager,
        `insert into methodology (slug, version, hash, name_zh, name_en, document, created_by) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing returning key`,
        [
          draft.slug,
          draft.version,
          draft.hash,
          draft.nameZh,
          draft.nameEn,
          JSON.stringify(draft.document),
          draft.createdBy,
        ],
      );
      const repository = manager.getRepository(Methodology);
      const methodology =
        (await repository.findOneBy({ slug: draft.slug, version: draft.version })) ??
        (await repository.findOneByOrFail({ hash: draft.hash }));
      if (created.length > 0) {
        await recordAct(manager, draft.createdBy, 'methodology.created', `${draft.slug}@${draft.version}`, {
          hash: draft.hash,
        });
        return { outcome: 'created', methodology };
      }
      return { outcome: methodology.hash === draft.hash ? 'existing' : 'conflict', methodology };
    });
  }

  /** One version, or the one stored last. */
  async find(slug: string, version?: string): Promise<Methodology | undefined> {
    const found = await this.dataSource.getRepository(Methodology).find({
      where: version === undefined ? { slug } : { slug, version },
      order: { key: 'DESC' },
      take: 1,
    });
    return found[0];
  }

  async findByKey(key: number): Promise<Methodology> {
    return this.dataSource.getRepository(Methodology).findOneByOrFail({ key });
  }

  /** Every version of every methodology, without its document. */
  async list(): Promise<Omit<Methodology, 'document'>[]> {
    return this.dataSource.getRepository(Methodology).find({
      select: {
        key: true,
        slug: true,
        version: true,
        hash: true,
        nameZh: true,
        nameEn: true,
        createdAt: true,
      },
      order: { slug: 'ASC', key: 'ASC' },
    });
  }

  /** The direction of every indicator on which all methodologies that name it agree. */
  async directions(): Promise<Record<string, 'positive' | 'negative' | 'interval'>> {
    const rows = await allRows<{ code: string; direction: 'positive' | 'negative' | 'interval' }>(
      this.dataSource,
      `select i ->> 'code' as code, min(i ->> 'direction') as direction from methodology, jsonb_array_elements(document -> 'indicators') i
       where i ->> 'direction' is not null group by 1 having count(distinct i ->> 'direction') = 1`,
    );
    return Object.fromEntries(rows.map(({ code, direction }) => [code, direction]));
  }
}
