import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UnitRefView } from '../units/unit.reader.js';
import { allRows, firstRow, theRow } from '../rows.js';

export interface SavedViewRow {
  readonly id: string;
  readonly question: string;
  readonly arguments: Record<string, unknown>;
  readonly title: string;
  readonly createdAt: string;
}

export interface UnitGroupRow {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly string[];
  readonly units: readonly UnitRefView[];
  readonly createdAt: string;
}

const VIEW = `select id, question, arguments, title, created_at as "createdAt" from saved_view`;
const GROUP = `select g.id, g.title, g.codes, g.created_at as "createdAt", coalesce((
         select jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) order by u.code)
         from unit u where u.code = any(g.codes)), '[]') as units
       from unit_group g`;

/** Questions and lists of units under short ids. The id is a hash of the content: stored twice, it is one. */
@Injectable()
export class SavedViewRepository {
  constructor(private readonly dataSource: DataSource) {}

  async storeView(view: {
    readonly question: string;
    readonly arguments: object;
    readonly title: string;
    readonly createdBy: string;
  }): Promise<SavedViewRow> {
    const id = shortId([view.question, view.arguments, view.title]);
    await this.dataSource.query(
      `insert into saved_view (id, question, arguments, title, created_by) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, view.question, JSON.stringify(view.arguments), view.title, view.createdBy],
    );
    return theRow<SavedViewRow>(this.dataSource, `${VIEW} where id = $1`, [id]);
  }

  async view(id: string): Promise<SavedViewRow | undefined> {
    return firstRow<SavedViewRow>(this.dataSource, `${VIEW} where id = $1`, [id]);
  }

  async storeGroup(group: {
    readonly title: string;
    readonly codes: readonly string[];
    readonly createdBy: string;
  }): Promise<UnitGroupRow> {
    const codes = [...new Set(group.codes)].sort();
    const id = shortId([group.title, codes]);
    await this.dataSource.query(
      `insert into unit_group (id, title, codes, created_by) values ($1, $2, $3, $4) on conflict do nothing`,
      [id, group.title, codes, group.createdBy],
    );
    return theRow<UnitGroupRow>(this.dataSource, `${GROUP} where g.id = $1`, [id]);
  }

  async group(id: string): Promise<UnitGroupRow | undefined> {
    return firstRow<UnitGroupRow>(this.dataSource, `${GROUP} where g.id = $1`, [id]);
  }

  /** The newest first. */
  async groups(first: number): Promise<UnitGroupRow[]> {
    return allRows(this.dataSource, `${GROUP} order by g.created_at desc, g.id limit $1`, [first]);
  }
}

/** Ten letters and digits: 52 bits of the content's SHA-256. */
function shortId(content: unknown): string {
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 13)}`)
    .toString(36)
    .padStart(11, '0')
    .slice(-10);
}
