import { describe, expect, test } from 'vitest';
import type { ReadTarget } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { catalogue, documentText, type GoldPlan } from './gold.ts';
import { agencyKeys } from './known-agencies.ts';
import { scoreTargets } from './score-targets.ts';

/**
 * Why the catalogue and a reading of the same plan do not count the same. `listed` stand in lists and tables of targets,
 * `inTasks` in the words of tasks: the catalogue counts both. `onlyCatalogue` and `onlyRead` name every other difference.
 */
type Count = {
  catalogue: number;
  listed: number;
  inTasks: number;
  onlyCatalogue: string[];
  onlyRead: string[];
  sameAs: { catalogue: number; listed: number; inTasks: number };
};

const PLANS: [file: string, province: string, period: string, day: string, Count][] = [
  [
    'son-la-ke-hoach-2026-2030.txt',
    'son-la',
    '2026-2030',
    '2026-04-13',
    {
      catalogue: 64,
      listed: 58,
      inTasks: 6,
      onlyCatalogue: [],
      onlyRead: [],
      // twelve rows of Phụ lục I and two figures of task II.6.b repeat the body
      sameAs: { catalogue: 14, listed: 12, inTasks: 2 },
    },
  ],
  [
    'dak-nong-ke-hoach-2021-2025.txt',
    'dak-nong',
    '2021-2025',
    '2021-08-18',
    {
      catalogue: 49,
      listed: 47,
      inTasks: 0,
      // a general objective without a figure; one printed value for health and education, which are measured apart
      onlyCatalogue: ['I', 'II.3.a#4'],
      onlyRead: [],
      sameAs: { catalogue: 0, listed: 0, inTasks: 0 },
    },
  ],
  [
    'son-la-ke-hoach-2021-2025.txt',
    'son-la',
    '2021-2025',
    '2021-12-02',
    {
      catalogue: 97,
      listed: 88,
      inTasks: 10,
      // two indices in one group; health and education again
      onlyCatalogue: ['I.1#3', 'II.3.a#6'],
      // the five aims of “Mục tiêu cụ thể” that name no figure
      onlyRead: ['I.2.a', 'I.2.b', 'I.2.c', 'I.2.d', 'I.2.đ'],
      sameAs: { catalogue: 0, listed: 0, inTasks: 0 },
    },
  ],
];

describe.each(PLANS)('%s', (file, province, period, day, wanted) => {
  const text = documentText(file);

  test.skipIf(text === null)('each promise of the catalogue is read, but for those named here', () => {
    const { targets } = catalogue<GoldPlan>(`${province}/plan-${period}.json`);
    const read = readSource(textSource(text ?? ''));
    const all = [...read.targets, ...read.taskPromises];
    const { missing, invented } = scoreTargets(targets, all, agencyKeys(province, day));
    const links = (rows: readonly Pick<ReadTarget, 'sameAs'>[]) => rows.filter(({ sameAs }) => sameAs !== null).length;
    expect({
      catalogue: targets.length,
      listed: read.targets.length,
      inTasks: read.taskPromises.length,
      onlyCatalogue: missing.map(placeOf),
      onlyRead: invented.map(placeOf),
      sameAs: {
        catalogue: targets.filter(({ sameAs }) => sameAs != null).length,
        listed: links(read.targets),
        inTasks: links(read.taskPromises),
      },
    }).toEqual(wanted);
  });
});

function placeOf(said: string): string {
  return said.split(' ')[0] as string;
}
