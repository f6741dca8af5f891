import type { Answer, Answers } from '@/lib/domain/answer.ts';
import { type Beside, besideOf } from '@/lib/domain/window.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isBeside, type PackedPeriod, PERIOD, type Period, toPeriod } from './periods.ts';
import { ask, type Question, question } from './rows-as-json.ts';

/** An answer as it stands: who wrote it, when, and the version that a writer must have seen. */
export type StoredAnswer = { rowId: number; answer: Answer; version: number; updatedAt: Date; updatedBy: string };

/** The answers of one report by row id; a row without an answer is absent. */
export async function listAnswers(submissionId: number, tx: Db = db()): Promise<Map<number, StoredAnswer>> {
  return ask(tx, answersOf(submissionId));
}

export function answersOf(submissionId: number): Question<Map<number, StoredAnswer>> {
  return question(
    Prisma.sql`
    select v.row_id as "rowId", v.version, v.updated_at as "updatedAt", u.full_name as "updatedBy", v.answer as kind,
      trim_scale(v.number)::text as number, v.choice, v.text, v.note, v.reason, v.promised_on as "promisedOn"
    from reported_values v join users u on u.id = v.updated_by_id where v.submission_id = ${submissionId} order by v.row_id`,
    (rows: (Omit<StoredAnswer, 'answer' | 'updatedAt'> & { updatedAt: string } & Answer)[]) =>
      new Map(
        rows.map(({ rowId, version, updatedAt, updatedBy, ...answer }) => [
          rowId,
          { rowId, version, updatedAt: new Date(updatedAt), updatedBy, answer },
        ]),
      ),
  );
}

/**
 * Writes many answers in one statement; each replaces what its row had. `version` is the report's own, which only
 * grows: a row that was emptied and filled again never carries a version that somebody saw before.
 */
export function answersWritten(
  submissionId: number,
  writes: readonly { rowId: number; answer: Answer }[],
  userId: number,
  at: Date,
  version: number,
): Prisma.Sql {
  const rows = writes.map(({ rowId, answer: { promisedOn, ...said } }) => ({
    ...said,
    row_id: rowId,
    promised_on: promisedOn,
  }));
  return Prisma.sql`
    insert into reported_values
      (submission_id, row_id, answer, number, choice, text, note, reason, promised_on, updated_by_id, updated_at, version)
    select ${submissionId}::int, w.row_id, w.kind, w.number, w.choice, w.text, w.note, w.reason, w.promised_on, ${userId}::int, ${at}::timestamptz, ${version}::int
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as w(row_id int, kind text, number numeric, choice text, text text, note text, reason text, promised_on date)
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

/** A period with what one agency answered in it, by row key; null unless its report there is approved. */
export type AnsweredPeriod = Period & { answers: Answers | null };

/** What an agency answered in the periods that a report of this one is held against; one question, however many there are. */
export function answersBeside(period: Period, agencyId: number): Question<Beside<AnsweredPeriod>> {
  return question(
    Prisma.sql`
    select ${PERIOD} as period, case when s.id is not null then coalesce((
      select json_agg(json_build_array(
        r.key, v.answer, trim_scale(v.number)::text, v.choice, v.text, v.note, v.reason, v.promised_on))
      from reported_values v join statistic_versions r on r.id = v.row_id where v.submission_id = s.id), '[]') end as answers
    from reporting_periods p
    left join submissions s on s.period_id = p.id and s.agency_id = ${agencyId} and s.status = 'approved'
    where ${isBeside(period)} order by p.cut_off_on desc, p.id`,
    (rows: { period: PackedPeriod; answers: PackedAnswer[] | null }[]) =>
      besideOf(
        period,
        rows.map((row) => ({ ...toPeriod(row.period), answers: row.answers && unpack(row.answers) })),
      ),
  );
}

type PackedAnswer = [key: string, ...answer: [Answer['kind'], ...(string | null)[]]];

function unpack(answers: readonly PackedAnswer[]): Answers {
  return new Map(
    answers.map(
      ([key, kind, number = null, choice = null, text = null, note = null, reason = null, promisedOn = null]) => [
        key,
        { kind, number, choice, text, note, reason, promisedOn },
      ],
    ),
  );
}
