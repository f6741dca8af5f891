import type { Block, Paragraph } from '../block.ts';
import { isCapitals } from '../grid/titles.ts';
import { cleanText } from './clean.ts';
import type { Line } from './lines.ts';
import { beginsAnew, goesOn } from './mend.ts';

/** Lines outside of tables as running text; lines without a letter or digit are dropped. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  return lines.flatMap((line) => (line.isBlank || line.isHollow ? [] : paragraphs(line)));
}

/** Sentences that a narrow page or its end broke are one paragraph again, at the line where they begin. */
export function joinBroken(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  const width = usualWidth(blocks);
  const isSpaced = isSpacedOut(blocks);
  let open: Open | null = null;
  for (const [at, block] of blocks.entries()) {
    const next = isPageMark(block) ? blocks[at + 1] : block;
    const isUnder = open !== null && open.last.line === block.line - 1;
    const full = isSpaced && !isUnder ? Number.POSITIVE_INFINITY : width;
    const goes: boolean =
      open !== null && (isBroken(open, next, full) || (isSpaced && isUnder && continuesUnder(open, next)));
    if (goes && isPageMark(block)) continue;
    if (open && goes && block.kind === 'paragraph') {
      open.last = block;
      open.texts.push(block.text);
      continue;
    }
    if (open) out.push(closed(open));
    open = block.kind === 'paragraph' ? { first: block, last: block, texts: [block.text] } : null;
    if (block.kind !== 'paragraph') out.push(block);
  }
  if (open) out.push(closed(open));
  return out;
}

/** A paragraph while its lines are put together: what is asked of it is asked of its first and its last line. */
type Open = { first: Paragraph; last: Paragraph; texts: string[] };

function closed({ first, texts }: Open): Paragraph {
  return { ...first, text: texts.join(' ') };
}

function paragraphs({ raw, line }: Line): Paragraph[] {
  const heading = /^\s*(#{1,6})\s+/.exec(raw);
  const level = heading?.[1]?.length;
  return cleanText(heading ? raw.slice(heading[0].length) : withoutQuote(raw))
    .split('\n')
    .map(bullet)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ kind: 'paragraph', line, text, ...(level ? { level } : {}) }));
}

function withoutQuote(raw: string): string {
  return raw.replace(/^\s*(?:>\s)+/, '').replace(/^\s*[*•·]\s+/, '- ');
}

/** "- + Rà soát" and "- a) Rà soát" are what converters make of "+ Rà soát" and "a) Rà soát"; a lone * is a broken mark. */
function bullet(text: string): string {
  return text
    .replace(/^[-–]\s+(?=(?:\+|[a-zđ]\))\s)/, '')
    .replace(/^\*(?=[\p{L}(“"])/u, '')
    .replace(/(?<=[\p{L}\p{N})”".;])\*$/u, '')
    .trim();
}

function isBroken({ first, last }: Open, next: Block | undefined, width: number): boolean {
  if (next?.kind !== 'paragraph' || next.level !== undefined || /^\(?(?:kèm theo|ban hành kèm)/i.test(next.text))
    return false;
  if (goesOn(last.text, next.text)) return first.level === undefined || /^\p{Ll}/u.test(next.text);
  return first.level === undefined && last.text.length >= width && isMidSentence(last.text, next.text);
}

/** Blank lines stand before the numerals and bullets of a text: then they part its paragraphs, and nothing else does. */
function isSpacedOut(blocks: readonly Block[]): boolean {
  let begun = 0;
  let spaced = 0;
  for (const [at, block] of blocks.entries()) {
    if (at === 0 || block.kind !== 'paragraph' || !beginsAnew(block.text)) continue;
    begun += 1;
    if (blocks[at - 1]?.line !== block.line - 1) spaced += 1;
  }
  return begun >= 5 && spaced >= begun * 0.6;
}

/** The next line of such a text, right below: the rest of a sentence or of a numbered heading. */
function continuesUnder({ first, last }: Open, next: Block | undefined): boolean {
  if (next?.kind !== 'paragraph' || first.level !== undefined || next.level !== undefined) return false;
  if (beginsAnew(next.text) || isCapitals(next.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return !/[.!?]["”)]?$/.test(last.text);
  return !/[.;:!?]["”)]?$/.test(last.text) && (beginsAnew(first.text) || /^\d/.test(next.text));
}

/** The number of a page between two halves of a sentence. */
function isPageMark(block: Block): boolean {
  return block.kind === 'paragraph' && /^(?:trang )?\d{1,3}(?:\/\d{1,3})?$/i.test(block.text);
}

/** A full line that ends in the middle of a sentence, before one that begins with a name or a number. */
function isMidSentence(before: string, next: string): boolean {
  return (
    /[\p{Ll}\d,]$/u.test(before) &&
    /^[\p{Lu}\d(“"]/u.test(next) &&
    !/^(?:[IVX]+|\d+(?:\.\d+)*|[A-Z])[.)]\s|^\d+\.\d/.test(next) &&
    !/^(?:điều|chương|mục|phụ lục|căn cứ|nơi nhận)(?!\p{L})/iu.test(next)
  );
}

/** Text that was broken to a width has many lines of nearly the same length; other text has none such. */
function usualWidth(blocks: readonly Block[]): number {
  const lengths = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text.length] : []))
    .sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const full = lengths.filter((length) => length >= longest * 0.85).length;
  const isHard = longest >= 40 && longest <= 140 && full >= Math.max(8, lengths.length / 4);
  return isHard ? longest * 0.8 : Number.POSITIVE_INFINITY;
}
