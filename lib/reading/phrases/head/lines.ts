import type { Paragraph } from '../../block.ts';
import { markOf } from '../mark.ts';
import { oneLine, tidy } from '../words.ts';

/** The lines before the first section of the document proper, without crumbs, and what an appendix says it is attached to. */
export function headLines(paragraphs: readonly Paragraph[]): string[] {
  const lines = paragraphs.flatMap(({ text }) => (text.length > 2000 ? [] : tidy(text).split('\n').map(plainLine)));
  const end = lines.findIndex((line) => /^I(?:[.)]| -)/.test(line) && markOf(line)?.style === 'roman');
  const head = lines.slice(0, Math.min(end < 0 ? HEAD_LINES : end, HEAD_LINES));
  const attached = lines.findIndex((line, index) => index >= head.length && /^\(kèm theo /iu.test(line));
  const all = attached < 0 ? head : [...head, ...lines.slice(attached, attached + 3)];
  return all.filter((line) => line !== '');
}

const HEAD_LINES = 200;

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
