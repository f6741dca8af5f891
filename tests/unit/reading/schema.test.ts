import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { kindOf } from '@/lib/reading/files/sniff.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { PLAN_TEXT } from '../../fixtures/reading/plan-text.ts';
import { SON_LA_LATER, sonLaWordPlan } from '../../fixtures/reading/son-la-word.ts';
import { excelForm, wordAppendix } from '../../fixtures/reading/task-appendix.ts';
import { documentText } from './plan/gold.ts';
import { BAC_THANH } from './plan/invented/bac-thanh.ts';
import { excelTasks } from './plan/invented/excel-tasks.ts';
import { FRAMED } from './plan/invented/framed.ts';
import { HAI_YEN } from './plan/invented/hai-yen.ts';
import { LAM_GIANG } from './plan/invented/lam-giang.ts';
import { TICKED_QUARTERS, TICKED_YEARS } from './plan/invented/ticked.ts';
import { TRUONG_GIANG } from './plan/invented/truong-giang.ts';
import { wordPlan } from './plan/invented/word-plan.ts';
import { printedShape } from './printed-shape.ts';

/** As the thread reads it. */
async function parsed(path: string) {
  const bytes = readFileSync(path);
  return parseFile(bytes, kindOf(bytes));
}

/** Every key of the shape that the command prints is there, on every element of every document, as the command prints it. */
function expectShape(proposal: unknown): void {
  const printed: unknown = JSON.parse(JSON.stringify(proposal));
  const { error } = printedShape.safeParse(printed);
  expect(error?.issues ?? []).toEqual([]);
}

const STRANGERS = resolve('tests/fixtures/reading/strangers');

describe('the shape of what is printed', () => {
  test.each(
    Object.entries({
      BAC_THANH,
      FRAMED,
      HAI_YEN,
      LAM_GIANG,
      TICKED_QUARTERS,
      TICKED_YEARS,
      TRUONG_GIANG,
      PLAN_TEXT,
      SON_LA_LATER,
    }),
  )('%s', (_, text) => {
    const source = textSource(text);
    for (const kind of [undefined, 'plan', 'report', 'agencies'] as const) expectShape(readSource(source, kind));
  });

  test.each([
    ['a plan in Word', wordPlan],
    ['another plan in Word', sonLaWordPlan],
    ['tasks in Excel', excelTasks],
    ['an appendix in Word', wordAppendix],
    ['a list in Excel', excelForm],
  ])('%s', async (_, make) => {
    expectShape(readSource(await readFile(await make(), 'van-ban')));
  });

  test.each(readdirSync(STRANGERS))('%s', async (file) => {
    expectShape(readSource(await parsed(resolve(STRANGERS, file))));
  });

  test('nothing at all', () => {
    expectShape(readSource(textSource('')));
  });

  for (const file of [
    'dak-nong-ke-hoach-2021-2025.txt',
    'son-la-bao-cao-6-thang-2021.txt',
    'son-la-ke-hoach-2021-2025.txt',
    'son-la-ke-hoach-2026-2030.txt',
  ]) {
    const text = documentText(file);
    test.skipIf(text === null)(file, () => expectShape(readSource(textSource(text ?? ''))));
  }
});
