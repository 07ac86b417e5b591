import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UnitRefView } from '../units/unit.reader.js';
import { recordAct } from '../audit/record-act.js';
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

/** What is kept under a short id: a question, or a list of units. */
export type KeptKind = 'view' | 'group';

export type KeptChange<Row> =
  | { readonly outcome: 'done'; readonly row: Row }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'not-owner' };

export type GroupStored =
  | { readonly outcome: 'kept'; readonly group: UnitGroupRow }
  | { readonly outcome: 'unknown-units'; readonly codes: readonly string[] };

const TABLES = { view: 'saved_view', group: 'unit_group' } as const;

/**
 * Questions and lists of units under short ids. The id is a hash of the content and title as they were kept: stored
 * twice, it is one. The content never changes; the title may, and whoever kept it may take it away.
 */
@Injectable()
export class SavedViewRepository {
  constructor(private readonly dataSource: DataSource) {}

  async storeView(view: {
    readonly question: string;
    readonly arguments: object;
    readonly title: string;
    readonly createdBy: string;
  }): Promise<SavedViewRow> {
    const { question, title, createdBy } = view;
    const id = await this.keep('view', { title, createdBy, content: [question, view.arguments, title] }, (key) => [
      `insert into saved_view (id, question, arguments, title, created_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [key, question, JSON.stringify(view.arguments), title, createdBy],
    ]);
    return theRow<SavedViewRow>(this.dataSource, `${VIEW} where id = $1`, [id]);
  }

  async view(id: string): Promise<SavedViewRow | undefined> {
    return firstRow<SavedViewRow>(this.dataSource, `${VIEW} where id = $1`, [id]);
  }

  /** Keeps a list of units that all exist; otherwise nothing is kept, and the codes of those that do not are told. */
  async storeGroup(group: {
    readonly title: string;
    readonly codes: readonly string[];
    readonly createdBy: string;
  }): Promise<GroupStored> {
    const codes = [...new Set(group.codes)].sort();
    const unknown = await allRows<{ code: string }>(
      this.dataSource,
      `select code from unnest($1::text[]) with ordinality as given (code, place)
       where not exists (select from unit where unit.code = given.code) order by place`,
      [codes],
    );
    if (unknown.length > 0) return { outcome: 'unknown-units', codes: unknown.map(({ code }) => code) };
    const { title, createdBy } = group;
    const id = await this.keep('group', { title, createdBy, content: [title, codes] }, (key) => [
      `insert into unit_group (id, title, codes, created_by) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [key, title, codes, createdBy],
    ]);
    return { outcome: 'kept', group: await theRow<UnitGroupRow>(this.dataSource, `${GROUP} where g.id = $1`, [id]) };
  }

  async group(id: string): Promise<UnitGroupRow | undefined> {
    return firstRow<UnitGroupRow>(this.dataSource, `${GROUP} where g.id = $1`, [id]);
  }

  /** The newest first. */
  async groups(first: number): Promise<UnitGroupRow[]> {
    return allRows(this.dataSource, `${GROUP} order by g.created_at desc, g.id limit $1`, [first]);
  }

  async renameView(id: string, title: string, by: string): Promise<KeptChange<SavedViewRow>> {
    return this.change('view', { id, by, title }, () => this.view(id));
  }

  async renameGroup(id: string, title: string, by: string): Promise<KeptChange<UnitGroupRow>> {
    return this.change('group', { id, by, title }, () => this.group(id));
  }

  /** Answers the question as it was. */
  async deleteView(id: string, by: string): Promise<KeptChange<SavedViewRow>> {
    const row = await this.view(id);
    return this.change('view', { id, by }, async () => row);
  }

  /** Answers the list as it was. */
  async deleteGroup(id: string, by: string): Promise<KeptChange<UnitGroupRow>> {
    const row = await this.group(id);
    return this.change('group', { id, by }, async () => row);
  }

  /**
   * Stores under the id of the content, with a line in the audit. An id whose row was renamed since belongs to that
   * row: the content under its old title takes the next.
   */
  private async keep(
    kind: KeptKind,
    {
      title,
      createdBy,
      content,
    }: { readonly title: string; readonly createdBy: string; readonly content: readonly unknown[] },
    insert: (id: string) => readonly [sql: string, values: unknown[]],
  ): Promise<string> {
    for (let again = 0; ; again++) {
      const id = shortId(again === 0 ? content : [...content, again]);
      const kept = await this.dataSource.transaction(async (manager) => {
        const [created] = await manager.query<unknown[]>(...insert(id));
        if (created) {
          await recordAct(manager, createdBy, `${kind}.created`, id, { title });
          return true;
        }
        const [there] = await manager.query<{ title: string }[]>(`select title from ${TABLES[kind]} where id = $1`, [
          id,
        ]);
        return there?.title === title;
      });
      if (kept) return id;
    }
  }

  /** Renames (with a title) or deletes what `by` has kept, with a line in the audit. */
  private async change<Row>(
    kind: KeptKind,
    { id, by, title }: { readonly id: string; readonly by: string; readonly title?: string },
    read: () => Promise<Row | undefined>,
  ): Promise<KeptChange<Row>> {
    const outcome = await this.dataSource.transaction(async (manager) => {
      const [there] = await manager.query<{ owner: string; title: string }[]>(
        `select created_by as owner, title from ${TABLES[kind]} where id = $1 for update`,
        [id],
      );
      if (!there) return 'not-found' as const;
      if (there.owner !== by) return 'not-owner' as const;
      if (title === undefined) await manager.query(`delete from ${TABLES[kind]} where id = $1`, [id]);
      else await manager.query(`update ${TABLES[kind]} set title = $2 where id = $1`, [id, title]);
      const act = title === undefined ? 'deleted' : 'renamed';
      await recordAct(manager, by, `${kind}.${act}`, id, {
        title: there.title,
        ...(title === undefined ? {} : { to: title }),
      });
      return 'done' as const;
    });
    if (outcome !== 'done') return { outcome };
    const row = await read();
    return row === undefined ? { outcome: 'not-found' } : { outcome, row };
  }
}

/** Ten letters and digits: 52 bits of the content's SHA-256. */
function shortId(content: unknown): string {
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 13)}`)
    .toString(36)
    .padStart(11, '0')
    .slice(-10);
}
