import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findIssuedAppendix, findIssuedFile } from '@/lib/db/official-issues.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Letterhead } from '@/lib/domain/official-document.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { correctPeriod } from '@/lib/use-cases/closing/correct-period.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { beginCorrection } from '@/lib/use-cases/official/begin-correction.ts';
import { draftReport } from '@/lib/use-cases/official/draft-report.ts';
import { issueReport } from '@/lib/use-cases/official/issue-report.ts';
import { saveLetterhead } from '@/lib/use-cases/official/save-letterhead.ts';
import { saveOfficialText } from '@/lib/use-cases/official/save-official-text.ts';
import { viewOfficialReport } from '@/lib/use-cases/official/view-official-report.ts';
import { viewOfficialSection } from '@/lib/use-cases/official/view-official-section.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { appendixInDocx, appendixInXlsx } from '../../support/appendix-2021.ts';
import {
  type Cycle,
  inside,
  refused,
  sendAndApprove,
  sendWritten,
  startCycle,
  writeReport,
} from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { all, type DocxForm, readDocx, unzipDocx } from '../../support/docx-form.ts';
import { brokenRules } from '../../support/docx-form-rules.ts';
import { createPerson } from '../../support/factories.ts';

const NO_LETTER = { number: null, issuedOn: null };
let count = 0;
let cycle: Cycle;
let sections: number[];

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`van-ban-${count}`, [
    { key: 'chi-dao', required: false },
    { key: 'phuong-huong', required: false },
  ]);
  const formVersionId = cycle.province.formVersionId;
  sections = (await db().formSection.findMany({ where: { formVersionId }, orderBy: { position: 'asc' } })).map(
    ({ id }) => id,
  );
});

const TEXT = 'Đã hoàn thành {{1.2}}/{{1.1}} việc, đạt {{1.2 / 1.1}}.';
const view = async (actor: Actor = cycle.hoa) => (await viewOfficialReport(actor, cycle.periodId)) ?? fail();
const kinds = async () =>
  (await view()).sections.flatMap(({ findings }) => findings.map(({ kind, what }) => `${kind} ${what}`));

function fail(): never {
  throw new Error('nothing to see');
}

type Way = { at?: number; again?: boolean; takenFrom?: number | null };

async function write(text: string, { at = 0, again = false, takenFrom = null }: Way = {}) {
  const sectionId = sections[at] as number;
  const shown = (await viewOfficialSection(cycle.hoa, cycle.periodId, sectionId)) ?? fail();
  const { version: seenVersion } = shown.section;
  await inside(() =>
    saveOfficialText(cycle.hoa, {
      periodId: cycle.periodId,
      sectionId,
      seenVersion,
      text,
      again,
      seen: shown.seen,
      takenFrom,
    }),
  );
}

async function sign(changes: Partial<Letterhead> = {}) {
  const { letterhead } = await view();
  const { version: seenVersion, ...was } = letterhead;
  const signature = { ...was.signature, name: 'Lò Thị Mai' };
  await inside(() =>
    saveLetterhead(cycle.hoa, {
      periodId: cycle.periodId,
      seenVersion,
      letterhead: { ...was, signature, ...changes },
    }),
  );
}

async function close() {
  const seen = ((await viewClosing(cycle.hoa, cycle.periodId))?.items ?? []).map(({ key }) => key);
  const acceptance = { seen, reasons: new Map<string, string>(), reasonForAll: 'Đã đôn đốc.' };
  await inside(() => closePeriod(cycle.hoa, { periodId: cycle.periodId, acceptance, letter: NO_LETTER }));
}

async function issue(changes: Partial<Parameters<typeof issueReport>[1]> = {}) {
  const { letterhead } = await view();
  return inside(() =>
    issueReport(cycle.hoa, {
      ...{ periodId: cycle.periodId, seenVersion: letterhead.version, number: '5', issuedOn: '2026-12-18' },
      ...{ unboundReason: null, ...changes },
    }),
  );
}

describe('writing the report', () => {
  test('takes its figures from approved reports, and nothing else', async () => {
    await write(TEXT);
    expect(await kinds()).toEqual(['unanswered 1.2', 'unanswered 1.1', 'unanswered 1.2 / 1.1', 'empty ']);
    await sendAndApprove(cycle, cycle.lan);
    await write(TEXT);
    const shown = await viewOfficialSection(cycle.hoa, cycle.periodId, sections[0] as number);
    expect(shown?.printed).toBe('Đã hoàn thành 8/10 việc, đạt 80\u00a0%.');
    expect(await kinds()).toEqual(['empty ']);
  });

  test('a figure that changes marks the sentence until somebody looks at it again', async () => {
    await sendAndApprove(cycle, cycle.lan);
    await write(TEXT);
    await sendAndApprove(cycle, cycle.dung);
    expect(await kinds()).toEqual(['stale 1.2', 'stale 1.1', 'empty ']);
    await write(`${TEXT} Tiếp tục.`);
    expect(await kinds()).toEqual(['stale 1.2', 'stale 1.1', 'empty ']);
    await write(TEXT, { again: true });
    expect(await kinds()).toEqual(['empty ']);
  });

  test('is refused over a version that was not read, to others than staff, and for a section of another form', async () => {
    const typed = {
      periodId: cycle.periodId,
      sectionId: sections[0] as number,
      text: 'x',
      again: false,
      seen: {},
      takenFrom: null,
    };
    await write('x');
    await expect(saveOfficialText(cycle.minh, { ...typed, seenVersion: 0 })).rejects.toEqual(refused('stale'));
    await expect(saveOfficialText(cycle.lan, { ...typed, seenVersion: 1 })).rejects.toEqual(refused('not-allowed'));
    await expect(saveOfficialText(cycle.hoa, { ...typed, sectionId: 2_147_483_647, seenVersion: 1 })).rejects.toEqual(
      refused('not-found'),
    );
  });

  test('is read by who oversees the province, and by nobody else', async () => {
    const leader = await createPerson('Lãnh đạo', cycle.province.provinceId, 'leader');
    expect((await view(leader)).period.id).toBe(cycle.periodId);
    expect(await draftReport(leader, cycle.periodId)).not.toBeNull();
    expect(await viewOfficialReport(cycle.lan, cycle.periodId)).toBeNull();
    expect(await draftReport(cycle.lan, cycle.periodId)).toBeNull();
  });

  test('a draft keeps every rule of the decree and carries every row of the form', async () => {
    await sendAndApprove(cycle, cycle.lan);
    await write(TEXT);
    await sign();
    const draft = (await draftReport(cycle.hoa, cycle.periodId)) ?? fail();
    const form = readDocx(await unzipDocx(draft));
    expect(brokenRules(form, { draft: true })).toEqual([]);
    expect(form.paragraphs.map(({ text }) => text)).toContain('Đã hoàn thành 8/10 việc, đạt 80\u00a0%.');
    expect((await appendixInDocx(draft)).map(([code, , , figure]) => `${code} ${figure}`)).toEqual([
      ...['1.1 10', '1.2 8', '2 5', '2.1 5', '2.2 0', '3 Có', '4 chưa có'],
    ]);
  });
});

describe('a draft', () => {
  test('highlights what needs another look and lists it; what is issued has neither', async () => {
    await sendAndApprove(cycle, cycle.lan);
    await write('Đã hoàn thành {{1.2}} việc, thêm 15 việc; năm 2026 còn {{9.9}} việc.');
    const form = await draftForm();
    expect(highlighted(form)).toEqual(['15', '{{9.9}}']);
    expect(
      form.tables
        .at(-1)
        ?.rows.slice(1)
        .map(({ cells }) => cells.at(-1)?.join('')),
    ).toEqual([
      '{{9.9}} không phải mã dòng hay nhiệm vụ nào: sửa lại theo bảng số liệu ở trang soạn mục này.',
      'Số 15 gõ tay, không gắn với số liệu nào.',
      'Mục để trống.',
    ]);
    expect(brokenRules(form, { draft: true })).toEqual([]);

    await write('Đã hoàn thành {{1.2}} việc, thêm 15 việc.');
    await write('Tiếp tục.', { at: 1 });
    await sign();
    await close();
    const id = await issue({ unboundReason: 'Số của Tỉnh ủy.' });
    const issued = readDocx(await unzipDocx((await findIssuedFile(cycle.hoa, id))?.content ?? new Uint8Array()));
    expect(highlighted(issued)).toEqual([]);
    expect(brokenRules(issued, { draft: false })).toEqual([]);
  });

  const draftForm = async () =>
    readDocx(await unzipDocx((await draftReport(cycle.hoa, cycle.periodId)) ?? new Uint8Array()));
  const highlighted = (form: DocxForm) =>
    all(form.xml, 'w:r')
      .filter((run) => all(run, 'w:highlight').length > 0)
      .map((run) =>
        all(run, 'w:t')
          .map(({ text }) => text)
          .join(''),
      );
});

describe('taking over what an agency wrote', () => {
  const taken = async () =>
    (await viewOfficialSection(cycle.hoa, cycle.periodId, sections[0] as number))?.taken.map(
      ({ agencyName, periodName, by }) => `${agencyName}, ${periodName}, ${by}`,
    );
  const text = async () => (await view()).sections[0]?.text;
  let submissionId: number;

  beforeEach(async () => {
    submissionId = await writeReport(cycle, cycle.lan);
    const sectionId = sections[0] as number;
    await inside(() =>
      saveSections(cycle.lan, { submissionId, sections: [{ sectionId, text: 'Đã họp.', seenVersion: 0 }] }),
    );
    await sendWritten(cycle.lan, submissionId);
  });

  test('sets its approved words below what was typed, once, and says whose they are', async () => {
    await expect(write('Đang gõ dở.', { takenFrom: submissionId })).rejects.toEqual(refused('not-found'));
    expect(await text()).toBe('');
    await inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
    await write('Đang gõ dở.', { takenFrom: submissionId });
    expect(await text()).toBe('Đang gõ dở.\nĐã họp.');
    expect(await taken()).toEqual(['Sở Tư pháp, Năm 2026, Hoa']);
    await write('Đang gõ dở.\nĐã họp.\nXong.', { takenFrom: submissionId });
    expect(await text()).toBe('Đang gõ dở.\nĐã họp.\nXong.');
    await expect(write('x', { at: 1, takenFrom: submissionId })).rejects.toEqual(refused('not-found'));
  });

  test('is refused over a version that was not read, and where the section would grow too long', async () => {
    await inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
    const typed = { periodId: cycle.periodId, sectionId: sections[0] as number, again: false, seen: {} };
    const take = { ...typed, text: 'x', seenVersion: 3, takenFrom: submissionId };
    await expect(saveOfficialText(cycle.minh, take)).rejects.toEqual(refused('stale'));
    await expect(write('x'.repeat(20_000), { takenFrom: submissionId })).rejects.toEqual(refused('section-too-long'));
    expect(await text()).toBe('');
    expect(await taken()).toEqual([]);
  });
});

describe('issuing', () => {
  beforeEach(async () => {
    await sendAndApprove(cycle, cycle.lan);
    await write(TEXT);
    await write('Tiếp tục rà soát.', { at: 1 });
    await sign();
  });

  test('waits for the period to close, a signer, settled figures and a reason for what is typed by hand', async () => {
    await expect(issue()).rejects.toEqual(refused('period-open'));
    await close();
    await sign({ signature: { ...(await view()).letterhead.signature, name: null } });
    await expect(issue()).rejects.toEqual(refused('bad-letterhead'));
    await sign();
    await expect(issue({ seenVersion: 1 })).rejects.toEqual(refused('stale'));
    await write('Có 15 việc.', { at: 1 });
    await expect(issue()).rejects.toEqual(refused('unbound-unexplained'));
    await write('Có {{9.9}} việc.', { at: 1 });
    await expect(issue({ unboundReason: 'x' })).rejects.toEqual(refused('figures-unsettled'));
    await write('Có 15 việc.', { at: 1 });
    await issue({ unboundReason: 'Số của Tỉnh ủy.' });
    expect((await view()).issues).toMatchObject([{ version: 1, number: '5', unboundReason: 'Số của Tỉnh ủy.' }]);
  });

  test('freezes one file with its hash, which keeps every rule of the decree', async () => {
    await close();
    const file = (await findIssuedFile(cycle.lan, await issue())) ?? fail();
    expect(createHash('sha256').update(file.content).digest('hex')).toBe(file.hash);
    const [{ id, appendixHash } = fail()] = (await view()).issues;
    const appendix = (await findIssuedAppendix(cycle.lan, id)) ?? fail();
    expect(createHash('sha256').update(appendix.content).digest('hex')).toBe(appendixHash);
    expect(await appendixInXlsx(appendix.content)).toEqual(await appendixInDocx(file.content));
    expect(brokenRules(readDocx(await unzipDocx(file.content)), { draft: false })).toEqual([]);
    expect(
      await db().auditEvent.count({
        where: { action: 'official-report.issued', provinceId: cycle.province.provinceId },
      }),
    ).toBe(1);
  });

  test('nothing moves afterwards but through a đính chính, which stands beside the first', async () => {
    await close();
    const first = await issue();
    const before = await findIssuedFile(cycle.hoa, first);
    await expect(write('Khác.', { at: 1 })).rejects.toEqual(refused('official-issued'));
    await expect(sign()).rejects.toEqual(refused('official-issued'));
    await expect(issue()).rejects.toEqual(refused('official-issued'));
    const reason = 'Ghi nhầm.';
    await inside(() => beginCorrection(cycle.hoa, { periodId: cycle.periodId, issueId: first, reason }));
    await expect(
      inside(() => beginCorrection(cycle.hoa, { periodId: cycle.periodId, issueId: first, reason })),
    ).rejects.toEqual(refused('official-not-issued'));
    await write('Khác.', { at: 1 });
    await issue({ number: '9' });
    expect((await view()).issues).toMatchObject([
      { version: 2, number: '9', correctionReason: reason, corrected: null },
      { version: 1, number: '5', correctionReason: null, corrected: reason },
    ]);
    expect(await findIssuedFile(cycle.hoa, first)).toEqual(before);
  });

  test('a corrected figure of the closed period marks the sentences of the đính chính', async () => {
    await close();
    const first = await issue();
    await inside(() => beginCorrection(cycle.hoa, { periodId: cycle.periodId, issueId: first, reason: 'Số sai.' }));
    const { assigned: rowId } = cycle.province.rows;
    const correction = { periodId: cycle.periodId, seenVersion: 1, reason: 'Đếm lại.', letter: NO_LETTER };
    await inside(() => correctPeriod(cycle.hoa, { ...correction, changes: [{ rowId, number: '16' }] }));
    expect(await kinds()).toEqual(['stale 1.1', 'stale 1.2 / 1.1']);
    await expect(issue()).rejects.toEqual(refused('figures-unsettled'));
  });

  test('the database itself refuses to change, delete or swap what was issued', async () => {
    await close();
    const id = await issue();
    const sql = (text: string) => db().$executeRawUnsafe(text);
    await expect(sql(`update official_issues set number = '6' where id = ${id}`)).rejects.toThrow('written once');
    await expect(sql(`delete from official_issues where id = ${id}`)).rejects.toThrow('written once');
    await expect(sql('truncate official_issues cascade')).rejects.toThrow('written once');
    await expect(sql(`delete from official_appendices where issue_id = ${id}`)).rejects.toThrow('written once');
    await expect(sql(`update official_texts set text = 'x' where period_id = ${cycle.periodId}`)).rejects.toThrow(
      'is issued',
    );
    const copy = (version: number, hash: string) =>
      sql(`insert into official_issues (period_id, version, figures_id, number, issued_on, content, content_hash, correction_reason, issued_by_id, issued_at)
        select period_id, ${version}, figures_id, '7', issued_on, '\\x51', ${hash}, 'x', issued_by_id, issued_at from official_issues where id = ${id}`);
    await expect(copy(2, `encode(sha256('\\x51'), 'hex')`)).rejects.toThrow('no correction of version 1');
    await inside(() => beginCorrection(cycle.hoa, { periodId: cycle.periodId, issueId: id, reason: 'x' }));
    await expect(copy(2, `'${'0'.repeat(64)}'`)).rejects.toThrow('official_issues_hash');
  });
});
