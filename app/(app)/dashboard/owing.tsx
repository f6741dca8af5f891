import type { ReactNode } from 'react';
import { Empty, Section } from '@/components/ui/page.tsx';
import type { Overview } from '@/lib/db/overview.ts';
import type { Plan } from '@/lib/db/plans.ts';
import { answersForNow } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { lateRemedies, type OverdueTask, overdueTasks, owedPeriods } from '@/lib/domain/duties.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { NEXT_STEP_DUTY_TEXT, stepsInWords } from '@/lib/text/next-step.ts';
import { agencyNow, daysLeftInWords, namesInWords, REPORTS_TEXT } from '@/lib/text/overview.ts';
import { occurrenceName } from '@/lib/text/tasks.ts';
import type { Subjects } from './subjects.ts';

type OwingProps = KnownOn & {
  plan: Plan;
  tasks: readonly TaskReading[];
  facts: Overview;
  subjects: Subjects;
  day: Day;
};
/** `due`: the day in words, where it is more than the day. `next`: what is done about it. `more`: what else is owed. */
type Row = { key: string; who: string; what: ReactNode; next?: string; dueOn: Day; due?: string; more?: string };

const REPORT_NAMES = 10;
const TASK_NAMES = 3;
const MOST_TASKS = 8;

/** Who owes what, by when: reports of the running periods, tasks past their day, remedies that nobody has told the end of. */
export function Owing(props: OwingProps) {
  const { plan, tasks, facts, day, knownOn } = props;
  const overdue = overdueTasks(tasks, facts.parts, facts.remedies, day);
  const rows = [
    ...reportRows(props),
    ...overdue.slice(0, MOST_TASKS).map((task) => taskRow(task, props)),
    ...remedyRows(props),
  ];
  return (
    <Section id="con-no" title="Ai còn nợ gì, đến bao giờ">
      {rows.length === 0 ? (
        <Empty>Không có báo cáo, nhiệm vụ hay biện pháp nào còn nợ.</Empty>
      ) : (
        <OwingTable {...{ rows, day }} />
      )}
      {facts.reports === 'all' ? null : <p className="mt-2 text-muted">{REPORTS_TEXT[facts.reports]}</p>}
      {overdue.length > MOST_TASKS ? (
        <p className="mt-2">
          <a href={onDay(addressWith(routes.plan(plan.id), { muc: 'nhiem-vu', 'trang-thai': 'overdue' }), knownOn)}>
            Tất cả {overdue.length} nhiệm vụ quá hạn
          </a>
        </p>
      ) : null}
    </Section>
  );
}

function OwingTable({ rows, day }: { rows: readonly Row[]; day: Day }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Cơ quan, người còn nợ báo cáo, nhiệm vụ, biện pháp</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[36%]">
            Ai
          </th>
          <th scope="col">Việc</th>
          <th scope="col" className="w-[22%]">
            Hạn
          </th>
        </tr>
      </thead>
      <tbody className="print-few">
        {rows.map(({ key, who, what, next, dueOn, due, more }) => (
          <tr key={key}>
            <th scope="row" className="font-normal">
              {who}
            </th>
            <td>
              {what}
              {next ? <span className="block text-[0.8125rem] text-muted first-letter:uppercase">{next}</span> : null}
            </td>
            <td>
              {due ?? formatDay(dueOn)},{' '}
              <strong className={dueOn < day ? 'text-risk' : ''}>{daysLeftInWords(dueOn, day)}</strong>
              {more ? <span className="block text-[0.8125rem] text-risk">{more}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function reportRows({ facts, day }: OwingProps): Row[] {
  return owedPeriods(facts.periods, facts.owed, day).map(({ period, dueOn, reports }) => {
    const expected = facts.counts.get(period.id)?.expected;
    const returned = reports.filter(({ status }) => status === 'returned').length;
    const said = expected === undefined ? 'chưa gửi' : `${reports.length}/${expected} cơ quan chưa gửi`;
    const address = facts.reports === 'all' ? routes.period(period.id) : routes.reports();
    return {
      key: `ky-${period.id}-${dueOn}`,
      who: namesInWords(
        reports.map(({ agencyName }) => agencyName),
        REPORT_NAMES,
      ),
      what: (
        <>
          Báo cáo <a href={address}>{period.name}</a>: {said}
          {returned > 0 ? `, trong đó ${returned} bị trả lại` : ''}
        </>
      ),
      dueOn,
      due: dueDayInWords(dueOn, facts.holidays),
    };
  });
}

function taskRow({ line, dueOn, owing, nextStep }: OverdueTask, { facts, day, knownOn }: OwingProps): Row {
  const { task, current, occurrences } = line;
  const names = owing.map(({ agencyId, agencyName }) =>
    agencyNow(agencyName, heirsOf(agencyId, facts.successions, day)),
  );
  const instance = occurrences.length > 1 && current ? ` (${occurrenceName(current.label)})` : '';
  return {
    key: `nhiem-vu-${task.id}`,
    who: owing.length > 0 ? namesInWords(names, TASK_NAMES) : 'Chưa xác định đơn vị chủ trì',
    what: (
      <>
        Nhiệm vụ <a href={onDay(routes.task(task.id), knownOn)}>{task.title}</a>
        {instance}
      </>
    ),
    dueOn,
    next: stepsInWords(nextStep.steps),
    more: NEXT_STEP_DUTY_TEXT[nextStep.standing] ?? '',
  };
}

function remedyRows({ facts, subjects, day }: OwingProps): Row[] {
  return lateRemedies(facts.remedies, day).map((remedy) => {
    const subject = subjects(remedy);
    return {
      key: `bien-phap-${remedy.id}`,
      who: remedy.person,
      what: (
        <>
          Biện pháp “{remedy.measure}” cho <a href={subject.href}>{subject.title}</a>
        </>
      ),
      dueOn: remedy.dueOn,
      more: 'chưa báo kết quả',
    };
  });
}

/** Who answers now for an agency that has ended, by name; none for one that still stands. */
function heirsOf(agencyId: number, successions: Overview['successions'], day: Day): string[] {
  const heirs = answersForNow(agencyId, successions, day).filter((id) => id !== agencyId);
  return heirs.flatMap((id) => successions.find(({ successorId }) => successorId === id)?.successorName ?? []);
}
