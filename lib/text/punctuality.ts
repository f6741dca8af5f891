import type { Day } from '@/lib/domain/calendar.ts';
import {
  daysFromDue,
  type PeriodSending,
  type Punctuality,
  type PunctualityCounts,
  punctualityOf,
} from '@/lib/domain/punctuality.ts';

export const PUNCTUALITY_TEXT: Record<Punctuality, string> = {
  'on-time': 'Gửi đúng hạn',
  late: 'Gửi muộn',
  'not-sent': 'Không gửi',
  'not-due': 'Chưa đến hạn',
};

/** "gửi trước hạn 2 ngày", "gửi đúng ngày hạn", "gửi muộn 3 ngày", "quá hạn, chưa gửi". */
export function sendingInWords(sending: PeriodSending, day: Day): string {
  const days = daysFromDue(sending, day);
  if (days === null) return punctualityOf(sending, day) === 'not-sent' ? 'quá hạn, chưa gửi' : 'chưa gửi, chưa đến hạn';
  if (days === 0) return 'gửi đúng ngày hạn';
  return days < 0 ? `gửi trước hạn ${-days} ngày` : `gửi muộn ${days} ngày`;
}

/** Over a column of a few letters: "sớm 2", "đúng", "+3", "không". */
export function sendingInShort(sending: PeriodSending, day: Day): string {
  const days = daysFromDue(sending, day);
  if (days === null) return punctualityOf(sending, day) === 'not-sent' ? 'chưa gửi' : '–';
  if (days === 0) return 'đúng hạn';
  return days < 0 ? `sớm ${-days}` : `muộn ${days}`;
}

/** "Trong 4 kỳ đã đến hạn: 3 đúng hạn, 1 muộn; 1 báo cáo từng bị trả lại." */
export function punctualityInWords(counts: PunctualityCounts): string {
  const due = counts['on-time'] + counts.late + counts['not-sent'];
  if (due === 0) return 'Chưa có kỳ nào đến hạn gửi.';
  const said = [
    `${counts['on-time']} đúng hạn`,
    counts.late > 0 ? `${counts.late} muộn` : '',
    counts['not-sent'] > 0 ? `${counts['not-sent']} không gửi` : '',
  ].filter(Boolean);
  const returned = counts.returned > 0 ? `; ${counts.returned} báo cáo từng bị trả lại` : '';
  return `Trong ${due} kỳ đã gửi hoặc đã đến hạn: ${said.join(', ')}${returned}.`;
}
