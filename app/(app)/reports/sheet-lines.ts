import type { Report } from '@/lib/db/reports.ts';
import type { StatisticType } from '@/lib/domain/statistic.ts';
import { routes } from '@/lib/routes.ts';
import { answerAsTyped, answerInWords } from '@/lib/text/answers.ts';
import { formatDay } from '@/lib/text/days.ts';
import { limitsInWords } from '@/lib/text/limits.ts';

/** One line of the entry sheet, ready to draw: what the browser gets is only what it shows. */
export type SheetLine = {
  rowId: number;
  key: string;
  code: string | null;
  label: string;
  unit: string | null;
  type: StatisticType;
  choices: readonly { value: string; label: string }[];
  help: string | null;
  /** Files beside the row, and where they are looked at and brought. */
  files: { count: number; href: string };
  asked: boolean;
  typed: string;
  kind: string;
  note: string;
  reason: string;
  promisedOn: string;
  seen: number;
  previous: string | null;
  /** The province's targets that hang on this row, and what the rules say about it: in view while typing. */
  targets: readonly string[];
  limits: readonly string[];
  returned: string | null;
};

export function sheetLinesOf(report: Report, targets: ReadonlyMap<number, readonly string[]> = new Map()): SheetLine[] {
  return report.sheet.map(({ row, asked }) => {
    const stored = report.stored.get(row.id);
    const answer = stored?.answer ?? null;
    const before = report.previous?.answers.get(row.key) ?? null;
    return {
      rowId: row.id,
      key: row.key,
      code: row.code,
      label: row.label,
      unit: row.unit,
      type: row.type,
      choices: row.choices,
      help: row.help,
      files: {
        count: report.evidence.filter(({ place, id, detachedAt }) => place === 'row' && id === row.id && !detachedAt)
          .length,
        href: routes.evidence(report.submission.id, `row:${row.id}`),
      },
      asked,
      typed: answerAsTyped(answer),
      kind: answer?.kind ?? 'value',
      note: answer?.note ?? '',
      reason: answer?.reason ?? '',
      promisedOn: answer?.promisedOn ? formatDay(answer.promisedOn) : '',
      seen: stored?.version ?? 0,
      previous: before ? answerInWords(before, row) : null,
      targets: targets.get(row.id) ?? [],
      limits: asked ? limitsInWords(row, report.rules) : [],
      returned: report.returned.find((line) => line.lineKey === row.key)?.reason ?? null,
    };
  });
}
