import type { Report } from '@/lib/db/reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import {
  type ReviewedRow,
  reviewRows,
  reviewSections,
  reviewTasks,
  type UnderReview,
} from '@/lib/domain/review-desk.ts';
import type { ReviewGroup } from '@/lib/domain/review-lines.ts';
import { type Desk, mayMark } from '@/lib/domain/review-mark.ts';
import { answerAsTyped, answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { differenceInWords } from '@/lib/text/differences.ts';
import { progressInWords, settledInWords } from '@/lib/text/review.ts';
import { AREA_SHORT_TEXT } from '@/lib/text/statuses.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';

/** One line under review, ready to draw: last, now, difference, what it breaks, what was said of it, and its mark. */
export type DeskLine = {
  key: string;
  code: string | null;
  label: string;
  group: ReviewGroup;
  unit: string | null;
  /** Words read from the left, figures from the right. */
  isWords: boolean;
  /** A section of the narrative: its words get the room. */
  isProse?: true;
  sent: string | null;
  period: string | null;
  now: string;
  sinceSent: string;
  sincePeriod: string;
  note: string;
  findings: { text: string; explanation: string | null; strength: string }[];
  /** What has been said of it: the return before with its reply, the check of the area, an earlier approval. */
  said: { text: string; tone: 'risk' | 'slow' | 'good' | 'muted' }[];
  /** Null: no value can be proposed here. */
  proposal: string | null;
  mark: string;
  reason: string;
  seen: number;
};

export type DeskView = {
  desk: Desk;
  submissionId: number;
  seenVersion: number;
  /** The heads of the columns of what was sent before, and of the period compared with; null: no such column. */
  sentName: string | null;
  periodName: string | null;
  rows: DeskLine[];
  tasks: DeskLine[];
  sections: DeskLine[];
  wholeReason: string;
};

export function deskViewOf(actor: Actor, desk: Desk, report: Report, under: UnderReview): DeskView {
  const { submission } = report;
  const number = submission.sent?.number ?? 0;
  const mine = <T extends { key: string; areaCode: ReviewedRow['areaCode'] }>(lines: T[]) =>
    lines.filter((line) => mayMark(actor, desk, submission, line));
  return {
    desk,
    submissionId: submission.id,
    seenVersion: number,
    sentName: under.sent === null ? null : `Lần gửi ${number - 1}`,
    periodName: periodsOf(report),
    rows: mine(reviewRows(under)).map((line) => ({
      ...rowOf(line, report, desk),
      ...saidOf(line, report, under, desk),
    })),
    tasks: mine(reviewTasks(under)).map((line) => {
      const task = report.tasks.find(
        ({ assignmentId }) => assignmentId === line.assignmentId,
      ) as Report['tasks'][number];
      return {
        ...{ key: line.key, code: null, label: task.title, group: line.group, unit: null, isWords: true },
        ...{ sent: line.sent && progressInWords(line.sent), period: line.period && progressInWords(line.period) },
        ...{ now: progressInWords(task) },
        ...{ sinceSent: under.sent && !isQuiet(line.group) ? 'đổi' : '', sincePeriod: '', note: task.note ?? '' },
        ...{ findings: [], proposal: null },
        ...saidOf(line, report, under, desk),
      };
    }),
    sections: mine(reviewSections(under)).map((line) => ({
      ...{ key: line.key, code: null, label: line.title, group: line.group, unit: null, isWords: true, isProse: true },
      ...{
        sent: line.sent === line.now ? 'như kỳ này' : line.sent || null,
        period: null,
        now: line.now || 'chưa viết',
      },
      ...{ sinceSent: line.sent !== null && line.sent !== line.now ? 'đổi' : '', sincePeriod: '', note: '' },
      ...{ findings: [], proposal: null },
      ...saidOf(line, report, under, desk),
    })),
    wholeReason: markOf('report', under, desk).reason,
  };
}

/** The same window a year before for what flows, the newest period for what stands: one name, or both. */
function periodsOf({ comparableName, previous }: Report): string | null {
  const names = [comparableName, previous?.name ?? null];
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? null : known.join(' / ');
}

function isQuiet(group: ReviewGroup): boolean {
  return group === 'same' || group === 'settled';
}

function rowOf(line: ReviewedRow, report: Report, desk: Desk) {
  const { row, now, sent, period } = line;
  return {
    ...{ key: line.key, code: row.code, label: row.label, group: line.group },
    unit: now?.number == null ? null : row.unit,
    isWords: row.type === 'text',
    sent: sent && answerInWords(sent, row),
    period: period && answerInWords(period, row),
    now: answerInWords(now, row),
    sinceSent: differenceInWords(line.sinceSent),
    sincePeriod: differenceInWords(line.sincePeriod),
    note: [now?.note, now?.reason].filter(Boolean).join(' – '),
    findings: line.verdicts.map((verdict) => ({
      text: verdictInWords(verdict, report.asked),
      explanation: report.explanations.get(verdict.ruleCode) ?? null,
      strength: verdict.strength,
    })),
    proposal: desk === 'staff' && row.type !== 'text' ? '' : null,
  };
}

type Line = Pick<ReviewedRow, 'key' | 'areaCode' | 'settledIn'>;

function saidOf(line: Line, report: Report, under: UnderReview, desk: Desk) {
  const { reason, mark, seen, proposed } = markOf(line.key, under, desk);
  const row = report.asked.find(({ key }) => key === line.key);
  const said = [...returnedBefore(line, report), ...checkOf(line, under, desk), ...settledOf(line)];
  const proposal = proposed && row ? proposedAsTyped(proposed, row) : undefined;
  return { said, reason, mark, seen, ...(proposal === undefined ? {} : { proposal }) };
}

function proposedAsTyped(proposed: NonNullable<ReturnType<typeof markOf>['proposed']>, row: ReviewedRow['row']) {
  return proposed.kind === 'value' ? answerAsTyped(proposed) : answerInWords(proposed, row);
}

function markOf(key: string, { marks }: UnderReview, desk: Desk) {
  const kept = marks.find((mark) => mark.lineKey === key && mark.desk === desk);
  return {
    mark: kept?.mark ?? 'open',
    reason: kept?.note ?? '',
    seen: kept?.seq ?? 0,
    proposed: kept?.proposal ?? null,
  };
}

function returnedBefore({ key }: Line, report: Report): DeskLine['said'] {
  const row = report.asked.find((one) => one.key === key);
  const last = report.decisions.find(({ decision }) => decision === 'return');
  const line = last?.lines.find(({ lineKey }) => lineKey === key);
  if (!line) return [];
  const proposed = line.proposal && row ? ` – đề nghị: ${answerInWords(line.proposal, row)}` : '';
  const reply = line.reply ?? 'chưa có';
  return [{ text: `Đã trả lại: ${line.reason}${proposed} – cơ quan trả lời: ${reply}`, tone: 'risk' }];
}

function checkOf({ key, areaCode }: Line, { marks }: UnderReview, desk: Desk): DeskLine['said'] {
  const check = marks.find((mark) => mark.lineKey === key && mark.desk === 'area' && mark.mark !== 'open');
  if (desk === 'area' || !check) return [];
  const area = areaCode === null ? '' : ` (${AREA_SHORT_TEXT[areaCode]})`;
  const who = `${check.by}${area}`;
  return check.mark === 'doubtful'
    ? [{ text: `${who} nghi ngờ lúc ${formatInstant(check.at)}: ${check.note}`, tone: 'slow' }]
    : [{ text: `${who} đã kiểm tra lúc ${formatInstant(check.at)}.`, tone: 'good' }];
}

function settledOf({ settledIn }: Line): DeskLine['said'] {
  return settledIn === null ? [] : [{ text: settledInWords(settledIn), tone: 'muted' }];
}
