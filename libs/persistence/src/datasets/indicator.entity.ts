import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that means one thing across datasets. */
@Entity('indicator')
export class Indicator {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  id: number;

  @Column({ type: 'text' })
  code: string;
}
