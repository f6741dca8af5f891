import { Chip, type Tone } from '@/components/ui/chip.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { LoggedReminder } from '@/lib/db/reminder-log.ts';
import { type ReminderState, reminderState } from '@/lib/domain/reminder-state.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { midSentence } from '@/lib/text/mid-sentence.ts';
import {
  AUDIENCE_TEXT,
  CHANNEL_TEXT,
  DROP_REASON_TEXT,
  MAIL_FAULT_TEXT,
  REMINDER_STATE_TEXT,
} from '@/lib/text/reminders.ts';

const TONES: Record<ReminderState, Tone> = {
  planned: 'plain',
  sent: 'track',
  failed: 'risk',
  dropped: 'void',
  read: 'good',
};

/** One line a report, a person and a channel: what became of it. */
export function LogTable({ lines }: { lines: readonly LoggedReminder[] }) {
  return (
    <Wide label="Nhật ký đôn đốc">
      <table className="sheet stacked">
        <caption className="sr-only">Nhật ký đôn đốc</caption>
        <thead>
          <tr>
            <th scope="col">Ngày nhắc</th>
            <th scope="col">Người nhận</th>
            <th scope="col">Báo cáo</th>
            <th scope="col">Cách nhắc</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td data-label="Ngày nhắc">{formatDay(line.plannedFor)}</td>
              <th scope="row" className="font-normal">
                {line.recipient} <span className="text-muted">({midSentence(AUDIENCE_TEXT[line.audience])})</span>
              </th>
              <td data-label="Báo cáo">
                {line.agencyName}, {line.periodName}
              </td>
              <td data-label="Cách nhắc">
                {CHANNEL_TEXT[line.channel]}, {line.plannedBy ?? 'hệ thống'}
              </td>
              <td data-label="Tình trạng">
                <Chip tone={TONES[reminderState(line)]}>{REMINDER_STATE_TEXT[reminderState(line)]}</Chip>{' '}
                <span className="text-muted">{detail(line)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function detail({ readAt, sentAt, failedAt, failure, dropReason, attempts }: LoggedReminder): string {
  if (dropReason !== null) return DROP_REASON_TEXT[dropReason];
  if (readAt !== null) return `lúc ${formatInstant(readAt)}`;
  if (sentAt !== null) return `lúc ${formatInstant(sentAt)}${attempts > 1 ? `, lần thử thứ ${attempts}` : ''}`;
  return failure === null || failedAt === null ? '' : `${MAIL_FAULT_TEXT[failure]}, lúc ${formatInstant(failedAt)}`;
}
