import type { Row } from '../block.ts';
import { mendLines } from './mend.ts';
import type { Record } from './records.ts';

/** Records as rows of mended cells. Empty cells past the last column go; a row that is still too long or short stays so. */
export function evened(records: readonly Record[], columns: number): Row[] {
  return records.map(({ line, lastLine, cells }) => {
    const texts = cells.map(mendLines);
    while (texts.length > columns && texts.at(-1) === '') texts.pop();
    return lastLine > line ? { line, lastLine, cells: texts } : { line, cells: texts };
  });
}
