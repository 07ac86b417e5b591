import { Args, Query, Resolver } from '@nestjs/graphql';
import { MethodologyReader, type MethodologyView } from '#persistence';
import { connection, offsetAfter, pageSize, type Connection } from '../answers/connection.js';
import { globalId } from '../answers/global-id.js';

export const showMethodology = (methodology: MethodologyView): object => ({
  __typename: 'Methodology',
  ...methodology,
  id: globalId('Methodology', methodology.key),
});

@Resolver('Methodology')
export class MethodologyResolver {
  constructor(private readonly methodologies: MethodologyReader) {}

  @Query('methodology')
  async methodology(@Args() { slug, version }: { slug: string; version?: string }): Promise<object | null> {
    const found = await this.methodologies.find(slug, version);
    return found ? showMethodology(found) : null;
  }

  @Query('methodologies')
  async list(@Args() { first, after }: { first: number; after?: string }): Promise<Connection<object>> {
    const page = { first: pageSize(first), offset: offsetAfter(after) ?? 0 };
    const { methodologies, total } = await this.methodologies.newest(page);
    return connection(methodologies, { ...page, total }, showMethodology);
  }
}
