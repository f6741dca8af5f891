import type { OpenItem } from '@/lib/domain/closing.ts';
import type { Part } from '@/lib/domain/consolidation.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import type { Verdict } from '@/lib/domain/validation.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { problemInWords } from '@/lib/text/verdicts.ts';

type Report = { agency: { id: number; name: string }; status: SubmissionStatus };

export type Standing = {
  rows: readonly FormRow[];
  reports: readonly Report[];
  /** The province's figures in words, by row; null: nobody has answered. */
  shown: ReadonlyMap<number, string | null>;
  partsOf: (row: FormRow) => readonly Part[];
  verdicts: readonly Verdict[];
};

/** What is still open in a period, by name: reports first, then figures that are not whole, then rules that do not hold. */
export function openItemsOf({ rows, reports, shown, partsOf, verdicts }: Standing): OpenItem[] {
  const names = new Map(reports.map(({ agency }) => [agency.id, agency.name]));
  return [
    ...reports.filter(({ status }) => status !== 'approved').map(reportItem),
    ...rows.flatMap((row) => figureItem(row, shown.get(row.id) ?? null, partsOf(row), names) ?? []),
    ...verdicts.map((verdict) => ruleItem(verdict, rows)),
  ];
}

/** Who owes a row and has not answered it, whatever the state of its report. */
export function missingNames(parts: readonly Part[], names: ReadonlyMap<number, string>): string[] {
  return parts.filter(isMissing).map(({ agencyId }) => names.get(agencyId) ?? '');
}

function reportItem({ agency, status }: Report): OpenItem {
  const says =
    status === 'draft' ? 'chưa gửi báo cáo' : `báo cáo ${SUBMISSION_STATUS_TEXT[status].toLowerCase()}, chưa duyệt`;
  return { key: `report:${agency.id}`, kind: 'report', name: agency.name, says };
}

function figureItem(
  row: FormRow,
  shown: string | null,
  parts: readonly Part[],
  names: ReadonlyMap<number, string>,
): OpenItem | null {
  if (row.type === 'heading') return null;
  const item = { key: `figure:${row.key}`, kind: 'figure' as const, name: nameOf(row) };
  if (shown === null) return { ...item, says: 'chưa có số liệu' };
  const promised = parts.filter((part) => part.status === 'approved' && isMissing(part));
  return promised.length === 0 ? null : { ...item, says: `${missingNames(promised, names).join(', ')} báo “chưa có”` };
}

function ruleItem(verdict: Verdict, rows: readonly FormRow[]): OpenItem {
  const row = rows.find(({ key }) => key === verdict.rowKey);
  return {
    key: `rule:${verdict.ruleCode}`,
    kind: 'rule',
    name: row ? nameOf(row) : verdict.rowKey,
    says: problemInWords(verdict),
  };
}

function nameOf({ code, label }: FormRow): string {
  return code ? `${code} ${label}` : label;
}

function isMissing({ status, answer }: Part): boolean {
  return status !== 'approved' || answer === null || answer.kind === 'missing';
}
