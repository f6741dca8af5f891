import type { Correction } from '@/lib/domain/reading.ts';
import type { Proposal, ReadTarget, ReadTask } from '@/lib/reading/proposal.ts';

/** Rows and corrections by name, for the tests of the check; everything not said is sure and plain. */
export function target(over: Partial<ReadTarget> = {}): ReadTarget {
  return {
    id: 'I.2#1',
    section: 'I.2',
    heading: null,
    area: 'the-che',
    ordinal: 1,
    part: null,
    text: 'Tối thiểu 95% văn bản đúng hạn.',
    clause: 'Tối thiểu 95% văn bản đúng hạn',
    kind: 'quantitative',
    operator: '>=',
    value: '95',
    unit: '%',
    change: null,
    baselineYear: null,
    baselineValue: null,
    steps: [],
    phase: null,
    deadlineYear: 2030,
    yearly: false,
    level: null,
    agencies: [],
    origin: 'body',
    sameAs: null,
    line: 10,
    lastLine: 10,
    confidence: 1,
    cells: {},
    warnings: [],
    ...over,
  };
}

export function task(over: Partial<ReadTask> = {}): ReadTask {
  return {
    id: 'I#1',
    section: 'I',
    area: 'the-che',
    ordinal: 1,
    title: 'Rà soát văn bản',
    results: ['Báo cáo'],
    lead: ['Sở Tư pháp'],
    support: [],
    time: {
      text: 'Năm 2026',
      kind: 'year',
      from: '2026-01-01',
      to: '2026-12-31',
      spans: [{ kind: 'year', from: '2026-01-01', to: '2026-12-31', month: null, quarter: null }],
    },
    funding: null,
    empty: false,
    duplicateOf: null,
    line: 20,
    lastLine: 21,
    confidence: 1,
    cells: {},
    warnings: [],
    ...over,
  };
}

export function proposal(over: Partial<Proposal> = {}): Proposal {
  return {
    kind: 'plan',
    plan: {
      title: 'Kế hoạch',
      province: 'Mường Thử',
      startYear: 2026,
      endYear: 2030,
      decisionNo: null,
      decisionDate: null,
      proposedOn: null,
      issuer: 'UBND tỉnh',
    },
    targets: [],
    tasks: [],
    taskPromises: [],
    statistics: [],
    agencies: [],
    warnings: [],
    gaps: [],
    ...over,
  };
}

/** Corrections numbered from 1, all by one person. */
export function said(...deeds: Partial<Correction>[]): Correction[] {
  return deeds.map((one, at) => ({
    seq: at + 1,
    deed: 'accept',
    row: 'task-0',
    value: null,
    undoes: null,
    byId: 1,
    by: 'Cầm Thị Hoa',
    at: new Date('2026-11-21T02:00:00Z'),
    ...one,
  }));
}

export const change = (row: string, fields: Record<string, unknown>, accepted: string[] = []): Partial<Correction> => ({
  deed: 'change',
  row,
  value: { fields, accepted } as Correction['value'],
});
export const accept = (row: string, ...cells: string[]): Partial<Correction> => ({ deed: 'accept', row, value: cells });
export const undo = (seq: number): Partial<Correction> => ({ deed: 'undo', row: 'x', undoes: seq });
