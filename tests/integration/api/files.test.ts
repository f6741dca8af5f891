import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { apiDocument } from '@/lib/api/document.ts';
import { officialReports } from '@/lib/api/lists/official-reports.ts';
import { publishedReports } from '@/lib/api/lists/published-reports.ts';
import { readFrozen, readIssued } from '@/lib/api/serve-files.ts';
import { serveList } from '@/lib/api/serve-list.ts';
import { db } from '@/lib/db/client.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { asking, documentedShape, tokenFor } from '../../support/api.ts';
import { type Cycle, inside, sendAndApprove, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const document = apiDocument();
const DOCX_BYTES = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 10, 13]);
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
let ours: { reader: string; law: string; reportId: number; issueId: number };
let theirs: string;

beforeAll(async () => {
  await testDatabase();
  const cycle = await startCycle('muong-thu');
  await sendAndApprove(cycle, cycle.lan);
  const reportId = await close(cycle);
  ours = {
    reader: await tokenFor(cycle.hoa),
    law: await tokenFor(cycle.hoa, cycle.province.agencies.tuPhap),
    reportId,
    issueId: await issue(cycle, reportId),
  };
  theirs = await tokenFor((await startCycle('muong-khac')).hoa);
});

beforeEach(() => {
  openBrowser();
});

async function close(cycle: Cycle): Promise<number> {
  const seen = ((await viewClosing(cycle.hoa, cycle.periodId))?.items ?? []).map(({ key }) => key);
  const acceptance = { seen, reasons: new Map<string, string>(), reasonForAll: 'Đã đôn đốc.' };
  const letter = { number: null, issuedOn: null };
  await inside(() => closePeriod(cycle.hoa, { periodId: cycle.periodId, acceptance, letter }));
  return (await db().publishedReport.findFirstOrThrow({ where: { periodId: cycle.periodId } })).id;
}

async function issue({ periodId, hoa }: Cycle, figuresId: number): Promise<number> {
  const { id } = await db().officialIssue.create({
    data: {
      ...{ periodId, figuresId, version: 1, number: '64', issuedById: hoa.userId },
      ...{ issuedOn: new Date('2026-12-19'), issuedAt: new Date('2026-12-19T08:00:00Z') },
      ...{ content: DOCX_BYTES, contentHash: sha256(DOCX_BYTES) },
    },
  });
  return id;
}

const frozen = (token: string | null, id: number | string = ours.reportId, headers: Record<string, string> = {}) =>
  readFrozen(asking(token, `/api/v1/published-reports/${id}/content`, { headers }), {
    params: Promise.resolve({ reportId: String(id) }),
  });
const issued = (token: string | null, id: number | string = ours.issueId, headers: Record<string, string> = {}) =>
  readIssued(asking(token, `/api/v1/official-reports/${id}/file`, { headers }), {
    params: Promise.resolve({ issueId: String(id) }),
  });

async function listed(list: typeof officialReports, token: string) {
  const page = await (await serveList(list).GET(asking(token, list.path), {})).json();
  expect(documentedShape(document, list.path, 'get', '200').safeParse(page).error).toBeUndefined();
  return page.items;
}

describe('what was issued', () => {
  test('is listed with the hash of its bytes, and given byte for byte', async () => {
    const [published] = await listed(publishedReports, ours.reader);
    expect(published).toMatchObject({ id: ours.reportId, origin: 'consolidated', version: 1 });
    const text = await (await frozen(ours.law)).text();
    expect(sha256(text)).toBe(published.hash);

    const [official] = await listed(officialReports, ours.reader);
    expect(official).toMatchObject({
      ...{ id: ours.issueId, publishedReportId: ours.reportId, number: '64', issuedOn: '2026-12-19' },
      ...{ issuedAt: '2026-12-19T08:00:00.000Z', hash: sha256(DOCX_BYTES), beingCorrected: null },
    });
    const file = await issued(ours.reader);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(DOCX_BYTES);
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="bao-cao-${ours.issueId}.docx"; filename*=UTF-8''bao-cao-64-2026-12-19.docx`,
    );
  });

  test('costs no second copy', async () => {
    for (const ask of [frozen, issued]) {
      const first = await ask(ours.reader);
      const again = await ask(ours.reader, undefined, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  test('is found by nobody of another province, without a token, or under what is no id', async () => {
    expect(await listed(officialReports, theirs)).toEqual([]);
    expect(await listed(publishedReports, theirs)).toEqual([]);
    for (const ask of [frozen, issued]) {
      expect((await ask(theirs)).status).toBe(404);
      expect((await ask(null)).status).toBe(401);
      for (const id of ['0', '-1', '1e3', '2147483648', '99999999999', 'abc', '1;--', '%00', '999999999'])
        expect([id, (await ask(ours.reader, id)).status]).toEqual([id, 404]);
    }
  });
});
