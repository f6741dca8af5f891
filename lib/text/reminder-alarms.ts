import { type Day, dayOf } from '@/lib/domain/calendar.ts';
import { hourOf, isRunMissed } from '@/lib/domain/reminder.ts';
import type { MailFault } from '@/lib/domain/reminder-state.ts';
import { formatDay, formatInstant } from './days.ts';
import { MAIL_FAULT_TEXT } from './reminders.ts';

type Health = {
  provinceName: string;
  now: Date;
  lastRunOn: Day | null;
  stuck: number;
  fault: MailFault | null;
  stuckSince: Date | null;
};

/** What Sở Nội vụ must know: the daily run that did not happen, letters that do not go out. Each says what to do. */
export function alarmsOf(health: Health): string[] {
  return [missedRun(health), stuckLetters(health)].filter((alarm) => alarm !== null);
}

function missedRun({ provinceName, now, lastRunOn }: Health): string | null {
  if (!isRunMissed(lastRunOn, dayOf(now), hourOf(now))) return null;
  const last = lastRunOn === null ? 'chưa chạy lần nào' : `lần gần nhất ngày ${formatDay(lastRunOn)}`;
  return `Việc đôn đốc tự động của ${provinceName} không chạy (${last}): các cơ quan chưa được nhắc. Báo người quản trị máy chủ; trong khi chờ, nhắc ở trang “Ai đã gửi”.`;
}

function stuckLetters({ stuck, fault, stuckSince }: Health): string | null {
  if (stuck === 0 || fault === null || stuckSince === null) return null;
  return `${stuck} thư nhắc chưa gửi được từ ${formatInstant(stuckSince)}: ${MAIL_FAULT_TEXT[fault]}. Hệ thống vẫn thử lại và vẫn nhắc trong hệ thống; báo người quản trị máy chủ nếu kéo dài.`;
}
