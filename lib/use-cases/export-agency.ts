import { findAgency } from '@/lib/db/agencies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { AGE_BANDS } from '@/lib/domain/ageing.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { countByAge, type OwnTask } from '@/lib/domain/own-parts.ts';
import { daysFromDue, type PeriodSending, punctualityOf } from '@/lib/domain/punctuality.ts';
import { countByStatus, TASK_STATUSES } from '@/lib/domain/task.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { PUNCTUALITY_TEXT } from '@/lib/text/punctuality.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { AGE_TEXT } from '@/lib/text/tasks.ts';
import { type CsvCell, csvCount, toCsv } from '@/lib/writing/csv.ts';
import { viewAgency } from './view-agency.ts';

export const AGENCY_TABLES = ['gui-bao-cao', 'phan-viec'] as const;
export type AgencyTable = (typeof AGENCY_TABLES)[number];

/** Tải bảng của một cơ quan; null for an unknown agency, and for sendings that are not the actor's to see; as on the page, of today or an earlier day. */
export async function exportAgency(
  actor: Actor,
  agencyId: number,
  table: AgencyTable,
  { day, knownOn }: KnownOn & { day: Day },
): Promise<{ name: string; content: string } | null> {
  const agency = await findAgency(actor, agencyId);
  if (agency === null) return null;
  const { sendings, tasks } = await viewAgency(actor, agency, day, knownOn);
  if (table === 'gui-bao-cao' && sendings === null) return null;
  const rows = table === 'phan-viec' ? taskRows(tasks, day) : sendingRows(sendings ?? [], day);
  return { name: `${table}-${agency.code}`, content: toCsv(rows) };
}

function sendingRows(sendings: readonly PeriodSending[], day: Day): CsvCell[][] {
  const head = ['Kỳ', 'Hạn gửi', 'Gửi lần đầu', 'Kết quả', 'Số ngày so với hạn', 'Số lần bị trả lại'];
  return [
    head,
    ...sendings.map((sending) => {
      const days = daysFromDue(sending, day);
      return [
        sending.periodName,
        formatDay(sending.dueOn),
        days === null || sending.firstSentAt === null ? null : formatInstant(sending.firstSentAt),
        PUNCTUALITY_TEXT[punctualityOf(sending, day)],
        days === null ? null : csvCount(days),
        csvCount(sending.returns),
      ];
    }),
  ];
}

function taskRows(tasks: readonly OwnTask[], day: Day): CsvCell[][] {
  const counts = countByStatus(tasks.map(({ status }) => status));
  const ages = countByAge(tasks, day);
  return [
    ['Tình trạng', 'Nhiệm vụ'],
    ...TASK_STATUSES.map((status) => [TASK_STATUS_TEXT[status], csvCount(counts[status])]),
    ...AGE_BANDS.map((band) => [`Quá hạn ${AGE_TEXT[band]}`, csvCount(ages[band])]),
  ];
}
