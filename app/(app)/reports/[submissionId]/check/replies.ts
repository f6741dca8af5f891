import type { Report } from '@/lib/db/reports.ts';
import type { Assessment } from '@/lib/domain/report.ts';
import type { Verdict } from '@/lib/domain/validation.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { lineName } from '@/lib/text/lines.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';

/** A question that only words can answer: why a line was returned, or why an unusual figure is right. */
export type ReplyLine = {
  field: string;
  about: string;
  question: string;
  stored: string;
  kind: 'returned' | 'warned';
  /** The figures that an explanation speaks of. */
  seen?: { field: string; value: string };
};

export function repliesOf(report: Report, assessment: Assessment): ReplyLine[] {
  const returned = report.returned.map((line) => ({
    field: `reply.${line.id}`,
    about: lineName(line.lineKey, report.asked, report.tasks, report.sections),
    question: [line.reason, proposedInWords(report, line)].filter(Boolean).join(' '),
    stored: line.reply ?? '',
    kind: 'returned' as const,
  }));
  const warned = assessment.verdicts
    .filter((verdict) => verdict.strength === 'warn')
    .map((verdict) => ({
      field: `rule.${verdict.ruleCode}`,
      about: lineName(verdict.rowKey, report.asked, []),
      question: [verdictInWords(verdict, report.asked), lapsedInWords(report, verdict)].filter(Boolean).join(' '),
      stored: report.explanations.get(verdict.ruleCode) ?? '',
      kind: 'warned' as const,
      seen: { field: `seen.${verdict.ruleCode}`, value: verdict.about },
    }));
  return [...returned, ...warned];
}

/** What was said of other figures is shown, never taken over: the figures have changed since. */
function lapsedInWords({ given, explanations }: Report, { ruleCode }: Verdict): string {
  const earlier = explanations.has(ruleCode) ? undefined : given.get(ruleCode);
  return earlier ? `Số liệu đã đổi từ khi giải thích “${earlier.text}”: ghi lại nếu vẫn đúng.` : '';
}

function proposedInWords({ asked }: Report, { lineKey, proposal }: Report['returned'][number]): string {
  const row = asked.find(({ key }) => key === lineKey);
  return row && proposal ? `Số được đề nghị: ${answerInWords(proposal, row)}; chấp nhận ở trang báo cáo.` : '';
}
