import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How one indicator came in with one revision: its header, unit of measure and notes. */
@Entity('revision_indicator')
export class RevisionIndicator {
  @PrimaryColumn({ name: 'revision_key', type: 'integer' })
  revisionKey: number;

  @PrimaryColumn({ type: 'smallint' })
  ordinal: number;

  @Column({ name: 'indicator_id', type: 'integer' })
  indicatorId: number;

  @Column({ type: 'text' })
  header: string;

  @Column({ name: 'name_zh', type: 'text', nullable: true })
  nameZh: string | null;

  @Column({ name: 'name_en', type: 'text', nullable: true })
  nameEn: string | null;

  @Column({ name: 'unit_of_measure', type: 'text', nullable: true })
  unitOfMeasure: string | null;

  @Column({ type: 'text', nullable: true })
  vintage: string | null;

  @Column({ type: 'jsonb' })
  notes: unknown[];
}
