import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { listSubmissions, type Submission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Day, daysBetween, plusDays } from '@/lib/domain/calendar.ts';
import { asksNextStep } from '@/lib/domain/next-step.ts';
import { assess } from '@/lib/domain/report.ts';
import type { TypedSection } from '@/lib/domain/section.ts';
import { owesReason } from '@/lib/domain/typed-progress.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { approveReports, returnReport, type Seen } from '@/lib/use-cases/decide-report.ts';
import { saveReport, type TypedProgress } from '@/lib/use-cases/save-report.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import type { Cast } from './accounts.ts';
import { noonOf } from './calendar.ts';
import { chanceOf, type Scene } from './figures.ts';
import { sampleSheet } from './sheet.ts';

/** Said where the sample's running period is sent before its cut-off day. */
const EARLY = 'Cơ quan không còn phát sinh số liệu đến hết kỳ (minh họa).';

/** How far an agency gets: the sample shows every state that a report can be in. */
export type Fate = 'approved' | 'late' | 'corrected' | 'waiting' | 'returned' | 'half' | 'untouched';

type Play = {
  cast: Cast;
  statistics: ReadonlyMap<number, string>;
  index: number;
  fateOf: (code: string) => Fate;
  from: Day;
};

/** Reports that wait for the same reviewer are approved a few at a time, as a person would. */
const TOGETHER = 8;
const AT_ONCE = 4;

type Waiting = Seen & { judge: Actor };

/** Fills, sends and decides the reports of one period through the use cases themselves, at the days when it would happen. */
export async function playPeriod(periodId: number, play: Play): Promise<void> {
  const submissions = await listSubmissions(play.cast.staff, { periodId });
  const codes = new Map(
    (await db().agency.findMany({ select: { id: true, code: true } })).map((agency) => [agency.id, agency.code]),
  );
  const waiting: Waiting[] = [];
  const queue = [...submissions];
  const hand = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const sent = await playReport(next, codes.get(next.agencyId) ?? '', play);
      if (sent) waiting.push(sent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  await approveAll(
    waiting.sort((a, b) => a.submissionId - b.submissionId),
    noonOf(play.from, 4),
  );
}

async function approveAll(waiting: readonly Waiting[], at: Date): Promise<void> {
  for (const judge of new Set(waiting.map((report) => report.judge))) {
    const mine = waiting.filter((report) => report.judge === judge);
    for (let start = 0; start < mine.length; start += TOGETHER) {
      await atInstant(at, () => approveReports(judge, mine.slice(start, start + TOGETHER), null));
    }
  }
}

/** Answers the version that is left for approval, null when the report stops before. */
async function playReport(submission: Submission, code: string, play: Play): Promise<Waiting | null> {
  const fate = play.fateOf(code);
  const reporter = play.cast.reporters.get(submission.agencyId);
  if (fate === 'untouched' || !reporter) return null;
  const day =
    fate === 'late' ? daysBetween(play.from, submission.period.dueOn) + 1 : Math.floor(chanceOf(code, play.index) * 3);
  const at = noonOf(play.from, day);
  const sent = await atInstant(at, () => writeAndSend(submission, code, reporter, play, fate));
  if (!sent || fate === 'waiting') return null;
  const judge = reviewerOf(submission, play.cast);
  if (fate === 'corrected' || fate === 'returned') await atInstant(at, () => sendBack(submission, judge));
  if (fate === 'returned') return null;
  if (fate === 'corrected') await atInstant(at, () => correct(submission, reporter));
  return { submissionId: submission.id, seenVersion: fate === 'corrected' ? 2 : 1, judge };
}

/** Nobody reviews their own agency: the deputy decides about Sở Nội vụ. */
function reviewerOf(submission: Submission, cast: Cast): Actor {
  const own = cast.staff.grants.some((grant) => grant.agencyId === submission.agencyId);
  return own ? cast.deputy : cast.staff;
}

/** False for a report that stays a draft. */
async function writeAndSend(
  submission: Submission,
  code: string,
  reporter: Actor,
  play: Play,
  fate: Fate,
): Promise<boolean> {
  const { id, period, agencyKind } = submission;
  const report = (await findReport(reporter, id)) as Report;
  const months = Math.max(1, Math.round(daysBetween(period.startsOn, period.cutOffOn) / 30.4));
  const scene: Scene = { agency: { code, kind: agencyKind }, months, index: play.index, year: period.reportYear };
  const rows = sampleSheet(report.asked, report.rules, play.statistics, scene, fate === 'half' ? 0.5 : 1);
  const head = {
    documentNo: `${20 + Math.floor(chanceOf(code, 'no', play.index) * 400)}/BC`,
    documentOn: period.cutOffOn < play.from ? period.cutOffOn : play.from,
    signerName: 'Thủ trưởng cơ quan (minh họa)',
    signerTitle: agencyKind === 'commune-committee' ? 'Chủ tịch' : 'Giám đốc',
  };
  const tasks = sampleProgress(report, code, play.from);
  if (fate === 'half') {
    await saveReport(reporter, { submissionId: id, rows, tasks, head });
    return false;
  }
  await saveReport(reporter, { submissionId: id, rows, tasks: withReasons(report, tasks, code), head });
  await saveSections(reporter, { submissionId: id, sections: sampleSections(report) });
  await explainWarnings(reporter, id);
  const { version } = ((await findReport(reporter, id)) as Report).submission;
  await submitReport(reporter, id, version, EARLY);
  return true;
}

/** A line for every section that must not stay empty. */
function sampleSections(report: Report): TypedSection[] {
  return report.sections
    .filter((section) => section.required)
    .map(({ sectionId, version }) => ({
      sectionId,
      text: 'Dữ liệu minh họa: cơ quan triển khai các nhiệm vụ theo kế hoạch.',
      seenVersion: version,
    }));
}

/** Most of what is due is done; some of it is late, a little is still open. */
function sampleProgress(report: Report, code: string, today: Day): TypedProgress[] {
  return report.tasks.map((line) => {
    const chance = chanceOf(code, line.taskId, line.occurrence);
    const due = line.dueOn !== null && line.dueOn <= today;
    const done = due ? chance > 0.12 : chance > 0.85;
    return {
      assignmentId: line.assignmentId,
      state: done ? 'done' : chance > 0.05 ? 'in-progress' : 'not-started',
      completedOn: done ? (due && chance > 0.2 ? (line.dueOn as Day) : today) : null,
      resultDocument: done ? `Văn bản số ${10 + Math.floor(chance * 90)} (minh họa)` : null,
      note: null,
      seenVersion: line.version,
    };
  });
}

/** What is late says why, what is long overdue what comes next, before it is sent. */
function withReasons(report: Report, tasks: readonly TypedProgress[], code: string): TypedProgress[] {
  const dueDays = new Map(report.tasks.map((line) => [line.assignmentId, line.dueOn]));
  return tasks.map((part) => {
    const dueOn = dueDays.get(part.assignmentId) ?? null;
    if (!owesReason({ ...part, dueOn }, report.cutOffOn)) return part;
    const reason = LATE_REASONS[Math.floor(chanceOf(code, part.assignmentId, 'late') * LATE_REASONS.length)];
    const late = { ...part, note: `${reason} (minh họa).` };
    if (part.state === 'done' || !asksNextStep(dueOn, report.cutOffOn)) return late;
    const by = plusDays(report.cutOffOn, 45);
    return { ...late, nextStep: { what: 'Trình dự thảo để ký ban hành (minh họa)', who: 'Văn phòng cơ quan', by } };
  });
}

const LATE_REASONS = [
  'Chậm vì chờ văn bản hướng dẫn của bộ chủ quản',
  'Chậm vì phải lấy thêm ý kiến các đơn vị phối hợp',
  'Chậm vì kinh phí được giao muộn hơn dự kiến',
  'Chậm vì sắp xếp lại đầu mối phụ trách sau khi hợp nhất',
];

async function explainWarnings(reporter: Actor, submissionId: number): Promise<void> {
  const report = (await findReport(reporter, submissionId)) as Report;
  const { standing } = assess(report);
  if (standing.length === 0) return;
  const explanations = new Map(
    standing.map((verdict) => [verdict.ruleCode, 'Đúng, vì khối lượng công việc kỳ này thay đổi (minh họa).']),
  );
  await answerReview(reporter, { submissionId, replies: new Map(), explanations });
}

async function sendBack(submission: Submission, judge: Actor): Promise<void> {
  const report = (await findReport(judge, submission.id)) as Report;
  const lines = report.asked
    .slice(2, 4)
    .map((row) => ({ lineKey: row.key, reason: 'Số liệu lệch so với hệ thống một cửa, đề nghị rà lại (minh họa).' }));
  await returnReport(judge, { submissionId: submission.id, seenVersion: 1, note: null, lines });
}

async function correct(submission: Submission, reporter: Actor): Promise<void> {
  const returned = (await findReport(reporter, submission.id)) as Report;
  const replies = new Map(
    returned.returned.map((line) => [line.id, 'Đã rà lại, số liệu đúng theo sổ theo dõi (minh họa).']),
  );
  await answerReview(reporter, { submissionId: submission.id, replies, explanations: new Map() });
  const { version } = ((await findReport(reporter, submission.id)) as Report).submission;
  await submitReport(reporter, submission.id, version, EARLY);
}
