/**
 * The word most like `word`: the fewest insertions, deletions and replacements of characters, at most a third of its
 * length (and 2 at least); a word that begins with it, or has it as a part, is near. Undefined where none is near.
 * Source: Levenshtein's distance, by dynamic programming.
 * @example nearest('geometric', ['arithmetic-mean', 'geometric-mean']) // 'geometric-mean'
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 3));
  const lower = word.toLowerCase();
  for (const candidate of words) {
    const other = candidate.toLowerCase();
    const away =
      word.length >= 3 && (other.startsWith(lower) || other.split('-').includes(lower)) ? 1 : distance(lower, other);
    if (away < least || (away === least && best === undefined)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return at(row, b.length);
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
