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
  for (const [at, block] of blocks.entries()) {
    const last = out.at(-1);
    if (last?.kind !== 'paragraph' || block.kind !== 'paragraph') {
      out.push(block);
      continue;
    }
    const above = blocks[at - 1] as Paragraph;
    const isUnder = above.line === block.line - 1;
    const full = isSpaced && !isUnder ? Number.POSITIVE_INFINITY : width;
    if (isPageMark(block) && isBroken(last, above, blocks[at + 1], full)) continue;
    if (isPageMark(block)) out.push(block);
    else if (isBroken(last, above, block, full) || (isSpaced && isUnder && continuesUnder(last, block)))
      out[out.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else out.push(block);
  }
  return out;
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

/** `above` is the last line of the paragraph before; a page mark may stand between. */
function isBroken(before: Paragraph, above: Paragraph, next: Block | undefined, width: number): boolean {
  if (next?.kind !== 'paragraph' || next.level !== undefined || /^\(?(?:kèm theo|ban hành kèm)/i.test(next.text))
    return false;
  if (goesOn(before.text, next.text)) return before.level === undefined || /^\p{Ll}/u.test(next.text);
  return before.level === undefined && above.text.length >= width && isMidSentence(before.text, next.text);
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
function continuesUnder(before: Paragraph, next: Paragraph): boolean {
  if (before.level !== undefined || next.level !== undefined || beginsAnew(next.text) || isCapitals(next.text))
    return false;
  if (/^\p{Ll}/u.test(next.text)) return !/[.!?]["”)]?$/.test(before.text);
  return !/[.;:!?]["”)]?$/.test(before.text) && (beginsAnew(before.text) || /^\d/.test(next.text));
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
