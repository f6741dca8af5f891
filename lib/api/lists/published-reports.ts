import { z } from 'zod';
import { listPublishedReports, type PublishedReport } from '@/lib/db/published-reports.ts';
import { PERIOD_KINDS } from '@/lib/domain/reporting-period.ts';
import { list, partOf, type Visit } from '../list.ts';
import { idText } from '../query.ts';
import { day, id, sha256, shapes, sourceDocument } from '../shapes.ts';

const publishedReport = z
  .object({
    id,
    periodId: id.nullable(),
    code: z.string(),
    title: z.string(),
    /** imported: printed by others, without parts of agencies · consolidated: closed here. */
    origin: z.enum(['imported', 'consolidated']),
    kind: z.enum(PERIOD_KINDS),
    reportYear: z.int(),
    startsOn: day,
    cutOffOn: day,
    /** A correction (đính chính) is a new version of the same code; the newest stands. */
    version: z.int(),
    correctionReason: z.string().nullable(),
    /** Of the frozen text, byte for byte; null for an imported one. */
    hash: sha256.nullable(),
    document: sourceDocument,
    values: z.int(),
    invalid: z.int(),
  })
  .register(shapes, { id: 'PublishedReport', description: 'Báo cáo đã công bố, không sửa nữa · report as issued' });

export const publishedReports = list({
  path: '/api/v1/published-reports',
  summary: 'Báo cáo đã công bố, mọi bản · reports as issued, every version',
  item: publishedReport,
  example: {
    ...{ id: 3, periodId: 12, code: 'ky-12', title: 'Bản chốt 6 tháng năm 2026', origin: 'consolidated', kind: 'h1' },
    ...{ reportYear: 2026, startsOn: '2025-12-15', cutOffOn: '2026-06-14', version: 2, correctionReason: 'Nhập nhầm' },
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    document: { kind: 'report', number: null, issuedOn: null, title: 'Bản chốt 6 tháng năm 2026' },
    ...{ values: 97, invalid: 0 },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async (visit, _, part) => partOf(await publishedOf(visit), ({ id: key }) => [key], part),
});

/** The report whose lines are asked for; required: lines of two reports are never one list. */
export const reportFilter = { report: idText };

/** What the token's province has published. */
export async function publishedOf({ token }: Pick<Visit, 'token'>): Promise<PublishedReport[]> {
  return (await listPublishedReports(token.actor)).filter(({ provinceId }) => provinceId === token.provinceId);
}

/** Whether it is one of theirs. */
export async function isPublishedHere(visit: Pick<Visit, 'token'>, reportId: number): Promise<boolean> {
  return (await publishedOf(visit)).some((one) => one.id === reportId);
}
