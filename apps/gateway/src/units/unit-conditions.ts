import { Injectable } from '@nestjs/common';
import type { UnitCondition } from '#persistence';
import { SavedViewRepository } from '#persistence';
import { refusal, type Refusal } from '../answers/refusal.js';
import type { UnitFilter } from '../generated/resolvers.js';

/** Turns a filter into a condition on rows: a saved group becomes the codes that it holds. */
@Injectable()
export class UnitConditions {
  constructor(private readonly saved: SavedViewRepository) {}

  /** `place`: the argument that the filter is. */
  async of(filter: UnitFilter | null | undefined, place = 'filter'): Promise<UnitCondition | Refusal> {
    if (!filter) return {};
    if (!filter.saved) return filter;
    const group = await this.saved.group(filter.saved);
    if (!group)
      return refusal(
        'NOT_FOUND',
        `${place}.saved`,
        {
          zh: `没有编号为“${filter.saved}”的单元分组，可能已被删除。`,
          en: `There is no group "${filter.saved}"; it may have been deleted.`,
        },
        { zh: '查询 unitGroups 看有哪些分组。', en: 'See `unitGroups` for what there is.' },
      );
    const { codes } = group;
    return { ...filter, codes: filter.codes ? filter.codes.filter((code) => codes.includes(code)) : codes };
  }
}
