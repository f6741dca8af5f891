import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import type { SendingCell, SendingState } from '@/lib/domain/sending.ts';

/** For narrow columns; the whole name stands in the title. */
export const PERIOD_SHORT_TEXT: Record<PeriodKind, string> = {
  q1: 'Quý I',
  h1: '6 tháng',
  q3: 'Quý III',
  year: 'Năm',
  adhoc: 'Đột xuất',
};

/** "duyệt", "gửi", "còn 12", "trả lại 3", "không": the key to them stands above the table. */
export function cellInShort({ state, emptyRows }: SendingCell): string {
  if (state === 'returned') return `trả lại${emptyRows ? ` ${emptyRows}` : ''}`;
  return SHORT[state] ?? `còn ${emptyRows ?? 0}`;
}

const SHORT: Partial<Record<SendingState, string>> = { approved: 'duyệt', sent: 'gửi', missed: 'không' };

/** "+2": two days late; empty for in time. */
export function latenessInShort({ daysLate }: SendingCell): string {
  return daysLate === null ? '' : `+${daysLate}`;
}

/** "chưa gửi, quá hạn 2 ngày, còn 12 dòng trống". */
export function cellInWords({ state, daysLate, emptyRows }: SendingCell): string {
  const late = daysLate === null ? '' : `, ${state === 'overdue' ? 'quá hạn' : 'gửi muộn'} ${daysLate} ngày`;
  const empty = emptyRows === null ? '' : emptyRows === 0 ? ', không còn dòng trống' : `, còn ${emptyRows} dòng trống`;
  return `${WORDS[state]}${late}${empty}`;
}

const WORDS: Record<SendingState, string> = {
  approved: 'đã duyệt',
  sent: 'đã gửi, chờ duyệt',
  returned: 'bị trả lại',
  open: 'chưa gửi',
  overdue: 'chưa gửi',
  missed: 'không gửi',
};

/** "Xã Chiềng Hoa" for "UBND xã Chiềng Hoa", in a narrow column where the whole name is said beside it. */
export function agencyInShort(name: string): string {
  const short = name.replace(/^(UBND|Ủy ban nhân dân) (?=xã|phường|thị trấn|huyện|thành phố|đặc khu)/u, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}
