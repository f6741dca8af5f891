import { describe, expect, test } from 'vitest';
import { ageBand, needsNextStep } from '@/lib/domain/ageing.ts';
import { isRed, type Remedy, type RemedyQuestion, type RemedyStanding, remedyStanding } from '@/lib/domain/remedy.ts';

const remedy = (more: Partial<Remedy> = {}): Remedy => ({
  id: 1,
  cause: 'Thiếu kinh phí',
  measure: 'Bổ sung dự toán',
  person: 'Giám đốc Sở Tài chính',
  dueOn: '2026-12-31',
  decidedBy: 'Lãnh đạo',
  decidedOn: '2026-09-25',
  outcome: null,
  outcomeNote: null,
  outcomeBy: null,
  outcomeOn: null,
  ...more,
});
const told = (outcomeOn: string) =>
  remedy({ outcome: 'done', outcomeNote: 'Đã bổ sung', outcomeBy: 'Cán bộ', outcomeOn });
const red: RemedyQuestion = { red: true, seenOn: '2026-09-14', today: '2026-10-01' };

describe('where a remedy stands', () => {
  test.each<[string, Remedy[], RemedyQuestion, RemedyStanding]>([
    ['nothing is wrong, nothing is needed', [], { ...red, red: false }, 'not-needed'],
    ['red and nothing decided', [], red, 'owed'],
    ['decided, its day ahead, no newer figure', [remedy()], red, 'in-hand'],
    ['on its day', [remedy()], { ...red, today: '2026-12-31' }, 'in-hand'],
    ['its day has passed', [remedy()], { ...red, today: '2027-01-01' }, 'follow-up'],
    ['a newer period has spoken', [remedy()], { ...red, seenOn: '2026-12-14', today: '2026-12-20' }, 'follow-up'],
    ['no longer red, but not told', [remedy()], { ...red, red: false, today: '2027-01-05' }, 'follow-up'],
    ['told, the next figure not there yet', [told('2026-11-30')], { ...red, today: '2026-12-10' }, 'in-hand'],
    ['told, and still red after it', [told('2026-11-30')], { ...red, seenOn: '2026-12-14' }, 'owed'],
    ['told, and red no more', [told('2026-11-30')], { ...red, red: false }, 'not-needed'],
    ['one told, another open', [told('2026-09-30'), remedy()], red, 'in-hand'],
  ])('%s', (_, remedies, question, standing) => {
    expect(remedyStanding(remedies, question)).toBe(standing);
  });

  test('at risk is red always; a phase that was missed is red while its plan runs', () => {
    expect([isRed('at-risk', false), isRed('final-missed', true), isRed('final-missed', false)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(['met', 'on-track', 'behind', 'no-figure', 'stale'].map((status) => isRed(status as 'met', true))).toEqual(
      Array(5).fill(false),
    );
  });
});

describe('how long a task is overdue', () => {
  test.each([
    ['2026-10-01', null],
    ['2026-10-02', 'to-30'],
    ['2026-10-31', 'to-30'],
    ['2026-11-01', 'to-90'],
    ['2026-12-30', 'to-90'],
    ['2026-12-31', 'over-90'],
  ])('due 01/10/2026, on %s: %s', (today, band) => {
    expect(ageBand('2026-10-01', today)).toBe(band);
    expect(needsNextStep('2026-10-01', today)).toBe(band === 'to-90' || band === 'over-90');
  });
});
