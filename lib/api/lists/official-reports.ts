import { z } from 'zod';
import { listIssuesOfProvince } from '@/lib/db/official-issues.ts';
import { list, partOf } from '../list.ts';
import { day, id, instant, sha256, shapes } from '../shapes.ts';

const officialReport = z
  .object({
    id,
    periodId: id,
    /** The published report whose figures it prints. */
    publishedReportId: id,
    /** 1, then one for each đính chính; the newest stands. */
    version: z.int(),
    number: z.string(),
    issuedOn: day,
    issuedAt: instant,
    /** Of the .docx, byte for byte: …/file. */
    hash: sha256,
    /** Why numbers that are bound to no figure stand in it. */
    unboundReason: z.string().nullable(),
    /** Why this version corrects the one before it. */
    correctionReason: z.string().nullable(),
    /** Why it is being corrected now; null: it stands. */
    beingCorrected: z.string().nullable(),
  })
  .register(shapes, { id: 'OfficialReport', description: 'Báo cáo chính thức đã phát hành · report as it was sent' });

export const officialReports = list({
  path: '/api/v1/official-reports',
  summary: 'Báo cáo chính thức đã phát hành, kể cả đính chính · official reports, corrections included',
  item: officialReport,
  example: {
    ...{ id: 1, periodId: 12, publishedReportId: 3, version: 1, number: '64', issuedOn: '2026-06-19' },
    issuedAt: '2026-06-19T08:30:00.000Z',
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ...{ unboundReason: null, correctionReason: null, beingCorrected: null },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) =>
    partOf(await listIssuesOfProvince(token.actor, token.provinceId), ({ id: key }) => [key], part).map(
      ({ figuresId: publishedReportId, at, corrected: beingCorrected, ...one }) => ({
        ...{ ...one, publishedReportId, beingCorrected },
        issuedAt: at.toISOString(),
      }),
    ),
});
