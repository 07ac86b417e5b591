import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A versioned methodology document, immutable once stored. */
@Entity('methodology')
export class Methodology {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  key: number;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  version: string;

  @Column({ type: 'text' })
  hash: string;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'jsonb' })
  document: unknown;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
