/** A node of the tree as it was scored, with the place of its parent (−1 at the index). */
export interface TreeNode {
  readonly code: string;
  readonly parent: number;
  readonly leaf: boolean;
  readonly share: number;
}

/**
 * New scores of every unit at the index, given weights by code: weighted means of what is there, from the leaves
 * up.
 */
export function reweigh(
  tree: readonly TreeNode[],
  leaves: ReadonlyMap<string, Float64Array>,
  shares: ReadonlyMap<string, number>,
  units: number,
): Float64Array {
  const columns: Float64Array[] = [];
  for (let n = tree.length - 1; n >= 0; n--) {
    const node = tree[n]!;
    if (node.leaf) {
      columns[n] = leaves.get(node.code) ?? new Float64Array(units).fill(NaN);
      continue;
    }
    const sum = new Float64Array(units);
    const weight = new Float64Array(units);
    for (let c = n + 1; c < tree.length; c++) {
      if (tree[c]!.parent !== n) continue;
      const share = shares.get(tree[c]!.code) ?? tree[c]!.share;
      const column = columns[c]!;
      if (share === 0) continue;
      for (let u = 0; u < units; u++) {
        const value = column[u]!;
        if (value === value) {
          sum[u]! += share * value;
          weight[u]! += share;
        }
      }
    }
    for (let u = 0; u < units; u++) sum[u] = weight[u]! > 0 ? sum[u]! / weight[u]! : NaN;
    columns[n] = sum;
  }
  return columns[0]!;
}

/** Places in order of score, best first; those without a score last. */
export function order(scores: Float64Array, into: Uint32Array): Uint32Array {
  const keys = new Float64Array(into.length);
  for (let u = 0; u < into.length; u++) {
    into[u] = u;
    keys[u] = scores[u]! === scores[u]! ? scores[u]! : -Infinity;
  }
  // Two without a score differ by NaN, which leaves it to their places.
  return into.sort((a, b) => keys[b]! - keys[a]! || a - b);
}

/** Ranks by place: 1 = best, ties share the better rank, 0 without a score. */
export function ranks(scores: Float64Array, ordered: Uint32Array): Uint32Array {
  const out = new Uint32Array(scores.length);
  for (let i = 0; i < ordered.length; i++) {
    const u = ordered[i]!;
    if (scores[u]! !== scores[u]!) break;
    out[u] = i > 0 && scores[ordered[i - 1]!] === scores[u] ? out[ordered[i - 1]!]! : i + 1;
  }
  return out;
}

/** Shares among siblings: what is locked keeps its share, the others divide the rest by their weights. */
export function sharesOf(
  tree: readonly TreeNode[],
  weights: ReadonlyMap<string, number>,
  locked: ReadonlySet<string>,
): Map<string, number> {
  const out = new Map<string, number>();
  for (let n = 0; n < tree.length; n++) {
    const children = tree.filter((node) => node.parent === n);
    if (children.length === 0) continue;
    const held = children.filter((child) => locked.has(child.code));
    const free = children.filter((child) => !locked.has(child.code));
    const taken = Math.min(
      1,
      held.reduce((sum, child) => sum + child.share, 0),
    );
    const total = free.reduce((sum, child) => sum + (weights.get(child.code) ?? child.share), 0);
    for (const child of held) out.set(child.code, child.share);
    for (const child of free)
      out.set(child.code, total > 0 ? ((weights.get(child.code) ?? child.share) / total) * (1 - taken) : 0);
  }
  return out;
}
