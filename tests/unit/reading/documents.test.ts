import { describe, expect, test } from 'vitest';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { catalogue, documentText, type GoldPlan, type GoldTask } from './plan/gold.ts';
import { JUDGED } from './plan/judged.ts';
import { agencyKeys } from './plan/known-agencies.ts';
import { printed, type Score, shareRight } from './plan/score.ts';
import { scoreTargets } from './plan/score-targets.ts';
import { scoreTasks } from './plan/score-tasks.ts';
import { type GoldRow, type GoldValue, scoreStatistics } from './report/score-statistics.ts';

/** The official texts beside the project, against what people read out of them for the catalogue. */
const PLANS = [
  ['son-la-ke-hoach-2026-2030.txt', 'son-la', '2026-2030', '2026-04-13'],
  ['dak-nong-ke-hoach-2021-2025.txt', 'dak-nong', '2021-2025', '2021-08-18'],
  ['son-la-ke-hoach-2021-2025.txt', 'son-la', '2021-2025', '2021-12-02'],
] as const;

for (const [file, province, period, day] of PLANS) {
  const text = documentText(file);
  describe.skipIf(text === null)(file, () => {
    const proposal = readSource(textSource(text ?? ''));
    const plan = catalogue<GoldPlan>(`${province}/plan-${period}.json`);
    const keys = agencyKeys(province, day);

    test('targets', () => {
      expectGood(file, scoreTargets(plan.targets, [...proposal.targets, ...proposal.taskPromises], keys));
    });

    test('tasks', () => {
      const { tasks } = catalogue<{ tasks: GoldTask[] }>(`${province}/tasks-${period}.json`);
      expectGood(file, scoreTasks(tasks, proposal.tasks, keys));
    });

    test('head', () => {
      const { startYear, endYear, decisionNo, decisionOn, proposedOn } = plan;
      expect(proposal.plan).toMatchObject({ startYear, endYear, decisionNo, decisionDate: decisionOn, proposedOn });
      expect(plan.title).toContain(proposal.plan.province);
      expect(proposal.plan.issuer).toBe(plan.issuer);
    });
  });
}

const report = documentText('son-la-bao-cao-6-thang-2021.txt');

describe.skipIf(report === null)('son-la-bao-cao-6-thang-2021.txt', () => {
  const proposal = readSource(textSource(report ?? ''));

  test('statistics', () => {
    const { rows } = catalogue<{ rows: GoldRow[] }>('son-la/form-bieu-2021.json');
    const { values } = catalogue<{ values: GoldValue[] }>('son-la/report-bc-203-2021.json');
    expectGood('son-la-bao-cao-6-thang-2021.txt', scoreStatistics(rows, values, proposal.statistics));
  });

  test('is a report with its number and day, and holds no targets', () => {
    expect(proposal.kind).toBe('report');
    expect(proposal.plan).toMatchObject({ province: 'Sơn La', decisionNo: '203/BC-UBND', decisionDate: '2021-06-18' });
    expect([...proposal.targets, ...proposal.tasks]).toEqual([]);
  });
});

/** All rows found, none invented, at least 98 % of each field right, nothing wrong that is not shown as doubtful. */
function expectGood(file: string, score: Score): void {
  console.info(`\n${printed(file, score)}`);
  const judged = JUDGED[file] ?? [];
  const open = (list: readonly string[]) => list.filter((one) => !judged.some(({ says }) => one.includes(says)));
  expect({ missing: open(score.missing), invented: open(score.invented) }).toEqual({ missing: [], invented: [] });
  for (const [field, one] of score.fields) {
    expect({ field, unflagged: open(one.unflagged) }).toEqual({ field, unflagged: [] });
    const wrong = open(one.wrong).length;
    if (!GUESSED.has(field))
      expect({ field, share: wrong / (one.right + one.wrong.length) <= 0.02 }).toEqual({ field, share: true });
  }
  expect(shareRight(score.fields.values().next().value as never)).toBeGreaterThan(0);
}

/** What the document does not say itself: always proposed as doubtful. */
const GUESSED = new Set(['area']);
