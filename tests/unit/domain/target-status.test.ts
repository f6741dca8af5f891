import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Baseline } from '@/lib/domain/indicator.ts';
import type { DatedFigure, Target } from '@/lib/domain/target.ts';
import { type StatusQuestion, type TargetStatus, targetStatus } from '@/lib/domain/target-status.ts';

/** "từ 90 % trở lên" of the plan 2026–2030, unless the case says otherwise. */
function target(given: Partial<Target> = {}): Target {
  return {
    kind: 'quantitative',
    operator: '>=',
    value: '90',
    upper: null,
    unit: '%',
    change: null,
    deadlineOn: '2030-12-31',
    yearly: false,
    startYear: 2026,
    steps: [],
    planEndOn: '2030-12-31',
    ...given,
  };
}

const CUT_OFFS = { q1: '03-14', h1: '06-14', q3: '09-14', year: '12-14' } as const;

/** The figure of a period, on its cut-off day. */
function figure(value: string, kind: keyof typeof CUT_OFFS = 'h1', reportYear = 2027): DatedFigure {
  return { value, asOf: `${reportYear}-${CUT_OFFS[kind]}`, reportYear, periodKind: kind };
}

const BASELINE: Baseline = { year: 2025, value: '60', provisional: false };
const JULY_2027: Day = '2027-07-01';

function ask(given: Partial<StatusQuestion> & { figures: readonly DatedFigure[] }) {
  return targetStatus({
    target: target(),
    direction: 'higher',
    mayExceed100: false,
    baseline: null,
    today: JULY_2027,
    ...given,
  });
}

describe('met: the words of the target against the unrounded figure', () => {
  test.each<[string, Partial<Target>, string, StatusQuestion['direction'], TargetStatus]>([
    ['≥ 90, exactly 90', {}, '90', 'higher', 'met'],
    ['≥ 90, just under it', {}, '89.999999', 'higher', 'insufficient'],
    ['trên 80, exactly 80', { operator: '>', value: '80' }, '80', 'higher', 'insufficient'],
    ['trên 80, just over it', { operator: '>', value: '80' }, '80.000001', 'higher', 'met'],
    ['119 against ≤ 150: lower is better', { operator: '<=', value: '150', unit: null }, '119', 'lower', 'met'],
    ['≤ 150, exactly 150', { operator: '<=', value: '150', unit: null }, '150', 'lower', 'met'],
    ['≤ 150, one more', { operator: '<=', value: '150', unit: null }, '151', 'lower', 'insufficient'],
    ['dưới 2, exactly 2', { operator: '<', value: '2' }, '2', 'lower', 'insufficient'],
    ['from 40 to 60, exactly 40', { value: '40', upper: '60' }, '40', 'higher', 'met'],
    ['from 40 to 60, exactly 60', { value: '40', upper: '60' }, '60', 'higher', 'met'],
    ['from 40 to 60, just under it', { value: '40', upper: '60' }, '39.999999', 'higher', 'insufficient'],
    [
      'from 40 to 60, just over it: nothing has to be expected',
      { value: '40', upper: '60' },
      '60.000001',
      'higher',
      'behind',
    ],
    ['from 40 to 60, far over it', { value: '40', upper: '60' }, '80', 'higher', 'at-risk'],
    ['a target of 0', { operator: '<=', value: '0', unit: null }, '0', 'lower', 'met'],
    ['a target of 0, one case', { operator: '=', value: '0', unit: null }, '1', 'lower', 'insufficient'],
    ['the words decide, also against the indicator: từ 90', {}, '95', 'lower', 'met'],
    [
      'the words decide, also against the indicator: không quá 150',
      { operator: '<=', value: '150', unit: null },
      '119',
      'higher',
      'met',
    ],
    ['a bare 100 %', { operator: '=', value: '100' }, '100', 'higher', 'met'],
    ['a bare 100 %, almost', { operator: '=', value: '100' }, '99.99', 'higher', 'insufficient'],
    ['a bare 80 % is kept by 85 % where more is better', { operator: '=', value: '80' }, '85', 'higher', 'met'],
    ['a bare 80 is kept by 75 where less is better', { operator: '=', value: '80' }, '75', 'lower', 'met'],
    ['a bare 80 to be reached is not kept by 85', { operator: '=', value: '80' }, '85', 'reach', 'insufficient'],
    ['khoảng 5.500: 5 % under it', { operator: '~', value: '5500', unit: 'doanh nghiệp' }, '5225', 'higher', 'met'],
    [
      'khoảng 5.500: a little more under it',
      { operator: '~', value: '5500', unit: 'doanh nghiệp' },
      '5224',
      'higher',
      'insufficient',
    ],
    ['khoảng 5.500: far over it', { operator: '~', value: '5500', unit: 'doanh nghiệp' }, '9000', 'higher', 'met'],
    [
      'khoảng 5.500 to be reached: far over it',
      { operator: '~', value: '5500', unit: null },
      '9000',
      'reach',
      'insufficient',
    ],
    ['khoảng 100 where less is better: 105', { operator: '~', value: '100', unit: null }, '105', 'lower', 'met'],
    ['cấp độ 3', { kind: 'level', operator: null, value: '3', unit: null }, '3', 'higher', 'met'],
    ['trong nhóm 20: hạng 18', { kind: 'rank', operator: null, value: '20', unit: null }, '18', 'lower', 'met'],
    [
      'trong nhóm 20: hạng 21',
      { kind: 'rank', operator: null, value: '20', unit: null },
      '21',
      'lower',
      'insufficient',
    ],
    ['hoàn thành', { kind: 'milestone', operator: null, value: null, unit: null }, '1', 'higher', 'met'],
    [
      'chưa hoàn thành, and nothing says when',
      { kind: 'milestone', operator: null, value: null, unit: null },
      '0',
      'higher',
      'insufficient',
    ],
  ])('%s', (_, given, value, direction, status) => {
    expect(ask({ target: target(given), direction, figures: [figure(value)] }).status).toBe(status);
  });

  test('targets that fall from plan to plan are each held to their own words: 100 → trên 80 → trên 85', () => {
    const of = (operator: '=' | '>', value: string) =>
      ask({ target: target({ operator, value }), figures: [figure('84')] }).status;
    expect([of('=', '100'), of('>', '80'), of('>', '85')]).toEqual(['insufficient', 'met', 'insufficient']);
  });
});

describe('nothing to say', () => {
  test.each<[string, Partial<Target>, DatedFigure[], TargetStatus]>([
    ['no figure', {}, [], 'no-figure'],
    ['only a figure of tomorrow', {}, [figure('95', 'year', 2027)], 'no-figure'],
    ['a goal in words', { kind: 'qualitative', operator: null, value: null }, [figure('95')], 'not-quantified'],
    ['a number that the plan does not give', { value: null, operator: null }, [figure('95')], 'not-quantified'],
  ])('%s', (_, given, figures, status) => {
    expect(ask({ target: target(given), figures }).status).toBe(status);
  });

  test('without steps and without a baseline nothing is expected', () => {
    expect(ask({ figures: [figure('70')] })).toMatchObject({
      status: 'insufficient',
      reason: 'nothing-expected',
      arithmetic: null,
    });
  });

  test('above 100 % is questioned, not coloured', () => {
    expect(ask({ figures: [figure('103')] })).toMatchObject({
      status: 'insufficient',
      reason: 'over-100',
      flags: ['over-100'],
      arithmetic: null,
    });
    expect(ask({ figures: [figure('100.01')] }).reason).toBe('over-100');
    expect(ask({ figures: [figure('103')], mayExceed100: true }).status).toBe('met');
    expect(ask({ figures: [figure('103')], target: target({ unit: 'điểm' }) }).status).toBe('met');
    expect(ask({ figures: [figure('100')] }).status).toBe('met');
  });

  test('at the end of a phase, and of each year of a yearly target, above 100 % is questioned too', () => {
    const ended = { today: '2031-01-01', figures: [figure('103', 'year', 2030)] };
    expect(ask(ended)).toMatchObject({
      ...{ status: 'final-unknown', reason: 'over-100', flags: ['over-100'], arithmetic: null },
    });
    const yearly = { target: target({ yearly: true, startYear: 2026 }), today: '2028-02-01' };
    const figures = [figure('95', 'year', 2026), figure('103', 'year', 2027)];
    expect(ask({ ...yearly, figures }).years).toEqual([
      { year: 2026, verdict: 'final-met' },
      { year: 2027, verdict: 'final-unknown' },
    ]);
  });
});

describe('figures grow old', () => {
  test.each<[string, DatedFigure, Day, TargetStatus]>([
    ['one cut-off later', figure('95', 'h1', 2026), '2026-09-14', 'met'],
    ['two cut-offs later', figure('95', 'h1', 2026), '2027-03-13', 'met'],
    ['three cut-offs later', figure('95', 'h1', 2026), '2027-03-14', 'stale'],
    [
      'an outside figure of two years ago',
      { ...figure('95', 'year', 2026), periodKind: 'external' },
      '2028-12-31',
      'met',
    ],
    [
      'an outside figure of three years ago',
      { ...figure('95', 'year', 2026), periodKind: 'external' },
      '2029-01-01',
      'stale',
    ],
  ])('%s', (_, old, today, status) => {
    const state = ask({ figures: [old], today });
    expect(state.status).toBe(status);
    expect(state.figure).toEqual(old);
  });

  test('the newest figure speaks, in whatever order they come', () => {
    const figures = [figure('95', 'q1'), figure('70', 'h1'), figure('99', 'year', 2026)];
    for (const order of [figures, [...figures].reverse()]) expect(ask({ figures: order }).figure?.value).toBe('70');
  });
});

describe('expected by the figure’s day: the plan’s own steps', () => {
  const steps = [
    { year: 2028, value: '80' },
    { year: 2026, value: '65' },
    { year: 2027, value: '72' },
  ];
  const stepped = target({ steps });

  test.each<[string, DatedFigure, TargetStatus, string | null]>([
    ['on the step', figure('72'), 'on-track', '72'],
    ['above the step, below the goal', figure('85'), 'on-track', '72'],
    ['just under the step', figure('71.99'), 'behind', '72'],
    ['the goal itself', figure('90'), 'met', '90'],
    ['after the last step it still holds', figure('79', 'h1', 2029), 'behind', '80'],
    ['the step of the report year: 14/12/2026 is 2026', figure('65', 'year', 2026), 'on-track', '65'],
  ])('%s', (_, known, status, expected) => {
    const state = ask({ target: stepped, figures: [known], today: known.asOf, baseline: BASELINE });
    expect(state.status).toBe(status);
    expect(state.arithmetic?.expected ?? null).toBe(expected);
  });

  test('a shortfall is measured from the baseline, else from the step before', () => {
    const fallen = [figure('68')];
    expect(ask({ target: stepped, figures: fallen, baseline: BASELINE }).status).toBe('at-risk'); // 4 of 12 missing
    expect(ask({ target: stepped, figures: fallen, baseline: { ...BASELINE, value: '52' } }).status).toBe('behind'); // 4 of 20
    expect(ask({ target: stepped, figures: [figure('71')] }).status).toBe('behind'); // 1 of 7
    expect(ask({ target: stepped, figures: [figure('70')] }).status).toBe('at-risk'); // 2 of 7
    expect(
      ask({ target: target({ steps: steps.slice(1, 2) }), figures: [figure('60', 'h1', 2026)], today: '2026-07-01' })
        .status,
    ).toBe('behind'); // 5 of 65
  });

  test('before the first step the line from the baseline counts, if there is one', () => {
    const later = target({ steps: [{ year: 2029, value: '85' }] });
    expect(ask({ target: later, figures: [figure('70')] }).status).toBe('insufficient');
    expect(ask({ target: later, figures: [figure('70')], baseline: BASELINE }).arithmetic?.basis).toBe('linear');
  });
});

describe('expected by the figure’s day: the straight line', () => {
  // 60 % on 31/12/2025 → 90 % on 31/12/2030: 1826 days; 530 of them on 14/6/2027 make 68,71 %.
  test.each<[string, string, TargetStatus]>([
    ['on the line', '68.7076670317634172', 'on-track'],
    ['a hair under it', '68.707', 'behind'],
    ['a quarter of the way missing', '66.5307502738225630', 'behind'],
    ['more than a quarter missing', '66.53', 'at-risk'],
    ['worse than at the start', '59', 'at-risk'],
  ])('%s: %s', (_, value, status) => {
    const state = ask({ figures: [figure(value)], baseline: BASELINE });
    expect(state.status).toBe(status);
    expect(state.arithmetic).toMatchObject({ basis: 'linear', goal: '90' });
    expect(state.arithmetic?.expected.slice(0, 12)).toBe('68.707557502');
  });

  test('downwards alike: 150 → 100 where less is better', () => {
    const fewer = target({ operator: '<=', value: '100', unit: null });
    const of = (value: string) =>
      ask({ target: fewer, direction: 'lower', figures: [figure(value)], baseline: { ...BASELINE, value: '150' } })
        .status;
    expect([of('135'), of('136'), of('139.2'), of('151')]).toEqual(['on-track', 'behind', 'at-risk', 'at-risk']);
  });

  test('on the baseline’s own day and before it nothing is expected yet', () => {
    const early = { ...figure('60', 'year', 2025), asOf: '2025-12-14' };
    expect(ask({ figures: [early], baseline: BASELINE, today: '2026-02-01' }).reason).toBe('nothing-expected');
  });

  test('towards a value to be reached, nearer is better', () => {
    const reach = target({ operator: '=', value: '90' });
    const of = (value: string) =>
      ask({ target: reach, direction: 'reach', figures: [figure(value)], baseline: BASELINE }).status;
    expect([of('90'), of('75'), of('95'), of('60')]).toEqual(['met', 'on-track', 'on-track', 'at-risk']);
  });

  test('a provisional baseline is named', () => {
    const state = ask({ figures: [figure('70')], baseline: { ...BASELINE, provisional: true } });
    expect(state.flags).toEqual(['provisional-baseline']);
  });

  test.each<[Target['operator'], StatusQuestion['direction'], string, TargetStatus]>([
    ['>=', 'lower', '80', 'on-track'],
    ['>', 'lower', '80', 'on-track'],
    ['<=', 'higher', '65', 'on-track'],
    ['<', 'higher', '65', 'on-track'],
    ['<', 'higher', '80', 'at-risk'],
  ])(
    'the words decide which way the line runs: %s beside an indicator where %s is better',
    (operator, direction, value, status) => {
      const start = operator?.startsWith('<') ? '120' : '60';
      const goal = operator?.startsWith('<') ? '10' : '90';
      const asked = {
        target: target({ operator, value: goal, unit: null }),
        direction,
        baseline: { ...BASELINE, value: start },
      };
      expect(
        ask({ ...asked, figures: [figure(operator?.startsWith('<') && status === 'at-risk' ? '119' : value)] }).status,
      ).toBe(status);
    },
  );

  test('thresholds are data', () => {
    const rules = { atRiskShare: '0.5', approximateShare: '0', staleAfter: 9 };
    const state = ask({ figures: [figure('65')], baseline: BASELINE, rules });
    expect(state).toMatchObject({ status: 'behind', arithmetic: { rules } });
    expect(ask({ target: target({ operator: '~' }), figures: [figure('89.9')], rules }).status).toBe('insufficient');
  });
});

describe('giảm tối thiểu 10 % so với năm 2021', () => {
  const reduction = target({
    value: '10',
    deadlineOn: '2025-12-31',
    planEndOn: '2025-12-31',
    startYear: 2021,
    change: { direction: 'reduction', baselineYear: 2021, against: null },
  });
  const base: Baseline = { year: 2021, value: '937', provisional: true };
  const of = (value: string, given: Partial<StatusQuestion> = {}) =>
    ask({
      target: reduction,
      direction: 'lower',
      figures: [figure(value, 'h1', 2023)],
      baseline: base,
      today: '2023-07-01',
      ...given,
    });

  test.each<[string, TargetStatus]>([
    ['843.3', 'met'],
    ['843', 'met'],
    ['844', 'on-track'],
    ['900', 'on-track'],
    ['910', 'behind'],
    ['937', 'at-risk'],
    ['950', 'at-risk'],
  ])('937 → %s: %s', (value, status) => {
    expect(of(value).status).toBe(status);
  });

  test('the arithmetic speaks of the change, and keeps the figure', () => {
    expect(of('843.3').arithmetic).toMatchObject({ figure: '10', goal: '10', reported: '843.3', baseline: base });
    expect(of('950').arithmetic?.figure.startsWith('-1.38')).toBe(true);
  });

  test.each<[string, Baseline | null, string]>([
    ['no baseline', null, 'no-baseline'],
    ['a baseline of 0', { ...base, value: '0' }, 'zero-baseline'],
  ])('%s: chưa đủ căn cứ', (_, baseline, reason) => {
    expect(of('843', { baseline })).toMatchObject({ status: 'insufficient', reason });
  });

  test('in units instead of percent, and upwards', () => {
    const fewer = { ...reduction, value: '50', unit: 'đơn vị' };
    expect(of('887', { target: fewer }).status).toBe('met');
    expect(of('888', { target: fewer, baseline: { ...base, value: '937' } }).arithmetic?.figure).toBe('49');
    const more = { ...reduction, change: { direction: 'increase' as const, baselineYear: 2021, against: null } };
    expect(of('1030.7', { target: more }).status).toBe('met');
    expect(of('1030', { target: more }).status).not.toBe('met');
  });

  test('a change without a year of its own is what the indicator already measures', () => {
    const above = target({
      operator: '~',
      value: '5',
      change: { direction: 'increase', baselineYear: null, against: 'dự toán được giao' },
    });
    expect(ask({ target: above, figures: [figure('4.75')] }).status).toBe('met');
    expect(ask({ target: above, figures: [figure('4.74')] }).status).toBe('insufficient');
  });
});

describe('the end of a phase is judged by that year’s annual report', () => {
  const floor = target({ deadlineOn: '2027-12-31' });
  const at = (today: Day, figures: DatedFigure[], given: Partial<StatusQuestion> = {}) =>
    ask({ target: floor, today, figures, ...given });

  test.each<[string, Day, DatedFigure[], TargetStatus]>([
    ['the annual figure keeps it', '2028-01-01', [figure('91', 'year')], 'final-met'],
    ['the annual figure misses it', '2028-01-01', [figure('89', 'year')], 'final-missed'],
    ['only a mid-year figure', '2028-01-01', [figure('95', 'q3')], 'final-unknown'],
    ['only last year’s annual figure', '2028-01-01', [figure('95', 'year', 2026)], 'final-unknown'],
    ['no figure at all', '2028-01-01', [], 'final-unknown'],
    [
      'an outside figure of that year',
      '2028-05-01',
      [{ ...figure('91', 'year'), periodKind: 'external', asOf: '2028-04-20' }],
      'final-met',
    ],
    [
      'later figures do not rewrite it',
      '2029-01-01',
      [figure('89', 'year'), figure('95', 'year', 2028)],
      'final-missed',
    ],
    ['age does not matter any more', '2030-12-31', [figure('91', 'year')], 'final-met'],
    ['a questioned figure judges nothing', '2028-01-01', [figure('120', 'year')], 'final-unknown'],
    ['31/12 itself is still running', '2027-12-31', [figure('91', 'year')], 'met'],
  ])('%s', (_, today, figures, status) => {
    expect(at(today, figures).status).toBe(status);
  });

  test('before 31/12 the annual figure is held against the final value itself', () => {
    expect(at('2027-12-20', [figure('89', 'year')])).toMatchObject({
      status: 'behind',
      arithmetic: { basis: 'final', ahead: '-1' },
    });
    // Without a base the way is counted from 0: a quarter of 90 is 22,5.
    expect(at('2027-12-20', [figure('67.5', 'year')]).status).toBe('behind');
    expect(at('2027-12-20', [figure('67.4', 'year')]).status).toBe('at-risk');
    const fewer = {
      target: { ...floor, operator: '<=' as const, value: '100', unit: null },
      direction: 'lower' as const,
    };
    const from150 = { baseline: { ...BASELINE, value: '150' } };
    expect(at('2027-12-20', [figure('112.5', 'year')], { ...fewer, ...from150 }).status).toBe('behind');
    expect(at('2027-12-20', [figure('112.6', 'year')], { ...fewer, ...from150 }).status).toBe('at-risk');
    const more = { target: { ...floor, operator: '>' as const } };
    expect(at('2027-12-20', [figure('90', 'year')], more).status).toBe('behind');
  });

  test('a target without a base cannot be judged at its end either', () => {
    const change = { ...floor, change: { direction: 'reduction' as const, baselineYear: 2021, against: null } };
    expect(at('2028-01-01', [figure('91', 'year')], { target: change })).toMatchObject({
      status: 'insufficient',
      reason: 'no-baseline',
    });
    expect(at('2028-01-01', [], { target: change }).status).toBe('final-unknown');
  });

  test.each<[string, Day, DatedFigure[], boolean | null]>([
    ['held', '2029-07-01', [figure('91', 'year'), figure('92', 'h1', 2029)], true],
    ['lost again', '2029-07-01', [figure('91', 'year'), figure('85', 'h1', 2029)], false],
    ['no newer figure', '2029-07-01', [figure('91', 'year')], null],
    ['on the plan’s last day still', '2030-12-31', [figure('91', 'year'), figure('85', 'year', 2030)], false],
    ['on the day of the newer figure', '2029-06-14', [figure('91', 'year'), figure('92', 'h1', 2029)], true],
    ['a questioned figure breaks no floor', '2029-07-01', [figure('91', 'year'), figure('105', 'h1', 2029)], null],
    ['after the plan nothing stays', '2031-01-01', [figure('91', 'year'), figure('85', 'h1', 2029)], null],
  ])('targets of 2026–2027 stay floors in 2028–2030: %s', (_, today, figures, holds) => {
    const state = at(today, figures);
    expect(state.status).toBe('final-met');
    expect(state.floor?.holds ?? null).toBe(holds);
  });
});

describe('hàng năm: anew for each year', () => {
  const yearly = target({ yearly: true });
  const figures = [figure('92', 'year', 2026), figure('85', 'year', 2027), figure('50', 'h1', 2028)];
  const at = (today: Day, known = figures) => ask({ target: yearly, today, figures: known });

  test('only the year’s own figures count, and in the year nothing is expected', () => {
    expect(at('2028-07-01')).toMatchObject({ status: 'insufficient', figure: { value: '50' } });
    expect(at('2029-01-10').status).toBe('no-figure');
    expect(at('2026-12-20', figures.slice(0, 1)).status).toBe('met');
  });

  test('a baseline draws no line through the year', () => {
    expect(ask({ target: yearly, today: '2028-07-01', figures, baseline: BASELINE }).reason).toBe('nothing-expected');
  });

  test('the year’s annual figure is held against the value', () => {
    expect(at('2027-12-20').status).toBe('behind');
  });

  test('each year that has ended has its verdict', () => {
    expect(at('2028-07-01').years).toEqual([
      { year: 2026, verdict: 'final-met' },
      { year: 2027, verdict: 'final-missed' },
    ]);
    expect(at('2026-07-01').years).toEqual([]);
  });

  test.each<[string, string[], TargetStatus]>([
    ['all kept', ['90', '91', '92', '93', '94'], 'final-met'],
    ['one missed', ['90', '89', '92', '93', '94'], 'final-missed'],
    ['one unknown', ['90', '', '92', '93', '94'], 'final-unknown'],
  ])('over the whole plan: %s', (_, values, status) => {
    const known = values.flatMap((value, index) => (value === '' ? [] : [figure(value, 'year', 2026 + index)]));
    expect(at('2031-01-01', known).status).toBe(status);
  });
});

describe('more of what is better never makes a status worse', () => {
  const worth: Partial<Record<TargetStatus, number>> = {
    'at-risk': 0,
    behind: 1,
    'on-track': 2,
    met: 3,
    'final-missed': 0,
    'final-met': 3,
  };
  const value = fc.integer({ min: 0, max: 10_000 }).map((n) => `${n / 100}`);
  const kind = fc.constantFrom('q1', 'h1', 'q3', 'year') as fc.Arbitrary<keyof typeof CUT_OFFS>;
  const steps = fc.constantFrom([], [{ year: 2027, value: '70' }]);
  const today = fc.constantFrom('2027-12-20', '2031-01-01');

  test.each(['higher', 'lower'] as const)('%s', (direction) => {
    const operator = fc.constantFrom(
      '=' as const,
      '~' as const,
      direction === 'higher' ? ('>=' as const) : ('<=' as const),
    );
    fc.assert(
      fc.property(
        value,
        value,
        value,
        value,
        kind,
        steps,
        operator,
        today,
        (a, b, goal, base, period, given, sign, day) => {
          const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
          const [worse, better] = direction === 'higher' ? [low, high] : [high, low];
          const of = (known: string) =>
            worth[
              ask({
                target: target({ operator: sign, value: goal, steps: given, deadlineOn: '2030-12-31' }),
                direction,
                figures: [figure(known, period, day === '2031-01-01' ? 2030 : 2027)],
                baseline: { ...BASELINE, value: base },
                today: day,
              }).status
            ] ?? -1;
          expect(of(better)).toBeGreaterThanOrEqual(of(worse));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a range, "từ 40 % đến 60 %"', () => {
  const range = target({ value: '40', upper: '60' });

  test('what grows through the year may still leave it before the annual report', () => {
    const grows = { target: range, growsThroughYear: true, today: '2027-12-31' };
    expect(ask({ ...grows, figures: [figure('50', 'q3')] })).toMatchObject({
      ...{ status: 'insufficient', reason: 'part-of-year' },
    });
    expect(ask({ ...grows, figures: [figure('50', 'year')] }).status).toBe('met');
    const open = target({ value: '40' });
    expect(ask({ ...grows, target: open, figures: [figure('50', 'q3')] }).status).toBe('met');
  });

  test.each([
    ['over it, against its upper end', '80', 'final-missed', { operator: '<=', goal: '60', ahead: '-20' }],
    ['under it, against its lower end', '30', 'final-missed', { operator: '>=', goal: '40', ahead: '-10' }],
    ['within it', '50', 'final-met', { operator: '>=', goal: '40', upper: '60' }],
  ])('at the end of the phase the annual figure is judged: %s', (_, value, status, arithmetic) => {
    const ended = { target: range, today: '2031-01-01' };
    expect(ask({ ...ended, figures: [figure(value, 'year', 2030)] })).toMatchObject({ status, arithmetic });
  });
});
