import type { Mark } from '../phrases/mark.ts';

/** A paragraph of the body with what stands below it. `text` is without its mark; a plain paragraph has none. */
export type OutlineNode = {
  line: number;
  lastLine: number;
  mark: Mark | null;
  /** How deep it stands: the smaller, the nearer to the top. */
  rank: number;
  /** That of a heading style, where the source has one. */
  level: number | null;
  text: string;
  /** Mended from several paragraphs of the source. */
  isJoined: boolean;
  children: OutlineNode[];
};

/** All nodes below a node, in the order of the text. */
export function descendantsOf(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendantsOf(child)]);
}
