import { Args, Query, Resolver } from '@nestjs/graphql';
import { PublishedRankReader, type PublishedRankView } from '#persistence';
import { at } from '../answers/at.js';
import { pageSize } from '../answers/connection.js';
import { showUnitRef } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import { streakOf } from '../answers/streak.js';
import type {
  QueryPublishedDisagreementsArgs,
  QueryPublishedRankingsArgs,
  QueryPublishedStreaksArgs,
  RequireFields,
} from '../generated/resolvers.js';

type Which = Pick<QueryPublishedRankingsArgs, 'publisher' | 'year' | 'unit'>;

/** Rankings that others published: shown as printed, never mixed with ours, and never judged. */
@Resolver()
export class PublishedRankingResolver {
  constructor(private readonly published: PublishedRankReader) {}

  @Query('publishedLists')
  lists(): Promise<readonly Shown<'PublishedList'>[]> {
    return this.published.lists();
  }

  @Query('publishedRankings')
  async rankings(
    @Args() { first, ...which }: RequireFields<QueryPublishedRankingsArgs, 'first'>,
  ): Promise<Shown<'PublishedRank'>[]> {
    return (await this.published.find({ ...named(which), first: pageSize(first) })).map(showPublishedRank);
  }

  @Query('publishedStreaks')
  async streaks(
    @Args() { unit, top }: RequireFields<QueryPublishedStreaksArgs, 'top'>,
  ): Promise<Shown<'PublishedStreak'>[]> {
    const [records, places] = await Promise.all([
      this.published.records(unit),
      this.published.find({ unit, first: pageSize(Infinity) }),
    ]);
    return records.map(({ publisher, years }) => {
      const own = places.filter((place) => place.publisher === publisher);
      return { publisher, unit: showUnitRef(at(own, 0).unit!), ...publishedStreak(years, own, top) };
    });
  }

  @Query('publishedDisagreements')
  async disagreements(
    @Args() { first, ...which }: RequireFields<QueryPublishedDisagreementsArgs, 'first'>,
  ): Promise<Shown<'PublishedDisagreement'>[]> {
    const found = await this.published.disagreements({ ...named(which), first: pageSize(first) });
    return found.map(({ unit, places, ...one }) => ({
      ...one,
      unit: showUnitRef(unit),
      places: places.map(showPublishedRank),
    }));
  }
}

/** The streak in one publisher's record, of which `places` are the unit's. */
export function publishedStreak(
  record: readonly number[],
  places: readonly PublishedRankView[],
  top: number,
): Shown<'Streak'> {
  const rankIn = (year: number): number | undefined =>
    places.find((place) => place.year === year && place.rank !== null)?.rank ?? undefined;
  return streakOf(record, rankIn, top);
}

export const showPublishedRank = (place: PublishedRankView): Shown<'PublishedRank'> => ({
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
