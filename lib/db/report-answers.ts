import type { Answer } from '@/lib/domain/answer.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull } from './days.ts';

/** An answer as it stands: who wrote it, when, and the version that a writer must have seen. */
export type StoredAnswer = { rowId: number; answer: Answer; version: number; updatedAt: Date; updatedBy: string };

/** The answers of one report by row id; a row without an answer is absent. */
export async function listAnswers(submissionId: number, tx: Db = db()): Promise<Map<number, StoredAnswer>> {
  const rows = await tx.$queryRaw<(Omit<StoredAnswer, 'answer'> & Answer)[]>`
    select v.row_id as "rowId", v.version, v.updated_at as "updatedAt", u.full_name as "updatedBy", v.answer as kind,
      trim_scale(v.number)::text as number, v.choice, v.text, v.note, v.reason, v.promised_on::text as "promisedOn"
    from reported_values v join users u on u.id = v.updated_by_id where v.submission_id = ${submissionId} order by v.row_id`;
  return new Map(
    rows.map(({ rowId, version, updatedAt, updatedBy, ...answer }) => [
      rowId,
      { rowId, version, updatedAt, updatedBy, answer },
    ]),
  );
}

/**
 * Writes many answers in one statement; each replaces what its row had. `version` is the report's own, which only
 * grows: a row that was emptied and filled again never carries a version that somebody saw before.
 */
export async function upsertAnswers(
  tx: Db,
  submissionId: number,
  writes: readonly { rowId: number; answer: Answer }[],
  userId: number,
  at: Date,
  version: number,
): Promise<void> {
  if (writes.length === 0) return;
  const column = <T>(pick: (answer: Answer) => T) => writes.map(({ answer }) => pick(answer));
  await tx.$executeRaw`
    insert into reported_values
      (submission_id, row_id, answer, number, choice, text, note, reason, promised_on, updated_by_id, updated_at, version)
    select ${submissionId}, w.row_id, w.answer, w.number, w.choice, w.text, w.note, w.reason, w.promised_on, ${userId}, ${at}, ${version}::int
    from unnest(
      ${writes.map((write) => write.rowId)}::int[], ${column((a) => a.kind)}::text[], ${column((a) => a.number)}::numeric[],
      ${column((a) => a.choice)}::text[], ${column((a) => a.text)}::text[], ${column((a) => a.note)}::text[],
      ${column((a) => a.reason)}::text[], ${column((a) => a.promisedOn)}::date[]
    ) as w(row_id, answer, number, choice, text, note, reason, promised_on)
    on conflict (submission_id, row_id) do update set
      answer = excluded.answer, number = excluded.number, choice = excluded.choice, text = excluded.text,
      note = excluded.note, reason = excluded.reason, promised_on = excluded.promised_on,
      updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at, version = excluded.version`;
}

/** A row that was emptied has no answer again; the journal keeps what it had. */
export async function clearAnswers(tx: Db, submissionId: number, rowIds: readonly number[]): Promise<void> {
  if (rowIds.length === 0) return;
  await tx.reportedValue.deleteMany({ where: { submissionId, rowId: { in: [...rowIds] } } });
}

/** What the agency answered in an approved or published earlier report, by row key of the same form. */
export async function listAnswersByKey(submissionId: number, tx: Db = db()): Promise<Map<string, Answer>> {
  const stored = await listAnswers(submissionId, tx);
  const rows = await tx.statisticVersion.findMany({
    where: { id: { in: [...stored.keys()] } },
    select: { id: true, key: true },
  });
  return new Map(
    rows.flatMap((row) => (stored.has(row.id) ? [[row.key, (stored.get(row.id) as StoredAnswer).answer]] : [])),
  );
}

export async function findSubmissionOf(
  periodId: number,
  agencyId: number,
  tx: Db = db(),
): Promise<{ id: number; status: string; asOf: Day } | null> {
  const row = await tx.submission.findUnique({
    where: { periodId_agencyId: { periodId, agencyId } },
    select: { id: true, status: true, period: { select: { cutOffOn: true } } },
  });
  return row === null ? null : { id: row.id, status: row.status, asOf: dayFromDbOrNull(row.period.cutOffOn) as Day };
}
