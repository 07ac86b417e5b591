import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ResultNote } from '#index-core';
import type { RunError, RunState } from '../runs/run-state.js';

/** All units of a kind, or the units named by id. */
export type UnitFilter = { readonly kind: string } | { readonly units: readonly number[] };

/**
 * One scoring of revisions by a methodology: a row that decides; the queue only rings.
 *
 * This class is the one place that says which column of `score_run` is which member, and of which type. A test compares
 * it with the table that the migrations make; the views and requests of score runs take members and select lists from
 * it (`columnsOf`). What TypeORM is used for, and what not: docs/adr/0001-typeorm.md.
 */
@Entity('score_run')
export class ScoreRun {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  key: number;

  @Column({ type: 'uuid' })
  id: string;

  @Column({ name: 'methodology_key', type: 'integer' })
  methodologyKey: number;

  /** Later revisions override earlier ones, value by value. */
  @Column({ name: 'revision_keys', type: 'integer', array: true })
  revisionKeys: number[];

  @Column({ type: 'smallint', array: true, nullable: true })
  years: number[] | null;

  @Column({ name: 'unit_filter', type: 'jsonb', nullable: true })
  unitFilter: UnitFilter | null;

  @Column({ name: 'inputs_hash', type: 'text' })
  inputsHash: string;

  @Column({ name: 'core_version', type: 'text' })
  coreVersion: string;

  @Column({ type: 'text' })
  state: RunState;

  @Column({ type: 'real' })
  progress: number;

  @Column({ type: 'text' })
  step: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  worker: string | null;

  @Column({ type: 'jsonb', nullable: true })
  error: RunError | null;

  @Column({ type: 'jsonb' })
  notes: ResultNote[];

  @Column({ name: 'grade_labels', type: 'text', array: true })
  gradeLabels: string[];

  @Column({ name: 'result_hash', type: 'text', nullable: true })
  resultHash: string | null;

  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
