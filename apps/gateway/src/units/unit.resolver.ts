import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitReader } from '#persistence';
import DataLoader from 'dataloader';
import { connection, offsetAfter, pageSize, type Connection } from '../answers/connection.js';
import { keyOf, rowKey } from '../answers/global-id.js';
import { showUnit, showUnitRef } from '../answers/show.js';
import { UnitConditions, type UnitFilterInput } from './unit-conditions.js';

interface PartsArguments {
  readonly kind?: string | null;
  readonly first: number;
}

@Resolver('Unit')
export class UnitResolver {
  constructor(
    private readonly units: UnitReader,
    private readonly conditions: UnitConditions,
  ) {}

  @Query('unit')
  async unit(@Args() { id, code, scheme }: { id?: string; code?: string; scheme?: string }): Promise<object | null> {
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
    @Args() {
      search,
      filter,
      first,
      after,
    }: {
      search?: string;
      filter?: UnitFilterInput;
      first: number;
      after?: string;
    },
  ): Promise<Connection<object>> {
    const page = { first: pageSize(first), offset: offsetAfter(after) ?? 0 };
    const { units, total } = await this.units.search({ search, condition: await this.conditions.of(filter), ...page });
    return connection(units, { ...page, total }, showUnit);
  }

  @ResolveField('parts')
  async parts(
    @Parent() unit: { key: number; partsLoader?: unknown },
    @Args() { kind, first }: PartsArguments,
  ): Promise<readonly object[]> {
    return (await this.loader(kind ?? null, pageSize(first)).load(unit.key)).map(showUnitRef);
  }

  private readonly loaders = new Map<string, DataLoader<number, Awaited<ReturnType<UnitReader['byId']>>[]>>();

  /** Units asked in one tick share one statement; nothing is kept after it. */
  private loader(kind: string | null, first: number): DataLoader<number, never[]> {
    const key = `${kind} ${first}`;
    const made =
      this.loaders.get(key) ??
      new DataLoader(
        async (parents: readonly number[]) => {
          const parts = await this.units.parts(parents, kind, first);
          return parents.map((parent) => (parts.get(parent) ?? []) as never[]);
        },
        { cache: false },
      );
    if (this.loaders.size < 100) this.loaders.set(key, made as never);
    return made as never;
  }
}
