import { beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { draftAppendix, draftReport } from '@/lib/use-cases/official/draft-report.ts';
import type { SavedReport } from '@/lib/use-cases/save-report.ts';
import {
  appendixInDocx,
  appendixInXlsx,
  asRead,
  figureIn,
  type GivenRow,
  givenRows,
  type ReadRow,
} from '../../support/appendix-2021.ts';
import { testDatabase } from '../../support/database.ts';
import {
  enter,
  inJune,
  openSixMonths2021,
  reporterOf,
  reportIn2021,
  type SixMonths,
} from '../../support/entered-2021.ts';
import { documentText } from '../../unit/reading/plan/gold.ts';

const GIVEN = givenRows();

/** What the form cannot take as it is printed, and what is typed in its place. */
const TYPED = new Map([
  ['r-1.4.1', '6.238'],
  ['r-1.5', 'chưa có'],
  ['r-2.3', 'chưa có'],
  ['r-5.3.1', '0'],
]);
/** Rows that several agencies answer, each for itself: who, and what. */
const PARTS: Record<string, Record<string, string>> = {
  'so-y-te': { 'r-1.4.1': '6.238', 'r-1.4.2': 'Phát phiếu = 1', 'r-1.5': 'chưa có', 'r-2.1': '4', 'r-5.3.3': '5' },
  'so-tu-phap': { 'r-2.1': '6', 'r-5.3.3': '6' },
  'ubnd-huyen-quynh-nhai': { 'r-5.3.4': '20' },
  'ubnd-huyen-thuan-chau': { 'r-5.3.4': '15' },
};
const OWNERS = [...new Set(GIVEN.flatMap(({ owner }) => owner ?? []))];

let six: SixMonths;
let refusals: SavedReport['faults'];
let written: { docx: string[][]; xlsx: string[][] };

/** Every figure goes the way of a real one: typed, sent, approved, consolidated, frozen with the period, printed. */
beforeAll(async () => {
  await testDatabase();
  six = await openSixMonths2021();
  for (const agency of new Set([...OWNERS, ...Object.keys(PARTS)])) await reportIn2021(six, agency, typedBy(agency));
  const { reporter, submissionId } = await reporterOf(six, 'so-xay-dung');
  refusals = (await enter(reporter, submissionId, new Map([['r-1.5', { printed: '19', note: '' }]]))).faults;
  const seen = ((await viewClosing(six.staff, six.periodId))?.items ?? []).map(({ key }) => key);
  const acceptance = { seen, reasons: new Map<string, string>(), reasonForAll: 'Không có số phải báo cáo.' };
  const letter = { number: null, issuedOn: null };
  await inJune(() => closePeriod(six.staff, { periodId: six.periodId, acceptance, letter }));
  written = {
    docx: await appendixInDocx((await draftReport(six.staff, six.periodId)) ?? new Uint8Array()),
    xlsx: await appendixInXlsx((await draftAppendix(six.staff, six.periodId)) ?? new Uint8Array()),
  };
}, 120_000);

describe('the figures of the six months of 2021, entered and exported', () => {
  test('every row comes out as it was given, uncoded rows too, in .docx and .xlsx', () => {
    expect(GIVEN).toHaveLength(120);
    for (const cells of [written.docx, written.xlsx]) expect(cells.map(asRead)).toEqual(GIVEN.map(given));
  });

  test('rows without a code stand under "Trong đó", words and choices as the form writes them', () => {
    const codes = written.docx.map(([code]) => code);
    expect(codes.filter((code) => code === 'Trong đó')).toHaveLength(4);
    expect(codes.filter((code) => code === '')).toHaveLength(8);
    const figures = new Map(written.docx.map(([code, , , figure]) => [code, figure]));
    expect(['1.1', '1.4.2', '5.3.1', '7.1', '3.4.1', '7.6.2'].map((code) => figures.get(code))).toEqual([
      ...['07 nhiệm vụ trọng tâm', 'Phát phiếu = 1', 'Chưa thực hiện = 0', 'Hoàn thành = 1', '99,99\u00a0%', '159.918'],
    ]);
  });

  test('what the form cannot mean is refused where it is typed: 19 in a row of 0 or 1', () => {
    expect(refusals).toEqual([{ rowId: six.rowIds.get('r-1.5'), fault: 'not-a-choice', suggestion: null }]);
  });
});

const text = documentText('son-la-bao-cao-6-thang-2021.txt');

test.skipIf(text === null)(
  'the same row by row as the printed appendix of BC 203/BC-UBND (needs ../shared/documents)',
  () => {
    const printed = readSource(textSource(text ?? '')).statistics.map(
      ({ code, name, unit, text: figure, note }): ReadRow => ({
        ...{ code: code ?? '', label: name, unit: unit ?? '', note: note ?? '' },
        figure: code === '1.5' ? null : figureIn(figure === '-' ? '' : figure, unit ?? '', name),
      }),
    );
    expect(printed).toHaveLength(120);
    const rows = written.docx.map(asRead).map((row) => ({ ...row, code: row.code === 'Trong đó' ? '' : row.code }));
    expect(rows).toEqual(printed);
  },
);

/** What one agency types: all that it answers for the province, and its part of what several answer. */
function typedBy(agency: string) {
  const owned = GIVEN.filter(({ owner, printed }) => owner === agency && printed !== '');
  const part = Object.entries(PARTS[agency] ?? {}).map(([key, printed]) => ({ key, printed, note: '' }));
  return new Map(
    [...owned, ...part].map(({ key, printed, note }) => [key, { printed: TYPED.get(key) ?? printed, note }]),
  );
}

function given({ key, code, label, unit, printed, note }: GivenRow, at: number): ReadRow {
  const isFirst = code === null && GIVEN[at - 1]?.code !== null;
  const figure = TYPED.get(key) ?? printed;
  return {
    code: code ?? (isFirst ? 'Trong đó' : ''),
    label,
    unit: unit ?? '',
    figure: figureIn(figure, unit ?? '', label),
    note,
  };
}
