import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another name a unit goes by. */
@Entity('unit_name')
export class UnitName {
  @PrimaryColumn({ name: 'unit_id', type: 'integer' })
  unitId: number;

  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: 'alias' | 'former' | 'short';
}
