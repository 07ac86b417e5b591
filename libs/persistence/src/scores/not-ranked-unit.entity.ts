import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit that got no rank at the index in one year, and why. */
@Entity('not_ranked')
export class NotRankedUnit {
  @PrimaryColumn({ name: 'run_key', type: 'integer' })
  runKey: number;

  @PrimaryColumn({ type: 'smallint' })
  year: number;

  @PrimaryColumn({ name: 'unit_id', type: 'integer' })
  unitId: number;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'detail_zh', type: 'text' })
  detailZh: string;

  @Column({ name: 'detail_en', type: 'text' })
  detailEn: string;
}
