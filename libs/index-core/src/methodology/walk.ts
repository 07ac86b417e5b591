import type { BranchDocument, LeafDocument, NodeDocument } from './tree.js';

/** A node of the document's tree with its place; pre-order, parents before children. */
export interface Place {
  readonly node: NodeDocument;
  readonly path: readonly PropertyKey[];
  /** Place number of the parent, −1 for the index. */
  readonly parent: number;
  readonly depth: number;
}

export const isLeaf = (node: NodeDocument): node is LeafDocument => 'indicator' in node;
export const codeOf = (node: NodeDocument): string => (isLeaf(node) ? (node.code ?? node.indicator) : node.code);

/** All nodes of the tree in pre-order. */
export function places(index: BranchDocument): Place[] {
  const all: Place[] = [];
  const visit = (node: NodeDocument, path: readonly PropertyKey[], parent: number, depth: number): void => {
    const here = all.push({ node, path, parent, depth }) - 1;
    if (!isLeaf(node)) node.children.forEach((child, k) => visit(child, [...path, 'children', k], here, depth + 1));
  };
  visit(index, ['index'], -1, 0);
  return all;
}
