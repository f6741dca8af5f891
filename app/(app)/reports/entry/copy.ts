import { rowKey } from '@/lib/domain/entry-fields.ts';
import type { Outbox } from '@/lib/domain/outbox.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { answerKindInWords } from '@/lib/text/entry-lines.ts';
import type { SheetLine } from '../sheet-lines.ts';
import { SHEET_COLUMNS, writeGrid } from './paste.ts';
import { fieldsOf, formRowOf, understoodIn } from './sheet-state.ts';

/** The cell as a spreadsheet takes it: no dots between thousands, which some of them read as a decimal point. */
export function copyOf(line: SheetLine, box: Outbox): string {
  const fields = fieldsOf(box, rowKey(line.rowId));
  const row = formRowOf(line);
  const understood = understoodIn(row, fields);
  if (understood.outcome === 'blank') return '';
  if (understood.outcome === 'fault') return fields.typed ?? '';
  const { answer } = understood;
  if (answer.kind !== 'value') return answerKindInWords(answer.kind);
  return answer.number === null ? answerInWords(answer, row) : answer.number.replace('.', ',');
}

/** The column "kỳ này" alone, a blank line for each heading, so that it lies beside the form again. */
export function copyColumn(lines: readonly SheetLine[], box: Outbox): string {
  return writeGrid(lines.map((line) => [line.asked ? copyOf(line, box) : '']));
}

/** The whole sheet as it is drawn, with the headings of its columns. */
export function copySheet(lines: readonly SheetLine[], box: Outbox): string {
  const rows = lines.map((line) => {
    const { note = '', kind = 'value' } = fieldsOf(box, rowKey(line.rowId));
    const said = kind === 'value' ? 'Số liệu' : answerKindInWords(kind as 'nil');
    const own = line.asked
      ? [line.previous ?? '', copyOf(line, box), line.unit ?? '', said, note]
      : ['', '', '', '', ''];
    return [line.code ?? '', line.label, ...own];
  });
  return writeGrid([SHEET_COLUMNS, ...rows]);
}
