/**
 * The key under which a name is looked up: compatibility forms folded (full-width letters, Roman figures), blanks and
 * zero-width characters removed, case folded, brackets made plain. Homoglyphs are NOT folded: see look-alikes.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff·•‧'’`]+/gu, '')
    .toLowerCase();
}
