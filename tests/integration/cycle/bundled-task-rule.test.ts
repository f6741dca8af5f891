import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { assess } from '@/lib/domain/report.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { saveReport, type TypedProgress } from '@/lib/use-cases/save-report.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { inside, refused } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson } from '../../support/factories.ts';

/** Row 1.6 of the bundled form: tasks given by the province that are late. */
const RULE = 'tasks-1.6';
const WHY = 'Đúng, vì UBND tỉnh đã cho lùi thời hạn.';

let reporter: Actor;
let submissionId: number;
let late: number;

/** A department of Sơn La whose report of 2026 says "không phát sinh" everywhere, while it leads a task due on 30/11. */
beforeAll(async () => {
  await testDatabase();
  const provinceId = await loadCatalogue(null, 'son-la');
  const agency = await db().agency.findFirstOrThrow({ where: { provinceId, code: 'so-xay-dung' } });
  const staff = await createPerson('Hoa', provinceId, 'staff');
  reporter = await createPerson('Lan', provinceId, 'focal-point', agency.id);
  late = await createPart({ provinceId, documentId: agency.documentId } as Parameters<typeof createPart>[0], {
    ...{ code: 'thu', agencyId: agency.id, dueOn: '2026-11-30' },
  });
  const form = await db().reportFormVersion.findFirstOrThrow({ where: { form: { provinceId, code: 'bieu-2026' } } });
  const period = { ...proposePeriod('year', 2026), provinceId, formVersionId: form.id, documentId: null };
  const periodId = await inside(() => openPeriod(staff, { ...period, name: 'Năm 2026' }));
  const where = { periodId_agencyId: { periodId, agencyId: agency.id } };
  submissionId = (await db().submission.findUniqueOrThrow({ where })).id;
  await fillIn();
});

test('a figure that contradicts the agency’s own late tasks is said, stops the sending, and holds with “đúng, vì…”', async () => {
  const { verdicts, standing } = assess(await read());
  const verdict = verdicts.find(({ ruleCode }) => ruleCode === RULE);
  expect(verdict && verdictInWords(verdict)).toMatch(
    /Số liệu là 0, phần nhiệm vụ của báo cáo này có 1 nhiệm vụ chủ trì quá hạn chưa hoàn thành, thiếu 1\..*đúng, vì…/,
  );
  expect(standing.map(({ ruleCode }) => ruleCode)).toEqual([RULE]);
  await expect(send()).rejects.toEqual(refused('blocked-by-rule'));

  await say({ state: 'done', completedOn: '2026-11-30', seenVersion: 1 });
  expect(assess(await read()).standing).toEqual([]);
  await say({ state: 'in-progress', note: 'Chờ hướng dẫn của bộ.', seenVersion: 2 });
  await expect(send()).rejects.toEqual(refused('blocked-by-rule'));

  const explanations = new Map([[RULE, WHY]]);
  await inside(() => answerReview(reporter, { submissionId, replies: new Map(), explanations }));
  await send();
  const sent = await read();
  expect([sent.submission.status, sent.explanations.get(RULE)]).toEqual(['submitted', WHY]);
});

async function fillIn(): Promise<void> {
  const report = await read();
  const blank = { typed: '', note: '', reason: '', promisedOn: '', seenVersion: 0 };
  const rows = report.asked.map(({ id: rowId, type, choices }) =>
    type === 'choice'
      ? { ...blank, rowId, kind: 'value', typed: choices[0]?.value ?? '' }
      : { ...blank, rowId, kind: 'nil' },
  );
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  const tasks = report.tasks.map(
    ({ assignmentId, dueOn }): TypedProgress => ({
      ...{ assignmentId, state: 'done', completedOn: dueOn ?? '2026-12-01', resultDocument: '1/BC', note: null },
      ...{ seenVersion: 0, ...(assignmentId === late ? OPEN : {}) },
    }),
  );
  await inside(() => saveReport(reporter, { submissionId, rows, tasks, head }));
  const sections = report.sections.map(({ sectionId, version }) => ({ sectionId, text: 'Có.', seenVersion: version }));
  await inside(() => saveSections(reporter, { submissionId, sections }));
}

const OPEN = { state: 'in-progress', completedOn: null, note: 'Chờ hướng dẫn của bộ.' } as const;

function say(said: Partial<TypedProgress>) {
  const part = {
    assignmentId: late,
    state: 'in-progress' as const,
    completedOn: null,
    resultDocument: null,
    note: null,
  };
  return inside(() =>
    saveReport(reporter, { submissionId, rows: [], tasks: [{ ...part, seenVersion: 0, ...said }], head: {} }),
  );
}

async function send(): Promise<void> {
  const { version } = (await read()).submission;
  await inside(() => submitReport(reporter, submissionId, version));
}

async function read(): Promise<Report> {
  return (await findReport(reporter, submissionId)) as Report;
}
