import { Flag, hasFlag } from '#observation';
import type { ObservationView } from '#persistence';
import type { Text } from '#text';

/** Two figures that a claim is held against. */
export interface Figures {
  readonly start: ObservationView;
  readonly end: ObservationView;
  /** Years at which the series breaks on the way from the one to the other. */
  readonly breaks: readonly number[];
  readonly notes: {
    /** They cannot be set against each other. */
    readonly unlike?: Text;
    readonly rest: readonly Text[];
  };
}

interface Place {
  readonly unit: string;
  readonly indicator: string;
}

/** The newest dataset's figures of the first and last year asked for (by default of its record); of two datasets only where none has both. */
export function figuresOver(
  all: readonly ObservationView[],
  { from, to }: { readonly from?: number | null | undefined; readonly to?: number | null | undefined },
): Figures | undefined {
  const present = newestFirst(all);
  const pick = (of: readonly ObservationView[]): readonly [ObservationView, ObservationView] | undefined => {
    const years = of.map(({ year }) => year);
    const start = of.find(({ year }) => year === (from ?? Math.min(...years)));
    const end = of.find(({ year }) => year === (to ?? Math.max(...years)));
    return start && end ? [start, end] : undefined;
  };
  const pairs = datasetsOf(present).flatMap((dataset) => pick(present.filter((one) => one.dataset === dataset)) ?? []);
  const [start, end] = pairs.length >= 2 ? widest(pairs) : (pick(present) ?? []);
  if (!start || !end) return undefined;
  const breaks = [
    ...new Set(
      present
        .filter(
          ({ flags, year, dataset }) =>
            hasFlag(flags, Flag.seriesBreak) && year > start.year && year <= end.year && dataset === end.dataset,
        )
        .map(({ year }) => year),
    ),
  ].sort();
  return { start, end, breaks, notes: notesOn(start, end) };
}

/** Two figures of one year, the latest that has both: of one dataset where one has both. */
export function onlyOne(all: readonly ObservationView[], part: Place, whole: Place): Figures | undefined {
  const present = newestFirst(all);
  const at = (of: readonly ObservationView[], place: Place, year: number): ObservationView | undefined =>
    of.find((one) => one.unit.code === place.unit && one.indicator === place.indicator && one.year === year);
  const years = [...new Set(present.map(({ year }) => year))].sort((a, b) => b - a);
  for (const year of years) {
    for (const of of [
      ...datasetsOf(present).map((dataset) => present.filter((one) => one.dataset === dataset)),
      present,
    ]) {
      const [start, end] = [at(of, part, year), at(of, whole, year)];
      if (start && end) return { start, end, breaks: [], notes: notesOn(start, end) };
    }
  }
  return undefined;
}

/** The reader gives the newest submission of each year first. */
const newestFirst = (all: readonly ObservationView[]): readonly ObservationView[] =>
  all.filter(({ value }) => value !== null);
const datasetsOf = (all: readonly ObservationView[]): readonly string[] => [
  ...new Set(all.map(({ dataset }) => dataset)),
];

/** Of pairs [start, end, start, end …], that over most years. */
function widest(pairs: readonly ObservationView[]): readonly [ObservationView, ObservationView] {
  let best: readonly [ObservationView, ObservationView] = [pairs[0]!, pairs[1]!];
  for (let k = 2; k < pairs.length; k += 2)
    if (pairs[k + 1]!.year - pairs[k]!.year > best[1].year - best[0].year) best = [pairs[k]!, pairs[k + 1]!];
  return best;
}

function notesOn(start: ObservationView, end: ObservationView): Figures['notes'] {
  const [a, b] = [start.unitOfMeasure, end.unitOfMeasure];
  const rest: Text[] = [];
  if (start.dataset !== end.dataset)
    rest.push({
      zh: `两个数字出自不同的数据集（${start.dataset}、${end.dataset}）。`,
      en: `The two figures are of different datasets (${start.dataset}, ${end.dataset}).`,
    });
  const early = [start, end]
    .filter(({ flags, vintage }) => vintage === 'preliminary' || hasFlag(flags, Flag.preliminary))
    .map(({ year }) => year);
  if (early.length > 0)
    rest.push({ zh: `${early.join('、')} 年为初步数。`, en: `The figure of ${early.join(' and ')} is preliminary.` });
  if (start.synthetic || end.synthetic)
    rest.push({ zh: '数字为合成数据，不是真实统计。', en: 'The figures are synthetic data, not real statistics.' });
  return {
    rest,
    ...(a && b && a !== b
      ? { unlike: { zh: `计量单位不同：${a} 与 ${b}。`, en: `The units of measure differ: ${a} and ${b}.` } }
      : {}),
  };
}
