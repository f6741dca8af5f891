import type { Formula, Indicator } from '@/lib/domain/indicator.ts';
import type { StatisticSource } from '@/lib/domain/sourced-figure.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';

export const period = {
  origin: { kind: 'consolidated' as const, periodId: 1, name: '6 tháng đầu năm 2026', sample: false },
  document: { kind: 'decision', number: '1/QĐ-UBND', issuedOn: '2026-01-05', title: 'Kế hoạch' },
};

type IndicatorGiven = Partial<Indicator> & { formula?: Formula | null; secondFrom?: string };

/** "Việc hoàn thành trên việc được giao", unless told otherwise. */
export function indicator({ formula, secondFrom, ...given }: IndicatorGiven = {}): Indicator {
  const rate: Formula = { kind: 'ratio', numerator: ['done'], denominator: ['asked'], scale: '100' };
  const first = { validFrom: '2021-01-01', definition: 'xong / giao', formula: formula === undefined ? rate : formula };
  return {
    id: 1,
    code: 'ty-le',
    areaCode: 'tthc',
    name: 'Tỷ lệ hoàn thành',
    unit: '%',
    direction: 'higher',
    accumulation: 'stock',
    origin: 'statistics',
    publisher: null,
    mayExceed100: false,
    versions: secondFrom ? [first, { ...first, validFrom: secondFrom, definition: 'cách tính mới' }] : [first],
    ...given,
  };
}

type Given = Record<string, readonly [number: string | null, answered: number, expected: number]>;

/** One period's figures of some statistics: number, and how many of those who owe it have given it. */
export function source(given: Given, when: Partial<StatisticSource> = {}): StatisticSource {
  return {
    origin: period.origin,
    asOf: '2026-06-14',
    startsOn: '2025-12-15',
    reportYear: 2026,
    periodKind: 'h1',
    terms: new Map(
      Object.entries(given).map(([statistic, [number, answered, expected]], index) => [
        statistic,
        {
          ...{ statistic, rowId: index + 1, label: statistic, unit: 'việc', number, choice: null, printed: null },
          coverage: { answered, expected },
        },
      ]),
    ),
    ...when,
  };
}

/** "Từ 90 % trở lên đến hết 2027", unless told otherwise. */
export function target(given: Partial<PlanTarget> = {}): PlanTarget {
  return {
    id: 1,
    code: 'ct-1',
    planId: 1,
    planStatus: 'issued',
    provinceId: 1,
    areaCode: 'tthc',
    position: 1,
    origin: 'body',
    title: 'Hoàn thành việc được giao',
    kind: 'quantitative',
    operator: '>=',
    value: '90',
    upper: null,
    unit: '%',
    change: null,
    level: null,
    deadlineOn: '2027-12-31',
    yearly: false,
    startYear: 2026,
    steps: [],
    planEndOn: '2030-12-31',
    phase: null,
    indicatorId: null,
    references: [],
    agencies: [],
    noFigureReason: null,
    note: null,
    sameAsId: null,
    copies: [],
    taskId: null,
    source: { document: period.document, section: 'II.2.a', ordinal: '5', part: 'b' },
    ...given,
  };
}
