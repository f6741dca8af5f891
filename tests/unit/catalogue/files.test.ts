import { describe, expect, test } from 'vitest';
import { listCatalogueProvinces, readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import { findBrokenReferences } from '@/lib/catalogue/references.ts';
import { occurrencesOf } from '@/lib/domain/schedule.ts';

const provinces = listCatalogueProvinces();

test('the three provinces are on offer', () => {
  expect(provinces).toEqual(['dak-nong', 'lam-dong', 'son-la']);
});

describe.each(provinces)('%s', (folder) => {
  const catalogue = readProvinceCatalogue(folder);
  const { province, plans, forms } = catalogue;

  test('every reference leads somewhere and no key is given twice', () => {
    expect(findBrokenReferences(catalogue)).toEqual([]);
  });

  test('a broken reference would be noticed', () => {
    const broken = {
      ...catalogue,
      province: { ...province, areaLeads: [{ area: 'tthc' as const, agency: 'khong-co', source }] },
    };
    expect(findBrokenReferences(broken)).toEqual(['areaLeads: no agency khong-co']);
  });

  test('every agency, target and task says where it stands', () => {
    const lines = [...province.agencies, ...plans.flatMap((plan) => [...plan.targets, ...plan.tasks])];
    expect(lines.filter((line) => line.source.section === '')).toEqual([]);
  });

  test('no successor takes over before it exists or before its predecessor ends', () => {
    const byKey = new Map(province.agencies.map((agency) => [agency.key, agency]));
    const wrong = province.successions.filter(({ predecessor, successor, effectiveOn }) => {
      const ended = byKey.get(predecessor)?.validTo;
      const begun = byKey.get(successor)?.validFrom;
      return (ended != null && ended >= effectiveOn) || (begun != null && begun > effectiveOn);
    });
    expect(wrong).toEqual([]);
  });

  test('a promise that repeats another points at one that is counted', () => {
    for (const plan of plans) {
      const byKey = new Map(plan.targets.map((target) => [target.key, target]));
      const chained = plan.targets.filter(
        (target) => target.sameAs !== null && byKey.get(target.sameAs)?.sameAs !== null,
      );
      expect(chained.map((target) => target.key)).toEqual([]);
    }
  });

  test('a figure without a statistic says why', () => {
    const measured = new Set(catalogue.indicators.indicators.flatMap((one) => (one.origin === 'none' ? [] : one.key)));
    const silent = plans
      .flatMap((plan) => plan.targets)
      .filter((target) => target.kind === 'quantitative' && target.sameAs === null)
      .filter(
        (target) => !measured.has(target.indicator ?? '') && target.noFigureReason === null && target.note === null,
      );
    expect(silent.map((target) => target.key)).toEqual([]);
  });

  test('every task but a blank one, a repeated one and one without a time has its due days', () => {
    const idle = plans.flatMap((plan) =>
      plan.tasks
        .filter((task) => !task.empty && task.schedule.spans.every((span) => span.kind !== 'none'))
        .filter((task) => occurrencesOf(task.schedule.spans, plan).length === 0)
        .map((task) => task.key),
    );
    expect(idle).toEqual([]);
  });

  test('percents are asked for as two counts, never summed', () => {
    const summed = forms
      .flatMap((form) => form.rows)
      .filter((row) => row.type === 'percent' && !['owner', 'ratio'].includes(row.consolidation ?? ''));
    expect(summed).toEqual([]);
  });
});

const source = { document: 'x', section: 'I', ordinal: null, part: null };
