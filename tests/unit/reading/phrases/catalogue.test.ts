import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFigure } from '@/lib/reading/phrases/figure.ts';
import { type KnownAgencies, matchAgency } from '@/lib/reading/phrases/match-agency.ts';
import { readTime } from '@/lib/reading/phrases/time.ts';

/** The catalogue was made by hand from real documents: what the readers understand must agree with it. */
const CATALOGUE = fileURLToPath(new URL('../../../../prisma/catalogue', import.meta.url));

function read<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(path.join(CATALOGUE, file), 'utf8')) as Shape;
}

type Span = { kind: string; from?: string; to?: string; month?: number; quarter?: number };
type Tasks = { tasks: { key: string; title: string | null; schedule: { text: string | null; spans: Span[] } }[] };

const PLANS = [
  ['son-la/tasks-2021-2025.json', { startYear: 2021, endYear: 2025 }],
  ['son-la/tasks-2026-2030.json', { startYear: 2026, endYear: 2030 }],
  ['dak-nong/tasks-2021-2025.json', { startYear: 2021, endYear: 2025 }],
] as const;

describe('against the catalogue', () => {
  test.each(PLANS)('times of %s', (file, years) => {
    const { tasks } = read<Tasks>(file);
    for (const { schedule } of tasks) {
      const time = readTime(schedule.text ?? '', years);
      const spans = time.spans.map(({ kind, from, to, month, quarter }) => [kind, from, to, month, quarter]);
      const expected = schedule.spans.map(({ kind, from, to, month, quarter }) => [
        kind,
        from ?? null,
        to ?? null,
        month ?? null,
        quarter ?? null,
      ]);
      // A condition that stands in the words of the task is not in its time.
      const inCell = spans.length < expected.length ? expected.filter(([kind]) => kind !== 'conditional') : expected;
      expect([schedule.text, spans]).toEqual([schedule.text, inCell]);
    }
    expect(tasks.length).toBeGreaterThan(10);
  });

  test('figures of the report of 2021', () => {
    type Form = { rows: { key: string; unit: string | null }[] };
    type Report = {
      values: { row: string; printed: string; number: string | null; choice?: string; invalid?: boolean }[];
    };
    const units = new Map(read<Form>('son-la/form-bieu-2021.json').rows.map(({ key, unit }) => [key, unit]));
    const { values } = read<Report>('son-la/report-bc-203-2021.json');
    for (const { row, printed, number, choice, invalid } of values) {
      const figure = readFigure(printed, units.get(row) ?? null);
      if (invalid) expect([row, figure.why]).not.toEqual([row, null]);
      else expect([row, printed, figure.value, figure.why]).toEqual([row, printed, number ?? choice ?? null, null]);
    }
    expect(values.length).toBeGreaterThan(80);
  });

  test.each(['son-la', 'dak-nong', 'lam-dong'])(
    'every agency and group of %s is found by each of its names',
    (province) => {
      type Named = {
        key: string;
        name: string;
        shortName?: string | null;
        aliases?: string[];
        validFrom?: string;
        validTo?: string;
      };
      type Province = { agencies: (Named & { kind: string; level: string })[]; groups: (Named & { rules: [] })[] };
      const file = read<Province>(`${province}/province.json`);
      const known = {
        agencies: file.agencies.map((one, id) => ({
          ...one,
          id,
          code: one.key,
          shortName: one.shortName ?? null,
          reports: true,
        })),
        groups: file.groups.map((one, id) => ({ ...one, id, code: one.key, memberIds: [], unresolved: false })),
        successions: [],
      } as unknown as KnownAgencies;
      for (const { id, name, shortName, aliases, validFrom, validTo } of known.agencies) {
        const day = validTo ?? validFrom ?? '2026-01-01';
        for (const printed of [name, shortName, ...(aliases ?? [])]) {
          if (printed !== null) expect([printed, matchAgency(printed, known, day).agencyId]).toEqual([printed, id]);
        }
      }
      for (const { id, name, aliases } of known.groups) {
        for (const printed of [name, ...(aliases ?? [])]) {
          expect([printed, matchAgency(printed, known, '2026-01-01').groupId]).toEqual([printed, id]);
        }
      }
    },
  );
});
