import type { Day } from '@/lib/domain/calendar.ts';
import type { NextStep } from '@/lib/domain/next-step.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import type { ProgressState, TaskRole } from '@/lib/domain/task.ts';
import type { PartProgress } from '@/lib/domain/typed-progress.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull, dayToDb, instantFromJsonOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';
import type { Period } from './periods.ts';
import { type Question, question } from './rows-as-json.ts';

/** One phần việc of an agency within a period's report, with what it says of it there and what it said before. */
export type TaskLine = {
  assignmentId: number;
  role: TaskRole;
  taskId: number;
  title: string;
  areaCode: AreaCode;
  planTitle: string;
  occurrence: string;
  dueOn: Day | null;
  state: ProgressState | null;
  completedOn: Day | null;
  resultDocument: string | null;
  note: string | null;
  nextStep: NextStep | null;
  version: number;
  /** Who wrote the progress last, and when; null before anybody has. */
  updatedBy: string | null;
  updatedAt: Date | null;
};

/**
 * The parts that an agency reports on in a period: occurrences that have begun by the cut-off, and that were not
 * reported done in an earlier approved report. Empty rows, repeated rows and tasks born late are nobody's duty.
 */
export function taskLinesOf(period: Period, submissionId: number, agencyId: number): Question<TaskLine[]> {
  return question(
    Prisma.sql`
    select a.id as "assignmentId", a.role, t.id as "taskId", t.title, t.area_code as "areaCode", p.title as "planTitle", o.label as occurrence,
           o.due_on as "dueOn", g.state, g.completed_on as "completedOn", g.result_document as "resultDocument",
           g.note, ${NEXT_STEP} as "nextStep", coalesce(g.version, 0) as version,
           u.full_name as "updatedBy", g.updated_at as "updatedAt"
    from task_assignments a
    join task_occurrences o on o.id = a.occurrence_id
    join tasks t on t.id = o.task_id and not t.empty and t.duplicate_of_id is null
    -- a plan that has ended asks for nothing more
    join plans p on p.id = t.plan_id and p.province_id = ${period.provinceId}
      and make_date(p.end_year, 12, 31) >= ${dayToDb(period.startsOn)}::date
      and (p.end_year >= ${period.reportYear} or o.due_on >= ${dayToDb(period.startsOn)}::date)
    left join task_progress g on g.assignment_id = a.id and g.submission_id = ${submissionId}
    left join users u on u.id = g.updated_by_id
    where a.agency_id = ${agencyId}
      and (o.starts_on is null or o.starts_on <= ${dayToDb(period.cutOffOn)}::date)
      and (o.due_on is null or p.proposed_on is null or o.due_on >= p.proposed_on)
      -- an ongoing duty has one instance per period: this period asks for its own
      and (o.label !~ '^(q1|h1|q3|year)-[0-9]{4}$' or o.label = ${`${period.kind}-${period.reportYear}`})
      -- what fell due before the window is asked again only where it was asked before and is still open
      and (o.due_on is null or o.due_on >= ${dayToDb(period.startsOn)}::date or exists (
        select 1 from task_progress asked where asked.assignment_id = a.id))
      and (g.id is not null or not exists (
        select 1 from task_progress earlier
        join submissions s on s.id = earlier.submission_id and s.status = 'approved'
        join reporting_periods q on q.id = s.period_id and q.cut_off_on < ${dayToDb(period.cutOffOn)}::date
        where earlier.assignment_id = a.id and earlier.state = 'done'))
    order by a.role, o.due_on nulls last, t.position`,
    (rows: Row[]) => rows.map(({ updatedAt, ...line }) => ({ ...line, updatedAt: instantFromJsonOrNull(updatedAt) })),
  );
}

/** What the agency last said of each of its tasks in an earlier approved report, by task and role. */
export async function listEarlierProgress(
  period: Period,
  agencyId: number,
  tx: Db = db(),
): Promise<Map<string, Omit<ProgressWrite, 'assignmentId'>>> {
  const rows = await tx.$queryRaw<
    (Pick<TaskLine, 'taskId' | 'role' | 'state' | 'resultDocument' | 'note' | 'nextStep'> & {
      completedOn: Date | null;
    })[]
  >`
    select distinct on (o.task_id, a.role) o.task_id as "taskId", a.role, g.state, g.completed_on as "completedOn",
           g.result_document as "resultDocument", g.note, ${NEXT_STEP} as "nextStep"
    from task_progress g
    join task_assignments a on a.id = g.assignment_id and a.agency_id = ${agencyId}
    join task_occurrences o on o.id = a.occurrence_id
    join submissions s on s.id = g.submission_id and s.agency_id = ${agencyId} and s.status = 'approved'
    join reporting_periods q on q.id = s.period_id and q.cut_off_on < ${dayToDb(period.cutOffOn)}::date
    order by o.task_id, a.role, q.cut_off_on desc`;
  return new Map(
    rows.map(({ taskId, role, state, ...said }) => [
      taskAndRole({ taskId, role }),
      { ...said, state: state as ProgressState, completedOn: dayFromDbOrNull(said.completedOn) },
    ]),
  );
}

export function taskAndRole({ taskId, role }: { taskId: number; role: TaskRole }): string {
  return `${role}:${taskId}`;
}

/** The next step of `g`, a line of task_progress; null when it has none. */
export const NEXT_STEP = Prisma.sql`case when g.next_step is null then null
  else json_build_object('what', g.next_step, 'who', g.next_by, 'by', g.next_on) end`;

export type ProgressWrite = PartProgress & { assignmentId: number };

/** Writes many parts in one statement. */
export async function upsertProgress(
  tx: Db,
  submissionId: number,
  writes: readonly ProgressWrite[],
  userId: number,
  at: Date,
): Promise<void> {
  if (writes.length === 0) return;
  await tx.$executeRaw`
    insert into task_progress
      (submission_id, assignment_id, state, completed_on, result_document, note, next_step, next_by, next_on, updated_by_id, updated_at)
    select ${submissionId}, w.assignment_id, w.state, w.completed_on, w.result_document, w.note, w.next_step, w.next_by, w.next_on, ${userId}, ${at}
    from unnest(
      ${writes.map((write) => write.assignmentId)}::int[], ${writes.map((write) => write.state)}::text[],
      ${writes.map((write) => write.completedOn)}::date[], ${writes.map((write) => write.resultDocument)}::text[],
      ${writes.map((write) => write.note)}::text[], ${writes.map((write) => write.nextStep?.what ?? null)}::text[],
      ${writes.map((write) => write.nextStep?.who ?? null)}::text[], ${writes.map((write) => write.nextStep?.by ?? null)}::date[]
    ) as w(assignment_id, state, completed_on, result_document, note, next_step, next_by, next_on)
    on conflict (submission_id, assignment_id) do update set
      state = excluded.state, completed_on = excluded.completed_on, result_document = excluded.result_document,
      note = excluded.note, next_step = excluded.next_step, next_by = excluded.next_by, next_on = excluded.next_on,
      updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at,
      version = task_progress.version + 1`;
}

type Row = Omit<TaskLine, 'updatedAt'> & { updatedAt: string | null };
