import { Args, Query, Resolver } from '@nestjs/graphql';
import { MethodologyReader, type MethodologyView } from '#persistence';
import { connection, offsetAfter, pageSize } from '../answers/connection.js';
import { globalId } from '../answers/global-id.js';
import type { Member, Shown } from '../answers/shown.js';
import type { QueryMethodologiesArgs, QueryMethodologyArgs, RequireFields } from '../generated/resolvers.js';

export const showMethodology = (methodology: MethodologyView): Member<'Methodology'> => ({
  __typename: 'Methodology',
  ...methodology,
  id: globalId('Methodology', methodology.key),
});

@Resolver('Methodology')
export class MethodologyResolver {
  constructor(private readonly methodologies: MethodologyReader) {}

  @Query('methodology')
  async methodology(@Args() { slug, version }: QueryMethodologyArgs): Promise<Shown<'Methodology'> | null> {
    const found = await this.methodologies.find(slug, version ?? undefined);
    return found ? showMethodology(found) : null;
  }

  @Query('methodologies')
  async list(
    @Args() { first, after }: RequireFields<QueryMethodologiesArgs, 'first'>,
  ): Promise<Shown<'MethodologyConnection'>> {
    const page = { first: pageSize(first), offset: offsetAfter(after) ?? 0 };
    const { methodologies, total } = await this.methodologies.newest(page);
    return connection(methodologies, { ...page, total }, showMethodology);
  }
}
