import { expect, test } from 'vitest';
import { disagreements, withSamePromises } from '@/lib/reading/plan/same-promise.ts';
import type { ReadTarget } from '@/lib/reading/proposal.ts';

test('links a row of the appendix to the same promise in the body, once', () => {
  const body = [
    promise('I.2.a#1', '100% hồ sơ giải quyết thủ tục hành chính được số hóa', '100', '2026-2027'),
    promise('I.2.b#1', '100% hồ sơ giải quyết thủ tục hành chính được số hóa', '100', '2028-2030'),
  ];
  const rows = [
    promise('Phụ lục I.I#1', 'Tỷ lệ hồ sơ giải quyết thủ tục hành chính được số hóa', '100', '2026-2027'),
    promise('Phụ lục I.I#2', 'Tỷ lệ hồ sơ thủ tục hành chính được số hóa', '100', '2026-2027'),
    promise('Phụ lục I.II#1', 'Tỷ lệ hồ sơ giải quyết thủ tục hành chính được số hóa', '90', '2028-2030'),
    promise('Phụ lục I.II#2', 'Tỷ lệ cán bộ được bồi dưỡng', '100', '2028-2030'),
  ];
  expect(withSamePromises(rows, body).map(({ sameAs }) => sameAs)).toEqual(['I.2.a#1', null, null, null]);
  expect(disagreements(withSamePromises(rows, body), body)).toEqual([
    'Phụ lục I.II, dòng 1 ghi 90 %; phần thân (I.2.b, dòng 1) ghi 100 % cho cùng nội dung.',
  ]);
});

function promise(id: string, clause: string, value: string, phase: string): ReadTarget {
  const [section, ordinal] = id.split('#') as [string, string];
  return {
    id,
    section,
    heading: null,
    area: null,
    ordinal: Number(ordinal),
    part: null,
    text: clause,
    clause,
    kind: 'quantitative',
    operator: '=',
    value,
    unit: '%',
    change: null,
    baselineYear: null,
    baselineValue: null,
    steps: [],
    phase,
    deadlineYear: 2030,
    yearly: false,
    level: null,
    agencies: [],
    origin: 'body',
    sameAs: null,
    line: 1,
    lastLine: 1,
    confidence: 1,
    cells: {},
    warnings: [],
  };
}
