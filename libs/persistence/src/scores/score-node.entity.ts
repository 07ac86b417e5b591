import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A node of the tree as it was scored by one run, in pre-order. */
@Entity('score_node')
export class ScoreNode {
  @PrimaryColumn({ name: 'run_key', type: 'integer' })
  runKey: number;

  @PrimaryColumn({ type: 'smallint' })
  node: number;

  @Column({ type: 'smallint', nullable: true })
  parent: number | null;

  @Column({ type: 'smallint' })
  depth: number;

  @Column({ type: 'text' })
  kind: 'index' | 'dimension' | 'indicator';

  @Column({ type: 'text' })
  code: string;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'double precision' })
  weight: number;

  @Column({ name: 'global_weight', type: 'double precision' })
  globalWeight: number;

  @Column({ type: 'text', nullable: true })
  aggregation: string | null;
}
