import type { Block } from '../block.ts';
import { areaOf } from '../phrases/area.ts';
import { type Mark, markOf } from '../phrases/mark.ts';
import { isListTitle } from './list-kind.ts';
import type { OutlineNode } from './node.ts';
import { isCapitals, type Whole, wholeParagraphs } from './paragraphs.ts';
import { LEAD_IN, PLAIN, rankOf } from './rank.ts';

/** The running text as a tree: sections by numerals, headings and lead-ins, below them bullets and paragraphs. */
export function outlineOf(blocks: readonly Block[]): OutlineNode {
  const root = nodeOf({ line: 0, lastLine: 0, text: '', level: null, isJoined: false }, null, 0);
  const open = [root];
  for (const whole of wholeParagraphs(blocks)) place(whole, open);
  return root;
}

function place(whole: Whole, open: OutlineNode[]): void {
  const mark = innermostMark(whole.text);
  const rank = mark ? rankOf(mark, whole.text, open) : unmarkedRank(whole, open);
  const node = nodeOf(whole, mark, rank);
  if (rank === PLAIN) parentOfPlain(open).children.push(node);
  else {
    while (open.length > 1 && (open.at(-1) as OutlineNode).rank >= rank) open.pop();
    (open.at(-1) as OutlineNode).children.push(node);
    open.push(node);
  }
}

function nodeOf(whole: Whole, mark: Mark | null, rank: number): OutlineNode {
  return { ...whole, mark, rank, text: mark ? mark.rest : whole.text, children: [] };
}

/** "- + Hoàn thành …" is a "+": converters set a bullet of their own before the printed one. */
function innermostMark(text: string): Mark | null {
  const mark = markOf(text);
  if (mark === null || !BULLETS.has(mark.style)) return mark;
  const inner = markOf(mark.rest);
  return inner === null || inner.style === 'roman' ? mark : inner;
}

const BULLETS = new Set(['dash', 'plus', 'dot']);

function unmarkedRank(whole: Whole, open: readonly OutlineNode[]): number {
  if (whole.level !== null) return levelRank(whole.level, open);
  if (isCapitals(whole.text)) return 1;
  if (whole.text.endsWith(':')) return LEAD_IN;
  return isHeading(whole.text) ? LEAD_IN : PLAIN;
}

/** A heading style without a numeral stands below the nearest heading of a higher level. */
function levelRank(level: number, open: readonly OutlineNode[]): number {
  const above = open.findLast((node) => node.level !== null && node.level < level && node.rank < LEAD_IN);
  return above ? above.rank + 0.25 : 1;
}

function isHeading(text: string): boolean {
  if (/[.;,!?]$/.test(text) || text.split(' ').length > 14 || /%/.test(text)) return false;
  return isListTitle(text) || (/^về /i.test(text) && areaOf(text) !== null) || /^giai đoạn \d{4}/i.test(text);
}

/** A plain paragraph belongs to the bullet that announces it, else to the section that is open. */
function parentOfPlain(open: readonly OutlineNode[]): OutlineNode {
  const last = open.at(-1) as OutlineNode;
  if (last.rank > LEAD_IN && last.text.endsWith(':') && last.children.every((child) => child.rank === PLAIN))
    return last;
  return open.findLast((node) => node.rank <= LEAD_IN) as OutlineNode;
}
