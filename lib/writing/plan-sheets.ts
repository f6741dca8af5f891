import { roundFigure } from '@/lib/domain/figure.ts';
import type { SourceLine } from '@/lib/domain/source.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { responsibleInWords } from '@/lib/text/agencies.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { placeInWords } from '@/lib/text/sources.ts';
import { AREA_SHORT_TEXT, TARGET_STATUS_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { deadlineInWords, figurePeriod, figureSource, promiseInWords, whyNoFigure } from '@/lib/text/targets.ts';
import { dueInWords, leadsInWords, occurrenceName } from '@/lib/text/tasks.ts';
import type { PrintCell, PrintSheet } from './print-sheet.ts';

type Over = Pick<PrintSheet, 'title' | 'notes'> & {
  /** What the sheet is called where a workbook has more than one of its kind. */
  name?: string;
  /** Where a line stands; the sheet of one plan need not name its document. */
  place?: (source: SourceLine) => string;
};

/** Chỉ tiêu: every promise, in the order in which the lines come, with what is known of it and why it stands where it does. */
export function targetSheet(over: Over, lines: readonly TargetReading[]): PrintSheet {
  const { title, notes, name = 'Chỉ tiêu', place = placeInWords } = over;
  return {
    ...{ title, notes, name, frozen: 2 },
    columns: [
      { name: 'TT', width: 5 },
      { name: 'Chỉ tiêu', width: 38 },
      { name: 'Lĩnh vực', width: 13 },
      { name: 'Cam kết', width: 20 },
      { name: 'Đơn vị', width: 9 },
      { name: 'Thời hạn', width: 13 },
      { name: 'Cơ quan', width: 22 },
      { name: 'Số liệu mới nhất', width: 11 },
      { name: 'Đơn vị số liệu', width: 9 },
      { name: 'Tử số', width: 9 },
      { name: 'Mẫu số', width: 9 },
      { name: 'Kỳ, nguồn số liệu', width: 22 },
      { name: 'Trạng thái', width: 13 },
      { name: 'Vì sao', width: 30 },
    ],
    rows: lines.map((line, at) => {
      const { target, state } = line;
      return [
        { figure: String(at + 1) },
        `${target.title}\n(${[target.source, ...target.copies.map((copy) => copy.source)].map(place).join('; ')})`,
        AREA_SHORT_TEXT[target.areaCode],
        promiseInWords(target),
        target.unit ?? '',
        deadlineInWords(target),
        responsibleInWords(target.agencies),
        ...figureCells(line),
        TARGET_STATUS_TEXT[state.status],
        statusInWords(state),
      ];
    }),
  };
}

function figureCells(line: TargetReading): PrintCell[] {
  const { figure, target, reading } = line;
  if (figure === null) return [null, '', null, null, target.kind === 'qualitative' ? '' : whyNoFigure(line)];
  const { value, label, numerator, denominator } = figure;
  return [
    label ?? { figure: roundFigure(value, 2) },
    label === null ? (reading?.indicator.unit ?? '') : '',
    numerator === null ? null : { figure: numerator },
    denominator === null ? null : { figure: denominator },
    `${figurePeriod(figure)}, ${figureSource(figure)}`,
  ];
}

/** By task, the documents that its parts were finished with. */
export type ResultDocuments = ReadonlyMap<number, readonly string[]>;

/** Nhiệm vụ: every row of the plan's appendix in its order; what is blank or printed twice stands there and is not counted. */
export function taskSheet(over: Over, lines: readonly TaskReading[], documents: ResultDocuments): PrintSheet {
  const { title, notes, name = 'Nhiệm vụ', place = placeInWords } = over;
  const counted = lines.filter(({ task }) => isCounted(task));
  return {
    ...{ title, notes, name, frozen: 2 },
    columns: [
      { name: 'TT', width: 5 },
      { name: 'Nhiệm vụ', width: 40 },
      { name: 'Lĩnh vực', width: 13 },
      { name: 'Chủ trì', width: 22 },
      { name: 'Phối hợp', width: 22 },
      { name: 'Thời gian ghi trong văn bản', width: 17 },
      { name: 'Kết quả, sản phẩm', width: 26 },
      { name: 'Tình trạng', width: 15 },
      { name: 'Lần thực hiện, hạn, số đơn vị xong', width: 21 },
      { name: 'Quá hạn (ngày)', width: 9 },
      { name: 'Văn bản kết quả', width: 24 },
    ],
    rows: lines.map((line) => {
      const { task, overdueDays } = line;
      const at = counted.indexOf(line);
      return [
        at < 0 ? null : { figure: String(at + 1) },
        `${task.title ?? 'Dòng để trống trong văn bản'}\n(${place(task.source)})`,
        AREA_SHORT_TEXT[task.areaCode],
        responsibleInWords(task.leads),
        task.supports.length === 0 ? '' : responsibleInWords(task.supports),
        task.scheduleText ?? 'không ghi',
        task.results.join('; '),
        ...(at < 0 ? [uncounted(line), ''] : [TASK_STATUS_TEXT[line.status], currentInWords(line)]),
        at < 0 || overdueDays === null ? null : { figure: String(overdueDays) },
        (documents.get(task.id) ?? []).join('; '),
      ];
    }),
  };
}

function uncounted({ task }: TaskReading): string {
  return task.empty ? 'Không tính: dòng để trống' : 'Không tính: in lặp';
}

/** The instance that matters now. */
function currentInWords({ current, occurrences }: TaskReading): string {
  if (current === null || current.status === 'undetermined') return '';
  const name = occurrences.length > 1 ? `${occurrenceName(current.label)}: ` : '';
  return `${name}${dueInWords(current.dueOn)}, ${leadsInWords(current)}`;
}
