import { listHolidays } from '@/lib/db/holidays.ts';
import { listReminded, type Reminded } from '@/lib/db/sending.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Day, dayOf } from '@/lib/domain/calendar.ts';
import { SENDING_GROUPS, sendingGroupOf } from '@/lib/domain/sending.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { formatDay } from '@/lib/text/days.ts';
import { dueInWords } from '@/lib/text/due-days.ts';
import { ILLUSTRATION } from '@/lib/text/illustration.ts';
import { cellInWords, SENDING_FILTER_TEXT, SENDING_GROUP_TEXT } from '@/lib/text/sending.ts';
import { type PrintCell, type PrintRow, writePrintWorkbook } from '@/lib/writing/print-sheet.ts';
import { type Line, type SendingAsked, type SendingView, viewSending } from '../view-sending.ts';

/** Tải bảng ai đã gửi: what the page shows for the same filters, as .xlsx; null for a province that the actor does not oversee or that has no period. */
export async function exportSending(actor: Actor, asked: SendingAsked, day: Day): Promise<WrittenFile | null> {
  const view = await viewSending(actor, asked, day);
  const focus = view?.focus ?? null;
  if (view === null || focus === null) return null;
  const reminded = await listReminded(focus.id);
  const title = `Tình hình gửi báo cáo cải cách hành chính năm ${focus.reportYear}`;
  const content = await writePrintWorkbook([
    {
      ...{ name: 'Ai đã gửi', title: title.toLocaleUpperCase('vi'), frozen: 2 },
      notes: [
        `Tỉnh ${focus.provinceName}. ${focus.name}: ${dueInWords(focus.dueOn, day, await listHolidays())}. Tình hình đến ngày ${formatDay(day)}.`,
        ...narrowed(asked),
        ...(isSampleMode() ? [ILLUSTRATION] : []),
      ],
      columns: [
        { name: 'TT', width: 5 },
        { name: 'Cơ quan', width: 34 },
        ...view.periods.map(({ name }) => ({ name, width: 22 })),
        { name: `${focus.name}: gửi lần đầu`, width: 14 },
        { name: `${focus.name}: muộn (ngày)`, width: 12 },
        { name: `${focus.name}: dòng còn trống`, width: 12 },
        { name: `${focus.name}: số ngày đã nhắc`, width: 12 },
      ],
      rows: rowsOf(view, focus.id, reminded),
    },
  ]);
  return { name: `${title}, ${focus.provinceName}`, ending: 'xlsx', content };
}

function narrowed({ group, filter, search }: SendingAsked): string[] {
  const words = [
    ...(group ? [SENDING_GROUP_TEXT[group]] : []),
    ...(filter ? [SENDING_FILTER_TEXT[filter].toLowerCase()] : []),
    ...(search ? [`tên có “${search}”`] : []),
  ];
  return words.length === 0 ? [] : [`Chỉ gồm: ${words.join('; ')}.`];
}

function rowsOf({ lines, periods }: SendingView, focusId: number, reminded: ReadonlyMap<number, Reminded>): PrintRow[] {
  return SENDING_GROUPS.flatMap((group): PrintRow[] => {
    const members = lines.filter(({ agency }) => sendingGroupOf(agency.level) === group);
    if (members.length === 0) return [];
    return [
      { heading: `${SENDING_GROUP_TEXT[group]} (${members.length})` },
      ...members.map((line, at) => [
        { figure: String(at + 1) },
        line.agency.name,
        ...periods.map(({ id }) => stateOf(line, id)),
        ...daysOf(line, focusId, reminded),
      ]),
    ];
  });
}

function stateOf({ cells }: Line, periodId: number): string {
  const cell = cells.get(periodId);
  return cell ? cellInWords(cell) : 'không thuộc kỳ này';
}

function daysOf({ cells }: Line, focusId: number, reminded: ReadonlyMap<number, Reminded>): PrintCell[] {
  const cell = cells.get(focusId);
  if (cell === undefined) return [null, null, null, null];
  const { firstSentAt, daysLate, emptyRows, submissionId } = cell;
  return [
    firstSentAt === null ? null : formatDay(dayOf(firstSentAt)),
    count(daysLate),
    count(emptyRows),
    count(reminded.get(submissionId)?.times ?? null),
  ];
}

function count(number: number | null): PrintCell {
  return number === null ? null : { figure: String(number) };
}
