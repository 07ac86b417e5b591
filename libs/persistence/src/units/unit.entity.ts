import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is scored: a row per unit, whatever its kind; countries, cities, towns, departments and enterprises alike. */
@Entity('unit')
export class Unit {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  id: number;

  /** 'GB/T 2260', 'ISO 3166-1', or 'list:<dataset slug>' for a submitter's own list. */
  @Column({ type: 'text' })
  scheme: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  level: string | null;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text' })
  pinyin: string;

  @Column({ name: 'parent_id', type: 'integer', nullable: true })
  parentId: number | null;

  @Column({ name: 'province_id', type: 'integer', nullable: true })
  provinceId: number | null;

  @Column({ type: 'jsonb' })
  groups: Record<string, string>;

  @Column({ name: 'valid_from', type: 'smallint', nullable: true })
  validFrom: number | null;

  @Column({ name: 'valid_to', type: 'smallint', nullable: true })
  validTo: number | null;

  @Column({ name: 'successor_id', type: 'integer', nullable: true })
  successorId: number | null;
}
