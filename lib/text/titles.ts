const MARKS = [/[;:.]\s/g, /,\s/g, /\s/g];

/**
 * A short title out of printed words: the words themselves when they fit, else cut at the last border that leaves at
 * least half of what fits (a sentence, then a comma, then a word). A cut shows as "…"; the whole stays as official text.
 */
export function shortTitle(printed: string, most: number): string {
  const text = printed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s;,.:]+$/, '');
  if (text.length <= most) return text;
  const room = most - 1;
  for (const mark of MARKS) {
    const border = lastBorder(text, mark, room);
    if (border >= room / 2) return `${text.slice(0, border).replace(/[\s;,.:–-]+$/, '')}…`;
  }
  return `${text.slice(0, room)}…`;
}

function lastBorder(text: string, mark: RegExp, room: number): number {
  const borders = [...text.matchAll(mark)].map((found) => found.index).filter((index) => index <= room);
  return borders.at(-1) ?? 0;
}
