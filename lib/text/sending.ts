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

export const SENDING_STATE_TEXT: Record<SendingState, string> = {
  approved: 'Đã duyệt',
  sent: 'Đã gửi, chờ duyệt',
  returned: 'Bị trả lại',
  open: 'Chưa gửi, còn hạn',
  overdue: 'Chưa gửi, quá hạn',
  missed: 'Không gửi',
};

/** "duyệt", "gửi +2", "còn 12", "trả lại 3", "không": the key to them stands above the table. */
export function cellInShort({ state, daysLate, emptyRows }: SendingCell): string {
  const late = daysLate === null ? '' : ` +${daysLate}`;
  switch (state) {
    case 'approved':
      return `duyệt${late}`;
    case 'sent':
      return `gửi${late}`;
    case 'returned':
      return `trả lại${emptyRows ? ` ${emptyRows}` : ''}`;
    case 'missed':
      return 'không';
    default:
      return `còn ${emptyRows ?? 0}${late}`;
  }
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
