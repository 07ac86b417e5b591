import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitReader, type UnitRefView } from '#persistence';
import DataLoader from 'dataloader';
import { connection, offsetAfter, pageSize } from '../answers/connection.js';
import { isRefusal, refusedInput } from '../answers/refusal.js';
import { keyOf, rowKey } from '../answers/global-id.js';
import { showUnit, showUnitRef, type UnitParent } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { QueryUnitArgs, QueryUnitsArgs, RequireFields, UnitPartsArgs } from '../generated/resolvers.js';
import { UnitConditions } from './unit-conditions.js';

@Resolver('Unit')
export class UnitResolver {
  constructor(
    private readonly units: UnitReader,
    private readonly conditions: UnitConditions,
  ) {}

  @Query('unit')
  async unit(@Args() { id, code, scheme }: QueryUnitArgs): Promise<Shown<'Unit'> | null> {
    const key = id ? rowKey(keyOf('Unit', id)) : undefined;
    const found = key
      ? await this.units.byId(key)
      : code && !id
        ? await this.units.byCode(scheme ?? 'GB/T 2260', code)
        : undefined;
    return found ? showUnit(found) : null;
  }

  @Query('units')
  async search(
    @Args() { search, filter, first, after }: RequireFields<QueryUnitsArgs, 'first'>,
  ): Promise<Shown<'UnitConnection'>> {
    const page = { first: pageSize(first), offset: offsetAfter(after) ?? 0 };
    const condition = await this.conditions.of(filter);
    if (isRefusal(condition)) throw refusedInput(condition);
    const { units, total } = await this.units.search({ search, condition, ...page });
    return connection(units, { ...page, total }, showUnit);
  }

  @ResolveField('parts')
  async parts(
    @Parent() unit: UnitParent,
    @Args() { kind, first }: RequireFields<UnitPartsArgs, 'first'>,
  ): Promise<Shown<'UnitRef'>[]> {
    return (await this.loader(kind ?? null, pageSize(first)).load(unit.key)).map(showUnitRef);
  }

  private readonly loaders = new Map<string, DataLoader<number, readonly UnitRefView[]>>();

  /** Units asked in one tick share one statement; nothing is kept after it. */
  private loader(kind: string | null, first: number): DataLoader<number, readonly UnitRefView[]> {
    const key = `${kind} ${first}`;
    const made =
      this.loaders.get(key) ??
      new DataLoader<number, readonly UnitRefView[]>(
        async (parents: readonly number[]) => {
          const parts = await this.units.parts(parents, kind, first);
          return parents.map((parent) => parts.get(parent) ?? []);
        },
        { cache: false },
      );
    if (this.loaders.size < 100) this.loaders.set(key, made);
    return made;
  }
}
