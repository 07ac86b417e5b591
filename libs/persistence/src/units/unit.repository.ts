import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Unit } from './unit.entity.js';

@Injectable()
export class UnitRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The ids of a scheme's units by code. */
  async idsByCode(scheme: string): Promise<Map<string, number>> {
    const rows: { id: number; code: string }[] = await this.dataSource.query('select id, code from unit where scheme = $1', [scheme]);
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  /** Units of one scheme by code. */
  findByCode(scheme: string, code: string): Promise<Unit | null> {
    return this.dataSource.getRepository(Unit).findOneBy({ scheme, code });
  }
}
