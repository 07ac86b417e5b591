/**
 * Precedence chart (优序图法): weights from pairwise votes, 1 where the row is more important than the column, 0 where it is less, 0.5 where
 * they are equal (also the diagonal): w = row sum / total. Votes of several judges may be averaged beforehand.
 * Source: P. E. Moody (1983), Decision Making; SPSSAU handbook, 优序图.
 * @throws RangeError if the chart is not square or two votes on one pair do not add up to 1.
 * @example precedenceWeights([[0.5, 1], [0, 0.5]]) // [0.75, 0.25]
 */
export function precedenceWeights(chart: readonly (readonly number[])[]): Float64Array {
  chart.forEach((row, i) => {
    if (row.length !== chart.length) throw new RangeError(`Row ${i + 1} of the chart has ${row.length} votes, not ${chart.length}.`);
    row.forEach((vote, j) => {
      const other = chart[j]?.[i] ?? NaN;
      if (!(vote >= 0 && Math.abs(vote + other - 1) < 1e-9)) throw new RangeError(`Votes (${i + 1}, ${j + 1}) = ${vote} and (${j + 1}, ${i + 1}) = ${other} do not add up to 1.`);
    });
  });
  const sums = Float64Array.from(chart, (row) => row.reduce((sum, vote) => sum + vote, 0));
  const total = sums.reduce((sum, one) => sum + one, 0);
  return sums.map((sum) => sum / total);
}
