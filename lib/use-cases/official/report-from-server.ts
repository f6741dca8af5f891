import { findIssuedFile, listOfficialIssues } from '@/lib/db/official-issues.ts';
import { type CalledPeriod, listPeriodsCalled } from '@/lib/db/periods-called.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { draftReport } from './draft-report.ts';

export type ServedReport = { content: Uint8Array; issued: boolean };

/**
 * Báo cáo ra tệp từ máy chủ: what was issued last of a period, byte for byte, or its draft. Refuses: not-found, and
 * duplicate where more than one period is called so.
 */
export async function reportFromServer(call: string): Promise<ServedReport> {
  const [period, other] = await listPeriodsCalled(call);
  if (other) refuse('duplicate');
  if (!period) refuse('not-found');
  const reader = readerOf(period);
  const [newest] = await listOfficialIssues(period.id);
  const file = newest ? await findIssuedFile(reader, newest.id) : null;
  if (file !== null) return { content: file.content, issued: true };
  return { content: (await draftReport(reader, period.id)) ?? refuse('not-found'), issued: false };
}

/** Whoever runs the machine reads as an auditor of the province does. */
function readerOf({ provinceId }: CalledPeriod): Actor {
  const grant = { role: 'auditor', provinceId, agencyId: null, areaCode: null } as const;
  return { userId: 0, fullName: '', sessionId: '', grants: [grant] };
}
