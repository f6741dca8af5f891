import type { AreaCode } from '@/lib/domain/plan.ts';
import { areaOf } from '../phrases/area.ts';
import { type ListKind, listKindOf } from './list-kind.ts';
import type { OutlineNode } from './node.ts';
import { isNumeral } from './numeral.ts';
import { type Phase, phaseOf } from './phase.ts';

/** What a node says as a heading, and what is left of it as a sentence of its own. */
export type Heading = {
  /** "" when the node is a sentence. */
  title: string;
  kind: ListKind | null;
  area: AreaCode | null;
  phase: Phase;
  /** The sentence: all of the text, or what follows the title on its line; null when the node is a heading alone. */
  content: string | null;
};

export function headingOf(node: OutlineNode): Heading {
  const { title, content } = splitTitle(node);
  return { title, content, kind: kindOf(title, node), area: areaOf(title), phase: phaseOf(title) };
}

function splitTitle(node: OutlineNode): { title: string; content: string | null } {
  const { text } = node;
  const inline = /^([^:]{3,110}):\s+(\S.*)$/s.exec(text);
  if (inline && decides(inline[1] as string)) return { title: inline[1] as string, content: inline[2] as string };
  const bare = text.replace(/[:.]+$/, '').trim();
  if (isTitle(node, bare)) return { title: bare, content: null };
  return { title: spokenTitle(text) ?? '', content: text };
}

/** "Về cải cách thể chế, tiếp tục …": the area is named in the sentence itself, before one of its commas. */
function spokenTitle(text: string): string | null {
  if (!/^Về /.test(text)) return null;
  const clauses = text.slice(0, 140).split(/,\s/);
  const titles = clauses.slice(0, -1).map((_, index) => clauses.slice(0, index + 1).join(', '));
  return titles.find((title) => areaOf(title) !== null) ?? null;
}

/** Does the text before a colon name a list, an area or a time, and not begin a sentence? */
function decides(prefix: string): boolean {
  if (wordsIn(prefix) > 16) return false;
  return listKindOf(prefix) !== null || areaOf(prefix) !== null || phaseOf(prefix).isTitle;
}

function isTitle(node: OutlineNode, bare: string): boolean {
  if (/\d\s*%/.test(bare)) return false;
  const short = !/[.;,]$/.test(node.text) && wordsIn(bare) <= (node.children.length > 0 ? 25 : 16);
  if (node.text.endsWith(':') || (short && node.children.length > 0)) return true;
  if (/^về /i.test(bare) && areaOf(bare) !== null) return short;
  return short && (node.mark === null || isNumeral(node.mark)) && (listKindOf(bare) !== null || phaseOf(bare).isTitle);
}

/** A bullet that heads others changes what the list is for only when it says nothing else: "Nhiệm vụ:". */
function kindOf(title: string, node: OutlineNode): ListKind | null {
  const kind = title === '' ? null : listKindOf(title);
  if (node.mark === null || isNumeral(node.mark) || wordsIn(title) <= 4) return kind;
  return kind === 'target' || kind === 'goal' ? kind : null;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
