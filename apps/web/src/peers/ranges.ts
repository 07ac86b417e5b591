/** Figures of an indicator between which a peer lies, as submitted, the ends with them; undefined: that end is open. */
export interface Range {
  readonly indicator: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const end = (text: string): number | undefined =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** The ranges of an address; what is no range, or is open at both ends, is left out. */
export function readRanges(text: string | undefined): readonly Range[] {
  return (text ?? '').split(',').flatMap((one) => {
    const [, indicator, from = '', to = ''] = /^(.+):([^:]*):([^:]*)$/.exec(one) ?? [];
    const [min, max] = [end(from), end(to)];
    return indicator && (min !== undefined || max !== undefined) ? [{ indicator, min, max }] : [];
  });
}

/** Ranges as they stand in an address; none: undefined. */
export const writeRanges = (ranges: readonly Range[]): string | undefined =>
  ranges.map(({ indicator, min, max }) => `${indicator}:${min ?? ''}:${max ?? ''}`).join(',') || undefined;
