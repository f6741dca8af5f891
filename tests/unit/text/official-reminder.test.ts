import { describe, expect, test } from 'vitest';
import type { SendingCell } from '@/lib/domain/sending.ts';
import { officialReminder, type ReminderFacts } from '@/lib/text/official-reminder.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { readDocx, unzipDocx } from '../../support/docx-form.ts';
import { brokenRules, LETTER_RULES } from '../../support/docx-form-rules.ts';

const overdue: SendingCell = { state: 'overdue', daysLate: 2, emptyRows: 12, reopenedUntil: null };
const owing = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `UBND xã ${at + 1}`, cell: overdue }));
const FACTS: ReminderFacts = {
  ...{
    province: 'Minh Hà',
    agencies: 20,
    owing: owing(2),
    day: '2026-12-19',
    holidays: new Set(),
    illustration: false,
  },
  period: {
    ...{ name: 'Năm 2026', letter: '581/BNV-CCHC', startsOn: '2025-12-15', cutOffOn: '2026-12-14' },
    ...{ dueOn: '2026-12-17', locksOn: '2026-12-21' },
  },
};
const partsOf = async (facts: ReminderFacts) => unzipDocx(await writeOfficial(officialReminder(facts)));
const formOf = async (facts: ReminderFacts) => readDocx(await partsOf(facts));
const linesOf = (form: Awaited<ReturnType<typeof formOf>>, style: string) =>
  form.paragraphs.filter((one) => one.style === style).map(({ text }) => text);

describe('công văn đôn đốc', () => {
  test('keeps every rule of the form, whoever owes', async () => {
    for (const count of [1, 2, 11, 75])
      expect(brokenRules(await formOf({ ...FACTS, owing: owing(count) }), { draft: true, letter: true })).toEqual([]);
  });

  test('the rules of a letter have each been seen to fail', async () => {
    const letter = await partsOf(FACTS);
    const breaks: Record<string, [string, string]> = {
      'letter: no type is printed': ['w:val="SignerName"', 'w:val="DocumentType"'],
      'letter: subject straight under the number': ['w:val="LetterSubject"', 'w:val="Motto"'],
      'letter: subject begins with "V/v", in small letters': ['V/v đôn', 'Về việc đôn'],
      'letter: subject 12–13 pt, upright, centred': [
        '<w:pStyle w:val="LetterSubject"/>',
        '<w:pStyle w:val="LetterSubject"/><w:jc w:val="left"/>',
      ],
      'letter: addressed to somebody': ['w:val="Addressees"', 'w:val="Content"'],
    };
    expect(Object.keys(breaks)).toEqual(Object.keys(LETTER_RULES));
    for (const [rule, [from, to]] of Object.entries(breaks)) {
      const xml = letter.get('word/document.xml')?.replaceAll(from, to) ?? '';
      const broken = brokenRules(readDocx(new Map([...letter, ['word/document.xml', xml]])), {
        draft: true,
        letter: true,
      });
      expect(broken).toContain(rule);
    }
  });

  test('leaves number and day blank, names who owes and says what, by when', async () => {
    const form = await formOf({
      ...FACTS,
      owing: [
        { name: 'Sở Tư pháp', cell: overdue },
        { name: 'Sở Y tế', cell: { state: 'returned', daysLate: null, emptyRows: 0, reopenedUntil: '2026-12-24' } },
      ],
    });
    expect(linesOf(form, 'NumberSymbol')).toEqual([`Số: ${'\u00a0'.repeat(8)}/SNV-CCHC`]);
    expect(linesOf(form, 'LetterSubject')).toEqual(['V/v đôn đốc gửi báo cáo cải cách hành chính, kỳ năm 2026']);
    expect(linesOf(form, 'Addressees')).toEqual(['Kính gửi:', '- Sở Tư pháp;', '- Sở Y tế.']);
    const [window, sent, asked] = linesOf(form, 'Content');
    expect(window).toContain('từ ngày 15/12/2025 đến hết ngày 14/12/2026 theo văn bản số 581/BNV-CCHC; hạn');
    expect(window).toContain('là ngày 17/12/2026.');
    expect(sent).toContain('Đến ngày 19/12/2026, quá hạn 2 ngày, 18/20 cơ quan, đơn vị đã gửi báo cáo; 2 cơ quan');
    expect(sent).toContain('trong đó 1 cơ quan, đơn vị bị trả lại');
    expect(asked).toContain('trước ngày 21/12/2026 là ngày kỳ báo cáo được khóa');
    expect(
      form.tables
        .at(-1)
        ?.rows.slice(1)
        .map(({ cells }) => cells.map(([words]) => words)),
    ).toEqual([
      ['1', 'Sở Tư pháp', 'chưa gửi, quá hạn 2 ngày, còn 12 dòng trống', '17/12/2026'],
      ['2', 'Sở Y tế', 'bị trả lại, được mở lại đến hết 24/12/2026, không còn dòng trống', '24/12/2026'],
    ]);
  });

  test('before the due day it asks for that day, and says nothing of lateness', async () => {
    const content = linesOf(await formOf({ ...FACTS, day: '2026-12-16' }), 'Content').join(' ');
    expect(content).toContain('chậm nhất ngày 17/12/2026');
    expect(content).not.toContain('quá hạn');
  });

  test('many are named in the list alone', async () => {
    const form = await formOf({ ...FACTS, owing: owing(11) });
    expect(linesOf(form, 'Addressees')).toEqual(['Kính gửi: Các cơ quan, đơn vị tại Phụ lục kèm theo.']);
    expect(form.tables.at(-1)?.rows).toHaveLength(12);
  });

  test('an illustration says so on its first page and over its list, anything else does not', async () => {
    const said = (await formOf({ ...FACTS, illustration: true })).paragraphs.map(({ text }) => text).join('\n');
    expect(said).toContain('Dữ liệu minh họa, không phải số liệu thật.');
    expect(said).toContain('(DỮ LIỆU MINH HỌA)');
    expect((await formOf(FACTS)).paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/minh họa/i);
  });
});
