import { describe, expect, test } from 'vitest';
import type { PlanFile } from '@/lib/catalogue/plan-file.ts';
import { readProvinceCatalogue } from '@/lib/catalogue/read.ts';

const sonLa = readProvinceCatalogue('son-la');
const dakNong = readProvinceCatalogue('dak-nong');
const plan = (key: string): PlanFile => sonLa.plans.find((one) => one.key === key) as PlanFile;

const counted = (one: PlanFile) => ({
  targets: one.targets.filter((target) => target.sameAs === null).length,
  copies: one.targets.filter((target) => target.sameAs !== null).length,
  tasks: one.tasks.filter((task) => !task.empty && task.duplicateOf === null).length,
  blank: one.tasks.filter((task) => task.empty).length,
  repeated: one.tasks.filter((task) => task.duplicateOf !== null).length,
});

const bySection = (lines: readonly { source: { section: string } }[]) => {
  const counts: Record<string, number> = {};
  for (const { source } of lines) counts[source.section] = (counts[source.section] ?? 0) + 1;
  return counts;
};

describe('how many lines each plan has', () => {
  test.each([
    ['ke-hoach-2021-2025', { targets: 97, copies: 0, tasks: 63, blank: 1, repeated: 0 }],
    ['ke-hoach-2026-2030', { targets: 50, copies: 14, tasks: 49, blank: 0, repeated: 1 }],
    ['ke-hoach-2021', { targets: 1, copies: 0, tasks: 0, blank: 0, repeated: 0 }],
  ])('Sơn La, %s', (key, expected) => {
    expect(counted(plan(key))).toEqual(expected);
  });

  test('Đắk Nông, 2021–2025', () => {
    expect(counted(dakNong.plans[0] as PlanFile)).toEqual({ targets: 49, copies: 0, tasks: 16, blank: 0, repeated: 0 });
  });
});

describe('how many rows each list prints', () => {
  test('the task appendix of 2021–2025: 64 numbered rows in seven parts, one of them blank', () => {
    expect(bySection(plan('ke-hoach-2021-2025').tasks)).toEqual({
      'Phụ lục.I': 9,
      'Phụ lục.II': 7,
      'Phụ lục.III': 12,
      'Phụ lục.IV': 8,
      'Phụ lục.V': 6,
      'Phụ lục.VI': 17,
      'Phụ lục.VII': 5,
    });
  });

  test('Phụ lục II of 2026–2030: 50 rows in seven parts', () => {
    expect(bySection(plan('ke-hoach-2026-2030').tasks)).toEqual({
      'Phụ lục II.I': 5,
      'Phụ lục II.II': 5,
      'Phụ lục II.III': 12,
      'Phụ lục II.IV': 5,
      'Phụ lục II.V': 4,
      'Phụ lục II.VI': 7,
      'Phụ lục II.VII': 12,
    });
  });

  test('Phụ lục I of 2026–2030: 6 and 9 rows, each the body’s promise or one of its own', () => {
    const appendix = plan('ke-hoach-2026-2030').targets.filter((target) => target.origin === 'appendix');
    expect(bySection(appendix)).toEqual({ 'Phụ lục I.I': 6, 'Phụ lục I.II': 9 });
    expect(appendix.filter((target) => target.sameAs === null)).toHaveLength(3);
  });

  test('the statistical appendix of 2021: every row, coded or not, and 97 printed answers', () => {
    const form = sonLa.forms.find((one) => one.key === 'bieu-2021');
    expect(form?.rows).toHaveLength(120);
    expect(sonLa.reports[0]?.values).toHaveLength(97);
  });
});

test('“Các sở, ban, ngành” lead 21 of the 50 tasks of 2026–2030', () => {
  const led = plan('ke-hoach-2026-2030').tasks.filter((task) =>
    task.lead.some((ref) => 'group' in ref && ref.group === 'cac-so-ban-nganh'),
  );
  expect(led).toHaveLength(21);
});

test('two tasks of 2026–2030 fall due before the plan was proposed', () => {
  const { proposedOn, tasks } = plan('ke-hoach-2026-2030');
  const early = tasks.filter((task) =>
    task.schedule.spans.some((span) => ['month', 'date'].includes(span.kind) && (span.to ?? '') < (proposedOn ?? '')),
  );
  expect(early.map((task) => task.source.ordinal)).toEqual(['4', '5']);
});

test('Sơn La has 75 communes and wards since 01/07/2025', () => {
  const communes = sonLa.province.agencies.filter(
    (agency) => agency.kind === 'commune-committee' && agency.validTo === null,
  );
  expect(communes).toHaveLength(75);
});
