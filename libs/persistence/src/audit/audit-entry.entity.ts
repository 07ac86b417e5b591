import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A line for every act; written once, never changed. */
@Entity('audit')
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  act: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'jsonb' })
  detail: unknown;
}
