/** Numbers by code as the address keeps them: `code:number`, several with commas; undefined for none. */
export const writePairs = (pairs: ReadonlyMap<string, number>): string | undefined =>
  [...pairs].map(([code, value]) => `${code}:${Number(value.toFixed(4))}`).join(',') || undefined;

/** What was written by `writePairs`; whatever else stands there is left out. */
export function readPairs(text: string | undefined): Map<string, number> {
  return new Map(
    (text ?? '').split(',').flatMap((pair) => {
      const cut = pair.lastIndexOf(':');
      const [code, value] = [pair.slice(0, Math.max(0, cut)), pair.slice(cut + 1)];
      return code && value !== '' && Number.isFinite(Number(value)) ? [[code, Number(value)] as const] : [];
    }),
  );
}
