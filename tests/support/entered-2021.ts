import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findReport } from '@/lib/db/reports.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { assess } from '@/lib/domain/report.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { type SavedReport, saveReport } from '@/lib/use-cases/save-report.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import type { GivenRow } from './appendix-2021.ts';
import { createPerson } from './factories.ts';

/** After the cut-off day of the six months of 2021, before their due day. */
export const IN_JUNE = new Date('2021-06-16T09:00:00+07:00');
export const inJune = <T>(work: () => Promise<T>) => atInstant(IN_JUNE, work);

export type SixMonths = { staff: Actor; periodId: number; rowIds: ReadonlyMap<string, number> };

/** Sơn La as it is bundled, with the six months of 2021 open on the form of that year. */
export async function openSixMonths2021(): Promise<SixMonths> {
  const provinceId = await loadCatalogue(null, 'son-la');
  const staff = await createPerson('Hoa', provinceId, 'staff');
  const form = await db().reportFormVersion.findFirstOrThrow({
    where: { form: { provinceId, code: 'bieu-2021' } },
    include: { rows: true },
  });
  const period = { ...proposePeriod('h1', 2021), name: '6 tháng năm 2021', documentId: null };
  const periodId = await inJune(() => openPeriod(staff, { ...period, provinceId, formVersionId: form.id }));
  return { staff, periodId, rowIds: new Map(form.rows.map(({ id, key }) => [key, id])) };
}

/** What one agency types, by row; a row that is asked of it and not named is "không phát sinh". */
export type Typed = ReadonlyMap<string, Pick<GivenRow, 'printed' | 'note'>>;

/** One agency fills in its report, sends it, and Sở Nội vụ approves it. */
export async function reportIn2021(six: SixMonths, agencyCode: string, typed: Typed): Promise<void> {
  const { reporter, submissionId } = await reporterOf(six, agencyCode);
  await enter(reporter, submissionId, typed);
  await inJune(() => explainWarnings(reporter, submissionId));
  const version = async () => (await findSubmission(reporter, submissionId))?.version ?? 0;
  await inJune(async () => submitReport(reporter, submissionId, await version()));
  await inJune(() => approveReport(six.staff, { submissionId, seenVersion: 1, note: null }));
}

/** Who reports for an agency in that period. */
export async function reporterOf({ staff, periodId }: SixMonths, agencyCode: string) {
  const provinceId = staff.grants[0]?.provinceId as number;
  const agency = await db().agency.findFirstOrThrow({ where: { provinceId, code: agencyCode } });
  const reporter = await createPerson(agencyCode, provinceId, 'focal-point', agency.id);
  const where = { periodId_agencyId: { periodId, agencyId: agency.id } };
  return { reporter, submissionId: (await db().submission.findUniqueOrThrow({ where })).id };
}

/** Types into every row that is asked, tells of every task, and writes the sections that must be written. */
export async function enter(reporter: Actor, submissionId: number, typed: Typed): Promise<SavedReport> {
  const report = await findReport(reporter, submissionId);
  const rows = (report?.asked ?? []).map(({ id, key, type }) => {
    const { printed, note } = typed.get(key) ?? {
      printed: type === 'choice' ? 'không áp dụng' : 'không phát sinh',
      note: '',
    };
    const missing =
      printed === 'chưa có' ? { reason: 'Chưa thống kê.', promisedOn: '2021-07-15' } : { reason: '', promisedOn: '' };
    return { rowId: id, kind: 'value', typed: printed, note, ...missing, seenVersion: 0 };
  });
  const tasks = (report?.tasks ?? []).map(({ assignmentId }) => ({
    ...{ assignmentId, state: 'in-progress' as const, completedOn: null, resultDocument: null },
    ...{ note: 'Đang làm.', nextStep: null, seenVersion: 0 },
  }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2021-06-15' };
  const saved = await inJune(() => saveReport(reporter, { submissionId, rows, tasks, head }));
  const sections = (report?.sections ?? [])
    .filter(({ required }) => required)
    .map(({ sectionId }) => ({ sectionId, text: 'Theo kế hoạch.', seenVersion: 0 }));
  await inJune(() => saveSections(reporter, { submissionId, sections }));
  return saved;
}

/** "đúng, vì…" to whatever a rule finds unusual. */
async function explainWarnings(reporter: Actor, submissionId: number): Promise<void> {
  const report = await findReport(reporter, submissionId);
  const standing = report ? assess(report).standing : [];
  const explanations = new Map(standing.map(({ ruleCode }) => [ruleCode, 'Đúng, vì báo cáo in như vậy.']));
  await answerReview(reporter, { submissionId, replies: new Map(), explanations });
}
