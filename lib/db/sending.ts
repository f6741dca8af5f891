import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Sending } from '@/lib/domain/sending.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { Period } from './periods.ts';
import { queryAsJson } from './rows-as-json.ts';
import { likeText } from './targets.ts';

export type SendingRow = Sending & { submissionId: number; periodId: number; agencyId: number };

/** Who has sent in these periods: the submissions and what is open again, never the values (speed, "who has sent"). */
export async function listSendingRows(
  actor: Actor,
  periods: readonly Pick<Period, 'id' | 'provinceId'>[],
  tx: Db = db(),
): Promise<SendingRow[]> {
  const overseen = overseenProvincesOf(actor);
  const ids = periods.filter((period) => overseen.includes(period.provinceId)).map((period) => period.id);
  const rows = await queryAsJson<Omit<SendingRow, 'firstSentAt'> & { firstSentAt: string | null }>(
    tx,
    Prisma.sql`
    select s.id as "submissionId", s.period_id as "periodId", s.agency_id as "agencyId", s.status,
      s.answered_rows as "answeredRows", s.first_sent_at as "firstSentAt", o.until as "reopenedUntil"
    from submissions s
    left join submission_reopenings o on o.submission_id = s.id and o.ended_at is null
    where s.period_id = any(${ids}::int[])`,
  );
  return rows.map((row) => ({ ...row, firstSentAt: row.firstSentAt === null ? null : new Date(row.firstSentAt) }));
}

export type ReportingAgency = { id: number; name: string; shortName: string | null; kind: string; level: string };

/** The agencies that ever reported in a province, also those that have ended since. */
export async function listReportingAgencies(
  actor: Actor,
  provinceId: number,
  search: string | undefined,
  tx: Db = db(),
): Promise<ReportingAgency[]> {
  if (!overseenProvincesOf(actor).includes(provinceId)) return [];
  const like = search === undefined ? null : Prisma.sql`'%' || fold(${likeText(search)}) || '%'`;
  const found =
    like === null
      ? Prisma.sql`true`
      : Prisma.sql`(fold(name) like ${like} or fold(coalesce(short_name, '')) like ${like})`;
  return tx.$queryRaw<ReportingAgency[]>`
    select id, name, short_name as "shortName", kind, level from agencies where province_id = ${provinceId} and reports and ${found}`;
}

export type Reminded = { submissionId: number; lastOn: Day; times: number };

/** On how many days a report's agency was reminded of it, and when last. */
export async function listReminded(periodId: number, tx: Db = db()): Promise<Map<number, Reminded>> {
  const rows = await tx.$queryRaw<Reminded[]>`
    select submission_id as "submissionId", max(planned_for)::text as "lastOn", count(distinct planned_for)::int as times
    from reminders where period_id = ${periodId} and audience = 'focal-point' group by submission_id`;
  return new Map(rows.map((row) => [row.submissionId, row]));
}
