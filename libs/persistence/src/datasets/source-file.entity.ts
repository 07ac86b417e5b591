import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The bytes as they came; the bytes themselves are in `source_file_chunk`. */
@Entity('source_file')
export class SourceFile {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  id: number;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  /** Bytes; a string because bigint is one in JavaScript's drivers. */
  @Column({ type: 'bigint' })
  size: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
