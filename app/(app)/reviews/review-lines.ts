import type { Report } from '@/lib/db/reports.ts';
import type { SentContent } from '@/lib/db/sent-versions.ts';
import type { Answer, Answers } from '@/lib/domain/answer.ts';
import { type Assessment, compareAnswers } from '@/lib/domain/report.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { differenceInWords } from '@/lib/text/differences.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';

/** One line under review: last, now, difference, what it breaks, and how the agency explains it. */
export type ReviewLine = {
  key: string;
  code: string | null;
  label: string;
  unit: string | null;
  before: string;
  now: string;
  difference: string;
  /** Words read from the left, figures from the right. */
  words: boolean;
  note: string;
  changed: boolean;
  findings: { text: string; explanation: string | null; strength: string }[];
  /** Why it was returned last time, and the reply. */
  answeredReturn: { reason: string; reply: string | null } | null;
};

/** Rule breaks first, then what changed, then the rest in the form's order. */
export function reviewLinesOf(report: Report, assessment: Assessment, lastSent: SentContent | null): ReviewLine[] {
  const base: Answers = lastSent
    ? new Map(Object.entries(lastSent.answers))
    : (report.previous?.answers ?? new Map<string, Answer>());
  const lastReturn = report.decisions.find((decision) => decision.decision === 'return');
  const lines = compareAnswers(report.asked, base, report.answers).map(({ row, before, after, changed }) => ({
    key: row.key,
    code: row.code,
    label: row.label,
    unit: row.type === 'choice' ? null : row.unit,
    before: before ? answerInWords(before, row) : '–',
    now: answerInWords(after, row),
    difference: differenceInWords(before, after),
    words: row.type === 'text',
    note: [after?.note, after?.reason].filter(Boolean).join(' – '),
    changed: changed && base.size > 0,
    findings: assessment.verdicts
      .filter((verdict) => verdict.rowKey === row.key)
      .map((verdict) => ({
        text: verdictInWords(verdict, report.asked),
        explanation: report.explanations.get(verdict.ruleCode) ?? null,
        strength: verdict.strength,
      })),
    answeredReturn: lastReturn?.lines.find((line) => line.lineKey === row.key) ?? null,
  }));
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

function rank(line: ReviewLine): number {
  if (line.answeredReturn) return 0;
  if (line.findings.some((finding) => finding.strength !== 'hint')) return 1;
  return line.changed ? 2 : 3;
}
