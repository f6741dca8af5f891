/** A stretch of text between two or more blanks, with its places in the line. */
export type Segment = { text: string; from: number; to: number };

/** Tabs count as blanks up to the next eighth place. */
export function segmentsOf(raw: string): Segment[] {
  const line = raw.includes('\t') ? untabbed(raw) : raw;
  const segments: Segment[] = [];
  for (const found of line.matchAll(/\S+(?: \S+)*/g))
    segments.push({ text: found[0], from: found.index, to: found.index + found[0].length });
  return segments;
}

function untabbed(raw: string): string {
  return raw.split('\t').reduce((line, part) => line + ' '.repeat(8 - (line.length % 8)) + part);
}
