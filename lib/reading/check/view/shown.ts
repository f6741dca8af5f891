import { formatDay } from '@/lib/text/days.ts';
import { formatWithUnit } from '@/lib/text/numbers.ts';
import { gapInWords } from '@/lib/text/readings.ts';
import { spansInWords } from '@/lib/text/schedules.ts';
import {
  AGENCY_KIND_TEXT,
  AGENCY_LEVEL_TEXT,
  AREA_SHORT_TEXT,
  LEVEL_TEXT,
  OPERATOR_SIGN,
  PLAN_KIND_TEXT,
  periodName,
  TARGET_KIND_TEXT,
} from '@/lib/text/statuses.ts';
import { shortTitle } from '@/lib/text/titles.ts';
import { reportPeriodOf } from '../faults.ts';
import type { AnyRow, PlanValues, StatisticValues, TargetValues, TaskValues } from '../sheet.ts';

/** What a column says, and a muted second line. */
export type Shown = { shown: string; aside: string | null };

/** The columns of a row in words, in the order of its kind's columns. */
export function shownOf(row: AnyRow): Shown[] {
  switch (row.kind) {
    case 'plan':
      return planColumns(row.values);
    case 'target':
    case 'promise':
      return targetColumns(row.values);
    case 'task':
      return taskColumns(row.values);
    case 'statistic':
      return statisticColumns(row.values);
    case 'agency':
      return [
        cell(row.values.name),
        cell(AGENCY_KIND_TEXT[row.values.kind as keyof typeof AGENCY_KIND_TEXT] ?? row.values.kind),
        cell(AGENCY_LEVEL_TEXT[row.values.level as keyof typeof AGENCY_LEVEL_TEXT] ?? row.values.level),
      ];
    case 'gap':
      return [cell(gapInWords(row.values))];
  }
}

/** "≥ 95 %", "giảm ≥ 10 % so với 2021", "cấp độ 3", "20 hạng đầu", "định tính". */
export function promiseShown(values: TargetValues): string {
  const { baselineValue, baselineYear, unit } = values;
  if (!baselineValue) return goalShown(values);
  const since = baselineYear === null ? 'trước kế hoạch' : `năm ${baselineYear}`;
  return `${goalShown(values)} (${since}: ${formatWithUnit(baselineValue, unit)})`;
}

function goalShown({ kind, operator, value, upper, unit, change, baselineYear, level }: TargetValues): string {
  const at = level === null ? '' : `, ${LEVEL_TEXT[level].toLowerCase()}`;
  if (value === null || kind === 'qualitative' || kind === 'milestone')
    return TARGET_KIND_TEXT[kind].toLowerCase() + at;
  if (kind === 'rank') return `trong ${formatWithUnit(value, unit ?? 'hạng')} đầu${at}`;
  if (kind === 'level') return `${unit ?? 'mức'} ${formatWithUnit(value, null)}${at}`;
  const goal = `${operator === null || operator === '=' ? '' : `${OPERATOR_SIGN[operator]} `}${formatWithUnit(value, unit)}${upper === null ? '' : ` – ${formatWithUnit(upper, unit)}`}`;
  if (change === null) return goal + at;
  const year = baselineYear ?? change.baselineYear;
  const against = year === null ? change.against : `năm ${year}`;
  return `${change.direction === 'reduction' ? 'giảm' : 'tăng'} ${goal}${against === null ? '' : ` so với ${against}`}${at}`;
}

function planColumns(values: PlanValues): Shown[] {
  const { decisionNo, decisionDate, proposedOn, documentKind } = values;
  const proposed = proposedOn === null ? null : `trình ngày ${formatDay(proposedOn)}`;
  const unnumbered = documentKind === 'plan' ? 'dự thảo, chưa có số' : 'chưa có số';
  return [
    cell(values.title || 'chưa rõ', values.province === '' ? null : `văn bản ghi: ${values.province}`),
    whenColumn(values),
    decisionNo === null
      ? cell(unnumbered, proposed)
      : cell(decisionNo, decisionDate === null ? 'chưa rõ ngày' : `ngày ${formatDay(decisionDate)}`),
    cell(values.issuer || 'chưa rõ'),
  ];
}

function whenColumn(values: PlanValues): Shown {
  const { documentKind, startYear, endYear, planKind, periodKind, reportYear, validFrom } = values;
  if (documentKind === 'agencies') return cell(validFrom === null ? 'chưa rõ' : `từ ${formatDay(validFrom)}`);
  if (documentKind === 'report') {
    const period = reportPeriodOf(values);
    const days = period === null ? null : `${formatDay(period.startsOn)}–${formatDay(period.cutOffOn)}`;
    return cell(periodKind === null || reportYear === null ? 'chưa rõ kỳ' : periodName(periodKind, reportYear), days);
  }
  const years = startYear === endYear ? `${startYear ?? 'chưa rõ'}` : `${startYear ?? '?'}–${endYear ?? '?'}`;
  return cell(years, planKind === null ? null : PLAN_KIND_TEXT[planKind].toLowerCase());
}

function targetColumns(values: TargetValues): Shown[] {
  const { clause, text, short, area, phase, deadlineYear, yearly, steps, agencies } = values;
  const title = short ?? shortTitle(clause || text, 160);
  const until = deadlineYear === null ? (phase ?? 'cả kế hoạch') : `đến hết ${deadlineYear}`;
  const stepped =
    steps.length === 0 ? null : steps.map(({ year, value }) => `${year}: ${formatWithUnit(value, null)}`).join('; ');
  return [
    cell(
      clause || text,
      [isCut(title, clause || text) ? `tên ngắn: ${title}` : null, areaWords(area)].filter(Boolean).join(' · '),
    ),
    cell(promiseShown(values), stepped),
    cell(yearly ? `hằng năm, ${until}` : until, deadlineYear !== null && phase !== null ? `giai đoạn ${phase}` : null),
    cell(agencies.join('; ')),
  ];
}

function taskColumns({ title, short, area, results, lead, support, time, funding, empty }: TaskValues): Shown[] {
  if (empty) return [cell('dòng để trống', areaWords(area)), ...Array.from({ length: 5 }, () => cell('', null))];
  const name = short ?? shortTitle(title, 200);
  const understood = spansInWords(time.spans);
  return [
    cell(
      title || 'chưa có nội dung',
      [isCut(name, title) ? `tên ngắn: ${name}` : null, areaWords(area)].filter(Boolean).join(' · '),
    ),
    cell(results.join('; ')),
    cell(lead.join('; ')),
    cell(support.join('; ')),
    cell(time.text, time.text === '' ? NOT_SAID : `hiểu là ${understood}`),
    cell(funding ?? ''),
  ];
}

function statisticColumns({ code, printedCode, name, unit, text, value, note }: StatisticValues): Shown[] {
  return [
    cell(code ?? '–', printedCode === code ? null : `in là ${printedCode ?? 'không có mã'}`),
    cell(name),
    cell(unit ?? ''),
    value === null
      ? cell(text)
      : cell(formatWithUnit(value, null), text === formatWithUnit(value, null) ? null : `in là “${text}”`),
    cell(note ?? ''),
  ];
}

/** A title that is the printed words but for their last full stop need not be said twice. */
function isCut(title: string, printed: string): boolean {
  return title !== shortTitle(printed, 10_000);
}

function areaWords(area: TargetValues['area']): string {
  return area === null ? 'chưa rõ lĩnh vực' : AREA_SHORT_TEXT[area];
}

const NOT_SAID = 'không ghi';

/** Nothing printed is said so, muted; never an empty cell. */
function cell(shown: string, aside: string | null = shown === '' ? NOT_SAID : null): Shown {
  return { shown, aside: aside === '' ? null : aside };
}
