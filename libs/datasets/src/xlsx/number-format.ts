/** How a number is shown, as far as that changes what it says: a date, a share in percent, or a number as it stands. */
export type NumberStyle = 'number' | 'percent' | 'date' | 'year';

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return id === 9 || id === 10 ? 'percent' : builtInDates.has(id) ? 'date' : 'number';
  const bare = code.split(';')[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/^\s*[yY]{4}\s*[年]?\s*$/.test(bare)) return 'year';
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

const DAY = 86_400_000;

/** The serial number of a day as yyyy-mm-dd. Day 60 of the 1900 system never was (29 February 1900). */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const days = Math.floor(serial);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * DAY).toISOString().slice(0, 10);
}

/** 0.4553 → "45.53%": the decimal point moved in the text, so that no digit changes. */
export function percentText(text: string): string {
  const found = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (!found) return `${Number(text) * 100}%`;
  const whole = found[2]!;
  const fraction = (found[3] ?? '').padEnd(2, '0');
  const digits = `${whole}${fraction.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2);
  return `${found[1]}${digits === '' ? '0' : digits}${rest === '' ? '' : `.${rest}`}%`;
}
