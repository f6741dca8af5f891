import type { Paragraph } from '../../block.ts';
import { markOf } from '../mark.ts';
import { oneLine, tidy } from '../words.ts';

/** The lines before the first section of the document proper, without crumbs, and what an appendix says it is attached to. */
export function headLines(paragraphs: readonly Paragraph[]): string[] {
  const lines = sideBySide(
    paragraphs.flatMap(({ text }) => (text.length > 2000 ? [] : tidy(text).split('\n').map(plainLine))),
  );
  const end = lines.findIndex((line) => /^I(?:[.)]| -)/.test(line) && markOf(line)?.style === 'roman');
  const head = lines.slice(0, Math.min(end < 0 ? HEAD_LINES : end, HEAD_LINES));
  const attached = lines.findIndex((line, index) => index >= head.length && /^\(kèm theo /iu.test(line));
  const all = attached < 0 ? head : [...head, ...lines.slice(attached, attached + 3)];
  return all.filter((line) => line !== '');
}

const HEAD_LINES = 200;

/** A letterhead of two columns that came as one line each: the left column first, then the right one. */
function sideBySide(lines: readonly string[]): string[] {
  const unfolded: string[] = [];
  let right: string[] = [];
  for (const [index, line] of lines.entries()) {
    const halves = index < LETTERHEAD_LINES ? RIGHT_HALVES.map((half) => half.exec(line)).find(Boolean) : null;
    if (halves) {
      unfolded.push(halves[1] as string);
      right.push(halves[2] as string);
      continue;
    }
    unfolded.push(...right, line);
    right = [];
  }
  return [...unfolded, ...right];
}

const LETTERHEAD_LINES = 40;
const RIGHT_HALVES = [
  /^(\S.*?)[ |,]+(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/iu,
  /^(\S.*?)[ |,]+(Độc lập ?[-–] ?Tự do ?[-–] ?Hạnh phúc)$/iu,
  /^(số ?:.*?)[ |,]+(\p{Lu}\p{Ll}[\p{L} .'’-]{0,40}, ?ngày.*)$/iu,
];

function plainLine(line: string): string {
  return oneLine(line.replace(/<\/?[a-z]{1,6}>|[*_#]{1,6}/gu, ' '));
}

/** The words from `at` on, put together until brackets close: a line may end inside of them. */
export function bracketAt(lines: readonly string[], at: number): string {
  let text = lines[at] ?? '';
  for (let i = at + 1; i < at + 4 && !text.includes(')') && lines[i] !== undefined; i += 1) text += ` ${lines[i]}`;
  return text;
}

/** "ĐẮK NÔNG" → "Đắk Nông"; what is not all capitals stays. */
export function properCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
