import { describe, expect, test } from 'vitest';
import { type OwnReport, ownReport } from '@/lib/text/own-report.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { readDocx, unzipDocx } from '../../support/docx-form.ts';
import { brokenRules } from '../../support/docx-form-rules.ts';

const number = (value: string) => ({
  ...{ kind: 'value' as const, number: value, choice: null, text: null, note: null, reason: null, promisedOn: null },
});
const row = (code: string, label: string) => ({ code, label, unit: 'văn bản', choices: [] });
const REPORT: OwnReport = {
  agency: { name: 'Sở Tư pháp', kind: 'department', provinceName: 'Minh Hà' },
  period: { name: 'Năm 2026', startsOn: '2025-12-15', cutOffOn: '2026-12-14' },
  head: { documentNo: '5/BC-STP', documentOn: '2026-12-16', signerName: 'Lò Thị Mai', signerTitle: 'Phó Giám đốc' },
  draft: false,
  sections: [
    { title: 'Cải cách thể chế', text: 'Đoạn một.\r\n\n  Đoạn hai.' },
    { title: 'Kiến nghị', text: '=HYPERLINK("x")' },
  ],
  rows: [
    { row: row('1', 'Thể chế'), asked: false, answer: null },
    { row: row('1.1', 'Văn bản đã ban hành'), asked: true, answer: { ...number('1695.5'), note: 'tạm tính' } },
    { row: row('1.2', 'Chưa trả lời'), asked: true, answer: null },
  ],
  tasks: [
    {
      ...{ role: 'lead', title: 'Rà soát', dueOn: '2026-11-30', state: 'done', completedOn: '2026-11-20' },
      ...{ resultDocument: 'QĐ 12/QĐ-STP', note: null, nextStep: null },
    },
  ],
  illustration: false,
};
const formOf = async (more: Partial<OwnReport> = {}) =>
  readDocx(await unzipDocx(await writeOfficial(ownReport({ ...REPORT, ...more }))));
const said = (form: Awaited<ReturnType<typeof formOf>>, ...styles: string[]) =>
  form.paragraphs.filter(({ style, text }) => styles.includes(style) && text !== '').map(({ text }) => text);

describe("an agency's own report", () => {
  test('keeps every rule of the form: sent, being written, empty, of a commune', async () => {
    const draft = { draft: true, head: { documentNo: null, documentOn: null, signerName: null, signerTitle: null } };
    const commune = { agency: { name: 'UBND xã Chiềng Hoa', kind: 'commune-committee', provinceName: 'Minh Hà' } };
    expect(brokenRules(await formOf(), { draft: false })).toEqual([]);
    expect(brokenRules(await formOf(draft), { draft: true })).toEqual([]);
    expect(brokenRules(await formOf({ ...draft, sections: [], tasks: [], rows: [] }), { draft: true })).toEqual([]);
    expect(brokenRules(await formOf(commune), { draft: false })).toEqual([]);
  });

  test('says who, when, and what was written, in its order', async () => {
    const form = await formOf();
    expect(said(form, 'ParentBody', 'IssuingBody', 'NumberSymbol', 'PlaceDate')).toEqual([
      ...['UBND TỈNH MINH HÀ', 'SỞ TƯ PHÁP', 'Số: 05/BC-STP', 'Minh Hà, ngày 16 tháng 12 năm 2026'],
    ]);
    expect(said(form, 'SectionTitle', 'Content')).toEqual([
      ...['I. Cải cách thể chế', 'Đoạn một.', 'Đoạn hai.', 'II. Kiến nghị', '=HYPERLINK("x")'],
      expect.stringContaining('từ ngày 15/12/2025 đến hết ngày 14/12/2026, có Phụ lục I kèm theo; tiến độ'),
    ]);
    expect(said(form, 'SignerOffice', 'SignerName')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Thị Mai']);
    expect(said(form, 'AppendixName')).toEqual(['Phụ lục I', 'Phụ lục II']);
    const [figures, tasks] = form.tables
      .slice(2)
      .map(({ rows }) => rows.map(({ cells }) => cells.map(([words]) => words)));
    expect(figures?.slice(1)).toEqual([
      ['1', 'Thể chế', '', '', ''],
      ['1.1', 'Văn bản đã ban hành', 'văn bản', '1.695,5', 'tạm tính'],
      ['1.2', 'Chưa trả lời', 'văn bản', 'chưa trả lời', ''],
    ]);
    expect(tasks?.slice(1)).toEqual([
      ['1', 'Rà soát', 'Chủ trì', '30/11/2026', 'Đã hoàn thành ngày 20/11/2026', 'QĐ 12/QĐ-STP'],
    ]);
  });

  test('a draft has neither number nor day, whatever was typed', async () => {
    const form = await formOf({ draft: true });
    expect(said(form, 'NumberSymbol', 'PlaceDate').join()).not.toMatch(/\d/);
    expect(said(form, 'DraftMark')).toEqual(['DỰ THẢO']);
  });

  test('an illustration says so in its words and over each appendix', async () => {
    const form = await formOf({ illustration: true });
    expect(said(form, 'Content')[0]).toBe('Dữ liệu minh họa, không phải số liệu thật.');
    expect(said(form, 'AppendixTitle').every((title) => title.endsWith('(DỮ LIỆU MINH HỌA)'))).toBe(true);
  });
});
