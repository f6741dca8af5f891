import type { Remedy, RemedyOutcome, RemedyStanding } from '@/lib/domain/remedy.ts';
import { formatDay } from './days.ts';

export const REMEDY_OUTCOME_TEXT: Record<RemedyOutcome, string> = {
  done: 'Đã làm xong',
  'not-done': 'Chưa làm được',
};

export const REMEDY_STANDING_TEXT: Record<RemedyStanding, string> = {
  'not-needed': 'Không cần biện pháp.',
  owed: 'Chưa có biện pháp khắc phục: cần ghi nguyên nhân, biện pháp, người chịu trách nhiệm và ngày phải xong.',
  'in-hand': 'Biện pháp đang được thực hiện.',
  'follow-up': 'Đến lúc báo kết quả của biện pháp đã ghi.',
};

/** "Đã làm xong ngày 20/12/2026: ban hành kế hoạch (Nguyễn Văn A báo)." */
export function outcomeInWords({ outcome, outcomeNote, outcomeBy, outcomeOn }: Remedy): string {
  if (outcome === null || outcomeOn === null) return 'Chưa báo kết quả.';
  return `${REMEDY_OUTCOME_TEXT[outcome]} ngày ${formatDay(outcomeOn)}: ${outcomeNote} (${outcomeBy} báo).`;
}
