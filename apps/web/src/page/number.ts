/** A score as a table shows it: two decimals, a true minus; nothing where there is none. */
export function shown(value: number | null | undefined, digits = 2): string {
  return value === null || value === undefined ? '–' : value.toFixed(digits).replace('-', '−');
}

/** A difference, with its sign. */
export function signed(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined) return '–';
  const text = shown(value, digits);
  return value > 0 ? `+${text}` : text;
}

/** A raw value: as many digits as it has, thousands apart. */
export function raw(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
