import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One immutable submission of a dataset. */
@Entity('revision')
export class Revision {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  key: number;

  @Column({ type: 'uuid' })
  id: string;

  @Column({ name: 'dataset_id', type: 'integer' })
  datasetId: number;

  @Column({ type: 'integer' })
  number: number;

  @Column({ name: 'file_id', type: 'integer' })
  fileId: number;

  /** As it was sent with this revision. */
  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  licence: string;

  @Column({ type: 'text' })
  vintage: string;

  @Column({ type: 'jsonb', nullable: true })
  mapping: unknown;

  @Column({ type: 'jsonb' })
  report: unknown;

  @Column({ name: 'unit_count', type: 'integer' })
  unitCount: number;

  @Column({ name: 'observation_count', type: 'bigint' })
  observationCount: string;

  @Column({ type: 'smallint', array: true })
  years: number[];

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason: string | null;
}
