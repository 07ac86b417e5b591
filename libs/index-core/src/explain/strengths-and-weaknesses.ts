import { exceeds } from '../tolerance/tolerance.js';

/**
 * A unit's strengths and weaknesses: the indicators on which it stands highest and lowest among its peers. `columns`
 * are one year's scores, of which `best` says, for each, whether the highest (default) or the lowest is first;
 * `peers` are row numbers (default: all), among which the unit is always counted. An indicator's standing is (n −
 * rank)/(n − 1), ties at the smallest rank. Strengths come from the highest standing down, weaknesses from the lowest
 * up; at most `count` (default 5) of each and none in both; ties in the order of the columns. Whoever leaves nobody
 * behind, alone or tied for last, has no strength there; whoever has nobody ahead, no weakness.
 * Missing: an indicator that the unit has no value for, or nobody else has, is neither.
 * Formula: (n − rank)/(n − 1) per indicator, highest and lowest
 * Source: COINr get_str_weak (by rank).
 * @throws RangeError if there is no such row, or the count is not 1 or more.
 */
export function strengthsAndWeaknesses(
  columns: readonly Float64Array[],
  unit: number,
  params: StrengthParams = {},
): StrengthsAndWeaknesses {
  const { count = 5, peers, best } = params;
  if (columns.length > 0 && columns[0]![unit] === undefined) throw new RangeError(`There is no row ${unit}.`);
  if (!(count >= 1)) throw new RangeError(`At least one strength must be asked for; here ${count}.`);
  const rows = peers === undefined ? undefined : [...new Set([unit, ...peers])];
  const standings = columns.flatMap((values, column): Standing[] => {
    const value = values[unit]!;
    let of = 0;
    let ahead = 0;
    let behind = 0;
    for (let i = 0; i < (rows ?? values).length; i++) {
      const other = values[rows === undefined ? i : rows[i]!]!;
      if (other === other) of++;
      if (exceeds(other, value)) ahead++;
      if (exceeds(value, other)) behind++;
    }
    if (best?.[column] === 'lowest') [ahead, behind] = [behind, ahead];
    const standing = (of - ahead - 1) / (of - 1);
    return value !== value || of < 2 ? [] : [{ column, value, rank: ahead + 1, of, standing, behind }];
  });
  const sorted = standings.sort((x, y) => y.standing - x.standing || x.column - y.column);
  const half = Math.ceil(sorted.length / 2);
  const strengths = sorted.filter(({ behind }) => behind > 0).slice(0, Math.min(count, half));
  const weaknesses = sorted
    .filter((standing) => standing.rank > 1 && !strengths.includes(standing))
    .sort((x, y) => x.standing - y.standing || x.column - y.column)
    .slice(0, count);
  return { strengths, weaknesses };
}

export interface StrengthParams {
  readonly count?: number;
  readonly peers?: readonly number[];
  readonly best?: readonly ('highest' | 'lowest')[];
}

/** How a unit stands on one indicator. */
export interface Standing {
  readonly column: number;
  readonly value: number;
  /** 1 = best. */
  readonly rank: number;
  /** Among how many peers that have a value. */
  readonly of: number;
  /** (n − rank)/(n − 1). */
  readonly standing: number;
  /** Peers left behind; those that are tied are not. */
  readonly behind: number;
}

export interface StrengthsAndWeaknesses {
  readonly strengths: readonly Standing[];
  readonly weaknesses: readonly Standing[];
}
