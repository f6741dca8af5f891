import { type Day, TIME_ZONE } from '@/lib/domain/calendar.ts';

const TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DATE = new Intl.DateTimeFormat('vi-VN', {
  timeZone: TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** "05/03/2026". */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** "15/12/2025 – 14/3/2026" would mix two writings; both days keep two digits. */
export function formatDays(from: Day, to: Day): string {
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
}

/** "14:05 05/03/2026" in Asia/Ho_Chi_Minh. */
export function formatInstant(instant: Date): string {
  return `${formatTime(instant)} ${formatDate(instant)}`;
}

/** "14:05" in Asia/Ho_Chi_Minh. */
export function formatTime(instant: Date): string {
  return TIME.format(instant);
}

function formatDate(instant: Date): string {
  return DATE.formatToParts(instant)
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .map(({ value }) => value)
    .join('/');
}

/** The days of a week from Monday. */
export const WEEKDAYS = [
  { short: 'T2', long: 'Thứ hai' },
  { short: 'T3', long: 'Thứ ba' },
  { short: 'T4', long: 'Thứ tư' },
  { short: 'T5', long: 'Thứ năm' },
  { short: 'T6', long: 'Thứ sáu' },
  { short: 'T7', long: 'Thứ bảy' },
  { short: 'CN', long: 'Chủ nhật' },
] as const;

/** "Thứ hai 14/12/2026". */
export function formatWeekday(day: Day): string {
  const fromMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return `${WEEKDAYS[fromMonday]?.long} ${formatDay(day)}`;
}
