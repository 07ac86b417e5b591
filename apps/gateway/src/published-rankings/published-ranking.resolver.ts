import { Args, Query, Resolver } from '@nestjs/graphql';
import { PublishedRankReader, type PublishedRankView } from '#persistence';
import { pageSize } from '../answers/connection.js';
import { showUnitRef } from '../answers/show.js';
import { streakOf, type Streak } from '../answers/streak.js';

interface Which {
  readonly publisher?: string | null;
  readonly year?: number | null;
  readonly unit?: string | null;
}

/** Rankings that others published: shown as printed, never mixed with ours, and never judged. */
@Resolver()
export class PublishedRankingResolver {
  constructor(private readonly published: PublishedRankReader) {}

  @Query('publishedLists')
  lists(): Promise<object[]> {
    return this.published.lists();
  }

  @Query('publishedRankings')
  async rankings(@Args() { first, ...which }: Which & { readonly first: number }): Promise<object[]> {
    return (await this.published.find({ ...named(which), first: pageSize(first) })).map(showPublishedRank);
  }

  @Query('publishedStreaks')
  async streaks(@Args() { unit, top }: { readonly unit: string; readonly top: number }): Promise<object[]> {
    const [records, places] = await Promise.all([
      this.published.records(unit),
      this.published.find({ unit, first: pageSize(Infinity) }),
    ]);
    return records.map(({ publisher, years }) => {
      const own = places.filter((place) => place.publisher === publisher);
      return { publisher, unit: showUnitRef(own[0]!.unit!), ...publishedStreak(years, own, top) };
    });
  }

  @Query('publishedDisagreements')
  async disagreements(
    @Args() { first, ...which }: Omit<Which, 'publisher'> & { readonly first: number },
  ): Promise<object[]> {
    const found = await this.published.disagreements({ ...named(which), first: pageSize(first) });
    return found.map(({ unit, places, ...one }) => ({
      ...one,
      unit: showUnitRef(unit),
      places: places.map(showPublishedRank),
    }));
  }
}

/** The streak in one publisher's record, of which `places` are the unit's. */
export function publishedStreak(record: readonly number[], places: readonly PublishedRankView[], top: number): Streak {
  const rankIn = (year: number): number | undefined =>
    places.find((place) => place.year === year && place.rank !== null)?.rank ?? undefined;
  return streakOf(record, rankIn, top);
}

export const showPublishedRank = (place: PublishedRankView): object => ({
  ...place,
  unit: place.unit && showUnitRef(place.unit),
});

const named = ({
  publisher,
  year,
  unit,
}: Which): { publisher?: string | undefined; year?: number | undefined; unit?: string | undefined } => ({
  publisher: publisher ?? undefined,
  year: year ?? undefined,
  unit: unit ?? undefined,
});
