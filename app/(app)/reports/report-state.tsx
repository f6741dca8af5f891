import { Chip, type Tone } from '@/components/ui/chip.tsx';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listPredecessorParts } from '@/lib/db/predecessor-parts.ts';
import type { Submission } from '@/lib/db/submissions.ts';
import { type Day, dayOf } from '@/lib/domain/calendar.ts';
import type { Assessment } from '@/lib/domain/report.ts';
import { isLate, periodStateOn } from '@/lib/domain/reporting-period.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { partsInWords } from '@/lib/text/predecessors.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { lateInWords } from '@/lib/text/typed.ts';

export const SUBMISSION_TONES: Record<Submission['status'], Tone> = {
  draft: 'plain',
  submitted: 'track',
  returned: 'risk',
  approved: 'good',
};

type ReportStateProps = {
  submission: Submission;
  assessment: Assessment;
  day: Day;
  /** The sheet below counts for itself while it is filled in. */
  isCounted?: boolean;
};

/** Where the report stands, what it still owes, and the three dates, in sentences. */
export async function ReportState({ submission, assessment, day, isCounted = false }: ReportStateProps) {
  const { period, sent } = submission;
  const holidays = await listHolidays();
  const parts = partsInWords((await listPredecessorParts(period)).get(submission.agencyId) ?? []);
  const late = lateInWords(assessment);
  const isSentLate = sent && isLate(dayOf(sent.submittedAt), period.dueOn);
  return (
    <div className="max-w-[76ch]">
      <p>
        <Chip tone={SUBMISSION_TONES[submission.status]}>{SUBMISSION_STATUS_TEXT[submission.status]}</Chip>{' '}
        <span className={`ml-2 ${isCounted ? 'scripting-none' : ''}`}>
          Đã trả lời {assessment.answered}/{assessment.askedRows} dòng
          {assessment.openTasks > 0 ? `, còn ${assessment.openTasks} nhiệm vụ chủ trì chưa báo cáo` : ''}
          {late ? `, còn ${late}` : ''}.
        </span>
      </p>
      <p className="mt-2">
        Số liệu từ {formatDay(period.startsOn)} đến {formatDay(period.cutOffOn)}.{' '}
        {dueSentence(submission, day, holidays)}
        {parts ? ` Báo cáo này ${parts}.` : ''}
      </p>
      {sent ? (
        <p className="mt-1 text-muted">
          Lần gửi thứ {sent.number} lúc {formatInstant(sent.submittedAt)}, người gửi {sent.submittedBy}
          {isSentLate ? ' – quá hạn' : ''}
          {sent.withdrawnAt ? ` – đã rút lúc ${formatInstant(sent.withdrawnAt)}` : ''}.
        </p>
      ) : null}
      {sent?.earlyReason ? (
        <p className="mt-1 text-slow">
          Gửi trước ngày chốt số liệu {formatDay(period.cutOffOn)}, vì: {sent.earlyReason}
        </p>
      ) : null}
    </div>
  );
}

function dueSentence({ period }: Submission, day: Day, holidays: ReadonlySet<Day>): string {
  const shown = `Hạn gửi Sở Nội vụ ${dueDayInWords(period.dueOn, holidays)}; tỉnh gửi Bộ Nội vụ ${dueDayInWords(period.ministryDueOn, holidays)}`;
  switch (periodStateOn(period, day)) {
    case 'not-open-yet':
      return `${shown}. Kỳ mở từ ${formatDay(period.startsOn)}.`;
    case 'overdue':
      return `${shown}, đã qua; vẫn gửi được đến hết ngày trước khi khóa ${formatDay(period.locksOn)}.`;
    case 'locked':
      return `${shown}. Kỳ đã khóa từ ${formatDay(period.locksOn)}; Sở Nội vụ có thể mở lại cho riêng cơ quan hoặc dời ngày khóa.`;
    case 'reopened':
      return `${shown}. Kỳ đã khóa từ ${formatDay(period.locksOn)}; Sở Nội vụ mở lại cho cơ quan này đến hết ${formatDay(period.reopenedUntil ?? day)}.`;
    case 'closed':
      return 'Kỳ đã đóng, số liệu đã chốt; sai sót chỉ sửa được bằng bản đính chính của Sở Nội vụ.';
    default:
      return `${shown}; khóa từ ${formatDay(period.locksOn)}.`;
  }
}
