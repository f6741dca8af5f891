import { listHolidays } from '@/lib/db/holidays.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayRemind } from '@/lib/domain/policy.ts';
import { isUnsent, type SendingGroup } from '@/lib/domain/sending.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { officialReminder } from '@/lib/text/official-reminder.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { cellsOf, viewSending } from '../view-sending.ts';

/** Soạn công văn đôn đốc: a draft to the agencies that have not sent, as "who has sent" finds them; null for who may not remind, and where nobody owes. */
export async function exportOfficialReminder(
  actor: Actor,
  periodId: number,
  group: SendingGroup | undefined,
  day: Day,
): Promise<WrittenFile | null> {
  const period = await findPeriod(actor, periodId);
  if (period === null || !mayRemind(actor, period)) return null;
  const asked = { provinceId: period.provinceId, year: null, periodId, group, filter: undefined, search: undefined };
  const lines = (await viewSending(actor, asked, day))?.lines ?? [];
  const owing = lines.flatMap((line) =>
    cellsOf(period, [line])
      .filter(isUnsent)
      .map((cell) => ({ name: line.agency.name, cell })),
  );
  if (owing.length === 0) return null;
  const document = officialReminder({
    ...{ province: period.provinceName, period, agencies: cellsOf(period, lines).length, owing, day },
    ...{ holidays: await listHolidays(), illustration: isSampleMode() },
  });
  const content = new Uint8Array(await writeOfficial(document));
  return { name: `Công văn đôn đốc gửi báo cáo, ${period.name}`, ending: 'docx', content };
}
