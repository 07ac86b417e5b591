import { Args, Query, Resolver } from '@nestjs/graphql';
import { ObservationReader, PublishedRankReader, type ObservationView, type PublishedRankView } from '#persistence';
import type { Text } from '#text';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showObservation } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';
import type { ClaimInput, QueryClaimArgs } from '../generated/resolvers.js';
import { showPublishedRank } from '../published-rankings/published-ranking.resolver.js';
import { AskedRuns } from '../scored-runs/asked-run.js';
import {
  explain,
  growthReadings,
  rankReading,
  shareReading,
  streakReading,
  verdictOf,
  wouldTake,
  type PlaceRecord,
  type Reading,
} from './check-claim.js';
import { figuresOver, onlyOne } from './figures.js';

const LONGEST = 200;
const PLACES = 5_000;

/** Does the claim hold against stored figures? */
@Resolver()
export class ClaimResolver {
  constructor(
    private readonly observations: ObservationReader,
    private readonly published: PublishedRankReader,
    private readonly asked: AskedRuns,
  ) {}

  @Query('claim')
  async claim(@Args() { claim }: QueryClaimArgs): Promise<Shown<'ClaimResult'>> {
    switch (claim.kind) {
      case 'GROWTH_MULTIPLE':
      case 'GROWTH_PERCENT':
      case 'GROWTH_RATE':
        return this.growth(claim, claim.kind);
      case 'SHARE':
        return this.share(claim);
      case 'RANK':
      case 'STREAK':
        return this.places(claim);
    }
  }

  private async growth(
    { unit, indicator, from, to, value }: ClaimInput,
    kind: keyof typeof growthReadings,
  ): Promise<Shown<'ClaimResult'>> {
    if (!indicator)
      return incomplete('indicator', { zh: '增长须指明指标。', en: 'A claim of growth names an indicator.' });
    const found = figuresOver(await this.observations.find({ units: [unit], indicators: [indicator] }), { from, to });
    if (!found) return noFigures(unit, [indicator], { from, to });
    const { start, end, breaks, notes } = found;
    if (start.year >= end.year) {
      return from && to
        ? incomplete('to', { zh: '增长须有先后两年的数字。', en: 'A claim of growth takes figures of two years.' })
        : oneYearOnly(unit, indicator, start.year);
    }
    const readings = growthReadings[kind](start.value!, end.value!, value, end.year - start.year);
    const told = breaks.length === 0 && notes.unlike === undefined;
    return answer(told ? readings : readings.map((reading) => ({ ...reading, holds: null })), {
      figures: [start, end],
      more: [
        ...(kind === 'GROWTH_MULTIPLE' && told && verdictOf(readings) === 'DOES_NOT_HOLD'
          ? [wouldTake(start.value!, end.value!, value)]
          : []),
        ...(notes.unlike ? [notes.unlike] : []),
        ...(breaks.length
          ? [
              {
                zh: `序列在 ${breaks.join('、')} 年中断，不跨断点推断。`,
                en: `The series breaks in ${breaks.join(', ')}, and a break is not bridged.`,
              },
            ]
          : []),
        ...notes.rest,
      ],
    });
  }

  private async share({ unit, indicator, ofIndicator, ofUnit, to, value }: ClaimInput): Promise<Shown<'ClaimResult'>> {
    if (!indicator)
      return incomplete('indicator', { zh: '比重须指明指标。', en: 'A claim of a share names an indicator.' });
    if (!ofIndicator && !ofUnit)
      return incomplete('ofIndicator', {
        zh: '比重须指明整体：ofIndicator 或 ofUnit。',
        en: 'A share names its whole: ofIndicator or ofUnit.',
      });
    const whole = { unit: ofUnit ?? unit, indicator: ofIndicator ?? indicator };
    const all = await this.observations.find({
      units: [...new Set([unit, whole.unit])],
      indicators: [...new Set([indicator, whole.indicator])],
      ...(to ? { years: [to] } : {}),
    });
    const found = onlyOne(all, { unit, indicator }, whole);
    if (!found) return noFigures(unit, [indicator, whole.indicator], { to });
    const { start: part, end: of, notes } = found;
    const reading = shareReading(part.value!, of.value!, value);
    return answer([notes.unlike ? { ...reading, holds: null } : reading], {
      figures: [part, of],
      more: [...(notes.unlike ? [notes.unlike] : []), ...notes.rest],
    });
  }

  private async places({
    kind,
    unit,
    from,
    to,
    value,
    publisher,
    methodology,
    node,
    top,
  }: ClaimInput): Promise<Shown<'ClaimResult'>> {
    if (!(Number.isInteger(value) && value >= 1) || (kind === 'STREAK' && value > LONGEST)) {
      return incomplete('value', {
        zh: `名次和年数须为正整数，年数不超过 ${LONGEST}。`,
        en: `A rank and a number of years are whole and positive, the years at most ${LONGEST}.`,
      });
    }
    const records = methodology ? await this.ours({ unit, methodology, node }) : await this.theirs(unit, publisher);
    if (isRefusal(records)) return records;
    if (records.length === 0) return noFigures(unit, [publisher ?? 'published rankings'], {});
    const last = to ?? Math.max(...records.flatMap(({ years }) => years));
    const asked = {
      to: last,
      top: top ?? 3,
      years: kind === 'STREAK' && from ? Math.max(value, last - from + 1) : value,
    };
    const readings = records.map((record) =>
      kind === 'RANK' ? rankReading(record, last, value) : streakReading(record, asked),
    );
    const used = records
      .flatMap(({ places }) => places)
      .filter(({ year }) => (kind === 'RANK' ? year === last : year <= last && year > last - asked.years));
    const silent =
      kind === 'RANK' && !methodology && !publisher ? readings.filter(({ holds }) => holds !== null) : readings;
    return answer(silent.length > 0 ? silent : readings, {
      rankings: used,
      more:
        methodology || publisher
          ? []
          : [
              {
                zh: '未指明发布者，按每一发布者的记录分别判断。',
                en: 'No publisher is named: the record of each was looked at.',
              },
            ],
    });
  }

  private async theirs(
    unit: string,
    publisher: string | null | undefined,
  ): Promise<(PlaceRecord & { readonly places: readonly PublishedRankView[] })[]> {
    const [records, all] = await Promise.all([
      this.published.records(unit),
      this.published.find({ unit, first: PLACES }),
    ]);
    return records
      .filter((one) => !publisher || one.publisher === publisher)
      .map(({ publisher: name, years }) => {
        const places = all.filter((place) => place.publisher === name && place.rank !== null);
        return {
          of: { zh: name, en: name },
          years,
          places,
          rankIn: (year: number) => places.find((place) => place.year === year)?.rank ?? undefined,
        };
      });
  }

  private async ours({
    unit,
    methodology,
    node,
  }: {
    unit: string;
    methodology: string;
    node?: string | null | undefined;
  }): Promise<(PlaceRecord & { readonly places: readonly PublishedRankView[] })[] | Refusal> {
    const found = await this.asked.find({ methodology });
    if (isRefusal(found)) return found;
    const { run } = found;
    const units = this.asked.units(run, [unit], 'claim.unit');
    if (isRefusal(units)) return units;
    const n = this.asked.node(run, node, 'claim.node');
    if (typeof n !== 'number') return n;
    const { years } = run.panel;
    const { zh, en } = run.view.methodology.name;
    return [
      {
        of: { zh, en },
        years,
        places: [],
        rankIn: (year) => run.result.ranks[n]![years.indexOf(year) * run.units.length + units[0]!] || undefined,
      },
    ];
  }
}

function answer(
  readings: readonly Reading[],
  {
    figures = [],
    rankings = [],
    more = [],
  }: { figures?: readonly ObservationView[]; rankings?: readonly PublishedRankView[]; more?: readonly Text[] },
): Member<'Claim'> {
  const verdict = verdictOf(readings);
  const all = [explain(verdict, readings), ...more];
  return {
    __typename: 'Claim',
    verdict,
    explanation: { zh: all.map(({ zh }) => zh).join(''), en: all.map(({ en }) => en).join(' ') },
    computed: readings.map(({ reading, value, holds }) => ({ reading, value, holds })),
    figures: figures.map(showObservation),
    rankings: rankings.map(showPublishedRank),
  };
}

function incomplete(argument: string, message: Text): Refusal {
  return refusal('INVALID_ARGUMENT', `claim.${argument}`, message, {
    zh: `补充或更正 claim.${argument}。`,
    en: `Give or correct claim.${argument}.`,
  });
}

function oneYearOnly(unit: string, indicator: string, year: number): Refusal {
  return refusal(
    'NO_DATA',
    'claim',
    {
      zh: `增长须有先后两年的数字，${unit} 的 ${indicator} 只有 ${year} 年的记录可用。`,
      en: `Growth takes figures of two years, and of ${indicator} for ${unit} ${year} alone is there to go by.`,
    },
    {
      zh: '提交其他年份的数据，或用 observations 看有哪些年份。',
      en: 'Submit figures of another year, or see `observations` for the years there are.',
    },
  );
}

function noFigures(
  unit: string,
  indicators: readonly string[],
  { from, to }: { from?: number | null | undefined; to?: number | null | undefined },
): Refusal {
  const years = [from, to].filter(Boolean).join('–');
  return refusal(
    'NO_DATA',
    'claim',
    {
      zh: `没有 ${unit} 的 ${indicators.join('、')}${years && `（${years}）`} 的记录。`,
      en: `There is no record of ${indicators.join(', ')} for ${unit}${years && ` (${years})`}.`,
    },
    {
      zh: '用 coverage、observations 或 publishedLists 看有哪些数据。',
      en: 'See `coverage`, `observations` or `publishedLists` for what there is.',
    },
  );
}
