import type { Direction } from '@/lib/domain/indicator.ts';
import { type Window, windowOf } from '@/lib/domain/reporting-period.ts';
import { isRange } from '@/lib/domain/target.ts';
import type { AnyRow, PlanValues, TargetValues, TaskValues } from './sheet.ts';

/** A cell that cannot be saved as it is; `mayStand`: unless a person says that it is right. */
export type Fault = { cell: string; why: string; mayStand: boolean };

/** What a row lacks beside what the reading itself doubts. A dropped row lacks nothing. */
export function faultsOf(row: AnyRow): Fault[] {
  if (row.isDropped) return [];
  switch (row.kind) {
    case 'plan':
      return planFaults(row.values);
    case 'target':
    case 'promise':
      return targetFaults(row.values);
    case 'task':
      return row.values.empty ? [] : taskFaults(row.values);
    case 'agency':
      return row.values.name.trim() === '' ? [must('name', 'Ghi tên cơ quan.')] : [];
    default:
      return [];
  }
}

/** Which way is better, where the words say it; null where they do not: required, and never assumed. */
export function directionOf({ direction, kind, operator, value, unit, change }: TargetValues): Direction | null {
  if (direction !== null) return direction;
  if (change !== null) return change.direction === 'reduction' ? 'lower' : 'higher';
  if (kind === 'rank') return 'lower';
  if (kind === 'level') return 'higher';
  if (operator === '>=' || operator === '>') return 'higher';
  if (operator === '<=' || operator === '<') return 'lower';
  if (unit === '%' && value === '100') return 'higher';
  return value === '0' ? 'lower' : null;
}

/** Only what is measured has a direction. */
export function isMeasured({ kind, value }: Pick<TargetValues, 'kind' | 'value'>): boolean {
  return value !== null && (kind === 'quantitative' || kind === 'rank' || kind === 'level');
}

function planFaults(values: PlanValues): Fault[] {
  return [...commonFaults(values), ...headFaults[values.documentKind](values)];
}

function commonFaults({ title, issuer }: PlanValues): Fault[] {
  return [
    ...(title.trim() === '' ? [must('title', 'Chưa có tên văn bản.')] : []),
    ...(issuer.trim() === '' ? [must('issuer', 'Chưa có cơ quan ban hành.')] : []),
  ];
}

const headFaults: Record<PlanValues['documentKind'], (values: PlanValues) => Fault[]> = {
  plan: ({ planKind, startYear, endYear, decisionNo, decisionDate }) => {
    const years = startYear !== null && endYear !== null;
    return [
      ...(years ? [] : [must('startYear', 'Chưa rõ kế hoạch của những năm nào.')]),
      ...(years && startYear > endYear ? [must('startYear', 'Năm đầu phải trước năm cuối.')] : []),
      ...(planKind === null ? [must('planKind', 'Chưa rõ kế hoạch năm hay nhiều năm.')] : []),
      ...(planKind === 'annual' && startYear !== endYear ? [must('planKind', 'Kế hoạch năm chỉ của một năm.')] : []),
      ...((decisionNo === null) === (decisionDate === null)
        ? []
        : [must('decisionNo', 'Ghi cả số và ngày ban hành, hoặc để trống cả hai nếu là dự thảo.')]),
    ];
  },
  report: (values) => {
    const period = reportPeriodOf(values);
    return [
      ...(values.decisionNo === null || values.decisionDate === null
        ? [must('decisionNo', 'Chưa có số hoặc ngày của báo cáo.')]
        : []),
      ...(values.periodKind === null || values.reportYear === null
        ? [must('periodKind', 'Chưa rõ báo cáo của kỳ nào.')]
        : []),
      ...(period === null && values.periodKind !== null
        ? [must('startsOn', 'Ghi ngày đầu và ngày chốt số liệu của kỳ.')]
        : []),
      ...(period !== null && period.startsOn > period.cutOffOn
        ? [must('startsOn', 'Ngày đầu phải trước ngày chốt số liệu.')]
        : []),
    ];
  },
  agencies: ({ decisionNo, decisionDate, validFrom }) => [
    ...(decisionNo === null || decisionDate === null
      ? [must('decisionNo', 'Cơ quan được thêm theo văn bản: ghi số và ngày của văn bản.')]
      : []),
    ...(validFrom === null ? [must('validFrom', 'Chưa có ngày bắt đầu hoạt động của các cơ quan này.')] : []),
  ],
};

/** The window that a report counts: as it was written down, or the usual one (581/BNV-CCHC); null where neither is known. */
export function reportPeriodOf({ periodKind, reportYear, startsOn, cutOffOn }: PlanValues): Window | null {
  if (startsOn !== null && cutOffOn !== null) return { startsOn, cutOffOn };
  if (periodKind === null || periodKind === 'adhoc' || reportYear === null) return null;
  const usual = windowOf(periodKind, reportYear);
  return { startsOn: startsOn ?? usual.startsOn, cutOffOn: cutOffOn ?? usual.cutOffOn };
}

const NO_RANGE = 'Một khoảng cần phép so sánh “≥”, mức thấp nhất nhỏ hơn mức cao nhất, và không phải mức tăng, giảm.';

function targetFaults(values: TargetValues): Fault[] {
  const { area, kind, operator, value, upper, text } = values;
  const lacksFigure =
    (kind === 'quantitative' && (operator === null || value === null)) ||
    ((kind === 'rank' || kind === 'level') && value === null);
  return [
    ...(text.trim() === '' ? [must('text', 'Chưa có nội dung chỉ tiêu.')] : []),
    ...(area === null ? [must('area', 'Chưa rõ thuộc lĩnh vực nào.')] : []),
    ...(upper !== null && !isRange(values) ? [must('upper', NO_RANGE)] : []),
    ...(lacksFigure
      ? [
          must(
            'value',
            'Chưa có phép so sánh hoặc giá trị. Nếu chỉ tiêu không có số, chọn loại “Định tính” hoặc “Mốc”.',
          ),
        ]
      : []),
    ...(values.indicatorId === null && isMeasured(values) && !lacksFigure && directionOf(values) === null
      ? [may('direction', 'Văn bản không nói cao hơn hay thấp hơn là tốt; “đã xem” nghĩa là càng cao càng tốt.')]
      : []),
  ];
}

function taskFaults({ title, area }: TaskValues): Fault[] {
  return [
    ...(title.trim() === ''
      ? [must('title', 'Chưa có nội dung nhiệm vụ; nếu dòng để trống, đánh dấu “Dòng để trống”.')]
      : []),
    ...(area === null ? [must('area', 'Chưa rõ thuộc lĩnh vực nào.')] : []),
  ];
}

function must(cell: string, why: string): Fault {
  return { cell, why, mayStand: false };
}

function may(cell: string, why: string): Fault {
  return { cell, why, mayStand: true };
}
