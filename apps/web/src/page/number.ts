/** A score as a table shows it: two decimals, a true minus; nothing where there is none. */
export function shown(value: number | null | undefined, digits = 2): string {
  return value === null || value === undefined ? '–' : value.toFixed(digits).replace('-', '−');
}

/** A difference, with its sign. */
export function signed(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined) return '–';
  const text = shown(value, digits);
  if (Number(value.toFixed(digits)) === 0) return shown(0, digits);
  return value > 0 ? `+${text}` : text;
}

/** A raw value: as many digits as it has, thousands apart. */
export function raw(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}

/** How scores of one scale are shown: as many decimals as tell them apart. */
export function scaleOf(scores: readonly (number | null | undefined)[]): {
  readonly digits: number;
  readonly shown: (score: number | null | undefined) => string;
} {
  const greatest = Math.max(0, ...scores.map((score) => Math.abs(score ?? 0)));
  const digits = greatest <= 2 ? 3 : greatest < 500 ? 2 : 1;
  return { digits, shown: (score) => shown(score, digits) };
}

/** An interval of ranks as a text: whole ranks, outwards. */
export function places({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.floor(low), Math.ceil(high)];
  return from === to ? String(from) : `${from}–${to}`;
}
