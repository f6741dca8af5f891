import { z } from 'zod';
import { readDay } from '@/lib/domain/typed-day.ts';

/** A day as it is typed here, ngày/tháng/năm; `what` names it in the sentence: "ngày ban hành văn bản". */
export function dayField(what: string) {
  const missing = `Ghi ${what}, theo dạng ngày/tháng/năm.`;
  return z.string({ error: missing }).transform((typed, context) => {
    const day = readDay(typed);
    if (day !== null) return day;
    const message = typed.trim() === '' ? missing : `${sentence(what)} chưa đúng: ${WRITING}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

export const WRITING = 'ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026.';

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
