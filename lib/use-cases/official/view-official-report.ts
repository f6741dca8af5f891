import { type Db, db } from '@/lib/db/client.ts';
import { findPrintedFormTitle, listFormRows } from '@/lib/db/forms.ts';
import { listOfficialIssues, type OfficialIssue } from '@/lib/db/official-issues.ts';
import {
  findLastLetterhead,
  findLetterhead,
  type KeptLetterhead,
  listOfficialSections,
  listOwnerNotes,
  type OfficialSection,
} from '@/lib/db/official-reports.ts';
import { listOverrides } from '@/lib/db/overrides.ts';
import { findPeriod, type Period } from '@/lib/db/periods.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { listResults } from '@/lib/db/results.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import { nameTasks, tokensOf } from '@/lib/domain/bound-text.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import type { Letterhead } from '@/lib/domain/official-document.ts';
import { type BoundFigures, type Finding, findingsOf } from '@/lib/domain/official-report.ts';
import { isCounted, type TaskStatus } from '@/lib/domain/task.ts';
import { type ApprovedValues, boundFigures } from '@/lib/writing/official/bound-figures.ts';

export type ViewedSection = OfficialSection & { findings: Finding[] };

/** báo cáo chính thức of a period as it stands: what is written, what the fields say, and what is still open. */
export type OfficialReportView = {
  period: Period;
  formTitle: string;
  letterhead: KeptLetterhead;
  sections: ViewedSection[];
  values: ApprovedValues;
  notes: ReadonlyMap<number, string>;
  figures: BoundFigures;
  issues: OfficialIssue[];
  /** Issued, and no đính chính begun. */
  isIssued: boolean;
};

/** null outside the provinces that the actor oversees. `allTasks`: where the tasks of its plans stand, named in a text or not. */
export async function viewOfficialReport(
  actor: Actor,
  periodId: number,
  tx: Db = db(),
  { allTasks = false }: { allTasks?: boolean } = {},
): Promise<OfficialReportView | null> {
  const period = await findPeriod(actor, periodId, tx);
  if (period === null || !overseenProvincesOf(actor).includes(period.provinceId)) return null;
  const sections = await listOfficialSections(period, tx);
  const tokens = sections.flatMap(({ text }) => tokensOf(text));
  const values = await readValues(actor, period, tx, allTasks || nameTasks(tokens));
  const figures = boundFigures(tokens, values);
  const issues = await listOfficialIssues(periodId, tx);
  return {
    ...{ period, values, figures, issues },
    formTitle: await findPrintedFormTitle(period.formVersionId, tx),
    letterhead: await letterheadOf(period, tx),
    sections: sections.map((one) => ({ ...one, findings: findingsOf(one.text, figures, one.accepted) })),
    notes: await readNotes(periodId, tx),
    isIssued: issues[0] !== undefined && issues[0].corrected === null,
  };
}

/** What the fields of a text may name: the province's figures of the period and, where they are asked for, its plans' tasks. */
export async function readValues(actor: Actor, period: Period, tx: Db, withTasks: boolean): Promise<ApprovedValues> {
  return {
    rows: await listFormRows(period.formVersionId, tx),
    results: await listResults(period, tx),
    tasks: withTasks ? await readTasks(actor, period, tx) : new Map(),
  };
}

/** As of the cut-off day, or today before it; of a closed period as far as was known on the day of its closing. */
async function readTasks(actor: Actor, period: Period, tx: Db): Promise<Map<string, TaskStatus[]>> {
  const plans = (await listPlans(actor, tx)).filter(
    ({ provinceId, startYear, endYear }) =>
      provinceId === period.provinceId && startYear <= period.reportYear && period.reportYear <= endYear,
  );
  const day = [await today(tx), period.cutOffOn].sort()[0] as string;
  const knownOn = period.closedAt === null ? undefined : dayOf(period.closedAt);
  const tasks = await listTasks(actor, { planIds: plans.map(({ id }) => id), knownOn }, day, tx);
  return new Map(
    plans.map(({ id, startYear, endYear }) => [
      startYear === endYear ? String(startYear) : `${startYear}-${endYear}`,
      tasks.filter(({ task }) => task.planId === id && isCounted(task)).map(({ status }) => status),
    ]),
  );
}

/** Where Sở Nội vụ has set a figure, its reason stands before what the agency noted beside its own. */
async function readNotes(periodId: number, tx: Db): Promise<Map<number, string>> {
  const set = (await listOverrides(periodId, tx)).map(({ rowId, reason }) => [rowId, reason] as const);
  return new Map([...(await listOwnerNotes(periodId, tx)), ...set]);
}

async function letterheadOf(period: Period, tx: Db): Promise<KeptLetterhead> {
  const kept = await findLetterhead(period.id, tx);
  if (kept !== null) return kept;
  const last = await findLastLetterhead(period.provinceId, tx);
  return { ...(last ?? firstLetterhead(period)), subject: subjectOf(period), version: 0 };
}

function firstLetterhead({ provinceName }: Period): Omit<Letterhead, 'subject'> {
  return {
    ...{ parent: null, issuer: `Ủy ban nhân dân\ntỉnh ${provinceName}`, symbol: 'BC-UBND', place: provinceName },
    addressees: ['Bộ Nội vụ'],
    signature: {
      ...{ mode: 'collective-deputy', collective: 'Ủy ban nhân dân', principal: 'Chủ tịch' },
      ...{ office: 'Phó Chủ tịch', name: null },
    },
    ...{ recipients: [], filing: 'VT, SNV' },
  };
}

function subjectOf({ name }: Period): string {
  return `Kết quả công tác cải cách hành chính ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
