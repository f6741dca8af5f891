import { describe, expect, test } from 'vitest';
import type { FormLine, ReportFormView } from '@/lib/reading/check/beside.ts';
import { foldReading } from '@/lib/reading/check/fold.ts';
import { answerForm } from '@/lib/reading/check/report-answers.ts';
import type { ReadStatistic } from '@/lib/reading/proposal.ts';
import { change, proposal, said } from './proposals.ts';

const line = (id: number, over: Partial<FormLine> = {}): FormLine => ({
  id,
  key: `r-${id}`,
  code: null,
  parentId: null,
  label: `Mục ${id}`,
  unit: 'Việc',
  type: 'count',
  choices: [],
  ...over,
});
const printed = (over: Partial<ReadStatistic> = {}): ReadStatistic => ({
  code: null,
  printedCode: null,
  parent: null,
  name: 'Mục',
  unit: null,
  text: '',
  value: null,
  note: null,
  line: 1,
  lastLine: 1,
  confidence: 1,
  cells: {},
  warnings: [],
  ...over,
});
const form = (...lines: FormLine[]): ReportFormView => ({
  versionId: 1,
  code: 'bieu',
  version: 1,
  title: 'Biểu',
  lines,
});
const answer = (forms: readonly ReportFormView[], statistics: ReadStatistic[], ...deeds: Parameters<typeof said>) =>
  answerForm(foldReading(proposal({ kind: 'report', statistics }), said(...deeds)), forms);

describe('which row of the form is answered', () => {
  const assigned = line(1, { code: '1.1', label: 'Số nhiệm vụ được giao' });
  const done = line(2, { code: '1.2', label: 'Số nhiệm vụ hoàn thành' });
  const total = line(3, { code: '3.1', label: 'Tổng số thủ tục hành chính' });
  const province = line(4, { parentId: 3, label: 'Thủ tục cấp tỉnh' });
  const other = line(5, { code: '3.2', label: 'Thủ tục trực tuyến' });
  const again = line(6, { parentId: 5, label: 'Thủ tục cấp tỉnh' });
  const whole = form(assigned, done, total, province, other, again);
  const lines = (...statistics: Partial<ReadStatistic>[]) =>
    answer([whole], statistics.map(printed)).answers.map((one) => one.line?.id ?? null);

  test('by code and words', () =>
    expect(
      lines({ code: '1.2', name: 'Số nhiệm vụ hoàn thành' }, { code: '1.1', name: 'Số nhiệm vụ được giao' }),
    ).toEqual([2, 1]));
  test('by words where the code is misprinted', () =>
    expect(lines({ code: '9.9', name: 'Tổng số thủ tục hành chính' })).toEqual([null]));
  test('by code where some of the words differ', () =>
    expect(lines({ code: '1.1', name: 'Số nhiệm vụ giao trong kỳ' })).toEqual([1]));
  test('not by code alone', () => expect(lines({ code: '1.1', name: 'Hồ sơ trả đúng hẹn' })).toEqual([null]));
  test('uncoded parts by what they are part of', () =>
    expect(lines({ parent: '3.2', name: 'Thủ tục cấp tỉnh' }, { parent: '3.1', name: 'Thủ tục cấp tỉnh' })).toEqual([
      6, 4,
    ]));
  test('each once', () =>
    expect(
      lines({ code: '1.1', name: 'Số nhiệm vụ được giao' }, { code: '1.1', name: 'Số nhiệm vụ được giao' }),
    ).toEqual([1, null]));

  test('a person’s choice goes before', () => {
    const { answers } = answer(
      [whole],
      [printed({ code: '1.1', name: 'Số nhiệm vụ được giao' }), printed({ name: 'Lạ' })],
      change('statistic-1', { rowId: 1 }),
    );
    expect(answers.map((one) => one.line?.id ?? null)).toEqual([null, 1]);
  });

  test('of several forms the one that fits most rows, unless one is chosen', () => {
    const small = { ...form(line(9, { code: '1.1', label: 'Số nhiệm vụ được giao' })), versionId: 2 };
    const rows = [
      printed({ code: '1.1', name: 'Số nhiệm vụ được giao' }),
      printed({ code: '1.2', name: 'Số nhiệm vụ hoàn thành' }),
    ];
    expect(answer([small, whole], rows).form?.versionId).toBe(1);
    expect(answer([small, whole], rows, change('plan', { formVersionId: 2 })).form?.versionId).toBe(2);
    expect(answer([], rows)).toMatchObject({ form: null, answers: [{ line: null }, { line: null }] });
  });
});

describe('what is answered', () => {
  const choices = [
    { value: '0', label: 'Không' },
    { value: '1', label: 'Có' },
  ];
  test.each<[string, Partial<FormLine>, Partial<ReadStatistic>, object | null]>([
    ['a figure', {}, { text: '1.695', value: '1695' }, { answer: 'value', number: '1695', invalidReason: null }],
    ['a figure that the reading understood', {}, { text: '6.238 phiếu', value: '6238' }, { number: '6238' }],
    ['nothing printed', {}, { text: ' ' }, null],
    ['a dash', {}, { text: '-' }, { answer: 'missing', number: null, invalidReason: expect.stringContaining('gạch') }],
    ['không phát sinh', {}, { text: 'Không phát sinh' }, { answer: 'nil', number: null, invalidReason: null }],
    ['words for a figure', {}, { text: 'nhiều' }, { number: null, invalidReason: expect.stringContaining('nhiều') }],
    [
      'a part of a count',
      {},
      { text: '2,5', value: '2.5' },
      { number: '2.5', invalidReason: expect.stringContaining('số nguyên') },
    ],
    [
      'a choice by its words',
      { type: 'choice', choices },
      { text: 'Có = 1', value: '1' },
      { choice: '1', number: null, invalidReason: null },
    ],
    [
      'a choice that is none',
      { type: 'choice', choices },
      { text: '19', value: '19' },
      { choice: null, number: null, invalidReason: 'Mục này chỉ nhận 0, 1.' },
    ],
    [
      'words with a figure',
      { type: 'text' },
      { text: '07 nhiệm vụ', value: '7' },
      { text: '07 nhiệm vụ', number: '7' },
    ],
    ['a heading', { type: 'heading' }, { text: '12' }, null],
  ])('%s', (_, over, read, expected) => {
    const whole = form(line(1, { code: '1', label: 'Mục một', ...over }));
    const [only] = answer([whole], [printed({ code: '1', name: 'Mục một', ...read })]).answers;
    if (expected === null) expect(only?.answer).toBeNull();
    else expect(only?.answer).toMatchObject(expected);
  });
});
