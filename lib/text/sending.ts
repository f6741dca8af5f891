import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import type { SendingCell, SendingFilter, SendingGroup, SendingState } from '@/lib/domain/sending.ts';
import { formatDay } from './days.ts';

/** For columns two letters wide; the whole name is said beside it. */
export const PERIOD_SIGN: Record<PeriodKind, string> = { q1: 'Q1', h1: '6T', q3: 'Q3', year: 'Năm', adhoc: 'ĐX' };

export const SENDING_GROUP_TEXT: Record<SendingGroup, string> = {
  departments: 'Sở, ban, ngành',
  districts: 'UBND cấp huyện',
  communes: 'UBND cấp xã',
};

export const SENDING_FILTER_TEXT: Record<SendingFilter, string> = {
  'not-sent': 'Chưa gửi',
  overdue: 'Quá hạn',
  returned: 'Bị trả lại',
  sent: 'Chờ duyệt',
  approved: 'Đã duyệt',
  'sent-late': 'Gửi muộn',
  reopened: 'Mở lại',
  missed: 'Không gửi',
};

/** The letter of a state; of what is not sent only the number of empty lines is shown. */
export const STATE_SIGN: Record<SendingState, string> = {
  approved: 'D',
  sent: 'G',
  returned: 'T',
  open: '',
  overdue: '!',
  reopened: 'M',
  missed: 'K',
};

/** "D", "G", "T3", "12", "!12", "M12", "K": the filters above the table are the key to them. */
export function cellInShort({ state, emptyRows }: SendingCell): string {
  const empty = emptyRows === null || (state === 'returned' && emptyRows === 0) ? '' : String(emptyRows);
  return STATE_SIGN[state] + empty;
}

/** "+2": sent two days late; what is not sent yet is late by as many days as everybody else's. */
export function latenessInShort({ state, daysLate }: SendingCell): string {
  return daysLate === null || state === 'overdue' ? '' : `+${daysLate}`;
}

/** "chưa gửi, quá hạn 2 ngày, còn 12 dòng trống". */
export function cellInWords({ state, daysLate, emptyRows, reopenedUntil }: SendingCell): string {
  const late = daysLate === null ? '' : `, ${state === 'overdue' ? 'quá hạn' : 'gửi muộn'} ${daysLate} ngày`;
  const reopened = reopenedUntil === null ? '' : `, được mở lại đến hết ${formatDay(reopenedUntil)}`;
  const empty = emptyRows === null ? '' : emptyRows === 0 ? ', không còn dòng trống' : `, còn ${emptyRows} dòng trống`;
  return `${WORDS[state]}${late}${reopened}${empty}`;
}

const WORDS: Record<SendingState, string> = {
  approved: 'đã duyệt',
  sent: 'đã gửi, chờ duyệt',
  returned: 'bị trả lại',
  open: 'chưa gửi',
  overdue: 'chưa gửi',
  reopened: 'chưa gửi',
  missed: 'không gửi',
};

/** What stands in a column of communes: "Chiềng Hoa", "P. Tô Hiệu"; a department by its own short name. */
export function agencyInShort({ name, shortName }: { name: string; shortName: string | null }): string {
  const [, kind, place] =
    /^(?:UBND|Ủy ban nhân dân) (xã|phường|thị trấn|huyện|thành phố|thị xã|đặc khu) (.+)$/u.exec(name) ?? [];
  return kind && place ? `${PLACE_SIGN.get(kind) ?? ''}${place}` : (shortName ?? name);
}

const PLACE_SIGN = new Map([
  ['phường', 'P. '],
  ['thị trấn', 'TT. '],
  ['thành phố', 'TP. '],
  ['thị xã', 'TX. '],
  ['đặc khu', 'ĐK. '],
]);
