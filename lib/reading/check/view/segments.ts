import type { SegmentView } from '@/lib/domain/reading-view.ts';
import type { SourceLine } from '../../block.ts';
import type { AnyRow } from '../sheet.ts';

/** The source cut where rows begin and end, so that those of a row can be marked; the line of every row begins one. */
export function segmentsOf(lines: readonly SourceLine[], rows: readonly AnyRow[]): SegmentView[] {
  const borders = new Set(rows.flatMap(({ line, lastLine }) => (line > 0 ? [line, lastLine + 1] : [])));
  const segments: { line: number; lastLine: number; texts: string[] }[] = [];
  for (const { line, text } of lines) {
    const last = segments.at(-1);
    const isNew = !last || isBorderBetween(last.lastLine, line, borders);
    if (isNew) segments.push({ line, lastLine: line, texts: [text] });
    else {
      last.texts.push(text);
      last.lastLine = line;
    }
  }
  return segments
    .map(({ texts, ...place }) => ({
      ...place,
      text: texts
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
}

/** Lines without text may be left out of a source: a border may fall on one that is not there. */
function isBorderBetween(before: number, line: number, borders: ReadonlySet<number>): boolean {
  for (let at = before + 1; at <= line; at += 1) if (borders.has(at)) return true;
  return false;
}
