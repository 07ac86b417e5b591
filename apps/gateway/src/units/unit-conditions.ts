import { Injectable } from '@nestjs/common';
import type { UnitCondition } from '#persistence';
import { SavedViewRepository } from '#persistence';
import type { UnitFilter } from '../generated/resolvers.js';

/** Turns a filter into a condition on rows: a saved group becomes the codes that it holds. */
@Injectable()
export class UnitConditions {
  constructor(private readonly saved: SavedViewRepository) {}

  async of(filter: UnitFilter | null | undefined): Promise<UnitCondition> {
    if (!filter) return {};
    if (!filter.saved) return filter;
    const group = await this.saved.group(filter.saved);
    const codes = group?.codes ?? [];
    return { ...filter, codes: filter.codes ? filter.codes.filter((code) => codes.includes(code)) : codes };
  }
}
