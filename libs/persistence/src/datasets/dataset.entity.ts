import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A named collection from one submitter; its content is in its revisions. */
@Entity('dataset')
export class Dataset {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  id: number;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  kind: 'observations' | 'rankings';

  @Column({ name: 'title_zh', type: 'text' })
  titleZh: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn: string;

  @Column({ type: 'boolean' })
  synthetic: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
