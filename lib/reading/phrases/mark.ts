import { oneLine } from './words.ts';

export const MARK_STYLES = [
  'roman',
  'digit',
  'letter',
  'decimal',
  'dash',
  'plus',
  'dot',
  'appendix',
  'article',
] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** The numeral or bullet that a line begins with; `rest` is what follows it. */
export type Mark = { style: MarkStyle; value: string; rest: string };

export function markOf(text: string): Mark | null {
  const line = oneLine(text).replace(/^[#*_\s]+/, '');
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(line);
    if (found) return { style, value: found[1] as string, rest: (found[2] as string).replace(/[*_\s]+$/, '') };
  }
  return null;
}

const PATTERNS: [MarkStyle, RegExp][] = [
  ['roman', /^([IVX]+)[.)] ?(.*)$/],
  ['decimal', /^(\d+(?:\.\d+)+)\.? (.*)$/],
  ['digit', /^(\d+)[.)] ?(.*)$/],
  ['letter', /^([a-zđ])[.)] ?(.*)$/],
  ['dash', /^([-–]) ?(.*)$/],
  ['plus', /^(\+) ?(.*)$/],
];
