import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { RunError, RunState } from '../runs/run-state.js';
import type { RunDrivers, RunInput, RunWeight } from './robustness-columns.js';

/**
 * The row of a robustness run. As for score runs, this class is the one place that says which column is which member.
 */
@Entity('robustness_run')
export class RobustnessRunRow {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  key: number;

  @Column({ type: 'uuid' })
  id: string;

  @Column({ name: 'score_run_key', type: 'integer' })
  scoreRunKey: number;

  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'jsonb' })
  specification: unknown;

  @Column({ type: 'jsonb' })
  inputs: readonly RunInput[];

  @Column({ type: 'text' })
  state: RunState;

  /** Chunks of the work, the last one, which puts the others together, among them. */
  @Column({ name: 'chunk_count', type: 'integer' })
  chunkCount: number;

  @Column({ name: 'chunks_done', type: 'integer' })
  chunksDone: number;

  /** Draws behind the results that can be read now: fewer than all while it runs. */
  @Column({ name: 'estimated_from', type: 'integer' })
  estimatedFrom: number;

  /** Ranks counted together in a distribution. */
  @Column({ name: 'bin_width', type: 'integer' })
  binWidth: number;

  @Column({ type: 'jsonb', nullable: true })
  error: RunError | null;

  @Column({ type: 'jsonb', nullable: true })
  drivers: readonly RunDrivers[] | null;

  @Column({ type: 'jsonb', nullable: true })
  weights: readonly RunWeight[] | null;

  @Column({ name: 'result_hash', type: 'text', nullable: true })
  resultHash: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
