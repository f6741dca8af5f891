import type { Day } from '@/lib/domain/calendar.ts';
import type { Progress, ReviewGroup } from '@/lib/domain/review-lines.ts';
import type { Desk, Mark } from '@/lib/domain/review-mark.ts';
import type { ProgressState } from '@/lib/domain/task.ts';
import { formatDay } from './days.ts';
import { stepInWords } from './next-step.ts';
import { PROGRESS_STATE_TEXT } from './statuses.ts';

export const MARK_TEXT: Record<Mark, string> = {
  open: '– chưa xem –',
  approved: 'Đồng ý',
  returned: 'Trả lại',
  checked: 'Đã kiểm tra',
  doubtful: 'Nghi ngờ',
};

/** What the words beside a mark are for. */
export const REASON_TEXT: Record<Desk, string> = { staff: 'Lý do trả lại', area: 'Điều nghi ngờ' };

const GROUP_TEXT: Record<ReviewGroup, string> = {
  broken: 'vướng quy tắc',
  doubted: 'bị cơ quan lĩnh vực nghi ngờ',
  answered: 'đã trả lại, cơ quan đã trả lời',
  changed: 'đổi so với lần gửi trước',
  moved: 'khác kỳ so sánh',
  first: 'chưa có gì để so sánh',
  settled: 'đã đồng ý trước đây và không đổi',
  same: 'không đổi, không vướng quy tắc',
};

/** "2 dòng vướng quy tắc, 4 dòng đổi so với lần gửi trước": groups in the order in which they are shown. */
export function groupsInWords(groups: readonly ReviewGroup[]): string {
  const counts = new Map<ReviewGroup, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => `${count} dòng ${GROUP_TEXT[group]}`).join(', ');
}

export function settledInWords(number: number): string {
  return `Đã đồng ý ở lần gửi ${number}, từ đó không đổi: không phải xem lại.`;
}

/** "đã hoàn thành ngày 03/3/2026, 15/QĐ-UBND"; a task that nobody has reported on says so. */
export function progressInWords({ state, completedOn, resultDocument, nextStep }: Omit<Progress, 'note'>): string {
  if (state === null) return 'chưa báo cáo';
  const words = PROGRESS_STATE_TEXT[state as ProgressState].toLowerCase();
  const day = completedOn === null ? '' : ` ngày ${formatDay(completedOn as Day)}`;
  const step = nextStep ? `; ${stepInWords(nextStep)}` : '';
  return `${words}${day}${resultDocument === null ? '' : `, ${resultDocument}`}${step}`;
}
