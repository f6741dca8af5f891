import { type AgencyEntry, findAgency, listSuccessions } from '@/lib/db/agencies.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isBorneBy } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { isCountedTarget } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { validityInWords } from '@/lib/text/agencies.ts';
import { formatDay } from '@/lib/text/days.ts';
import { ILLUSTRATION } from '@/lib/text/illustration.ts';
import { rankingRule } from '@/lib/text/ranking.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { type ProfileLine, profileSheet, punctualitySheet } from '@/lib/writing/agency-sheets.ts';
import { targetSheet, taskSheet } from '@/lib/writing/plan-sheets.ts';
import { writePrintWorkbook } from '@/lib/writing/print-sheet.ts';
import { viewAgency } from '../view-agency.ts';
import { listResultDocuments } from './list-result-documents.ts';

/** Tải hồ sơ một cơ quan: what its page says, as far as the actor may see it; null for an unknown agency. */
export async function exportAgencyProfile(
  actor: Actor,
  agencyId: number,
  { day, knownOn }: KnownOn & { day: Day },
): Promise<WrittenFile | null> {
  const agency = await findAgency(actor, agencyId);
  if (agency === null) return null;
  const { sendings, ranking, line } = await viewAgency(actor, agency, day, knownOn);
  const notes = [`Tình hình đến ngày ${formatDay(day)}.`, ...(isSampleMode() ? [ILLUSTRATION] : [])];
  const over = (what: string) => ({
    title: `${what}: ${agency.name}`.toLocaleUpperCase('vi'),
    notes,
    place: sourceInWords,
  });
  const rule = ranking === null ? [] : rankingRule(ranking, knownOn);
  const { targets, leads, supports } = await listOwed(actor, agency, { day, knownOn });
  const documents = await listResultDocuments(actor, [...leads, ...supports], knownOn);
  const content = await writePrintWorkbook([
    profileSheet(over('Hồ sơ'), await linesOf(actor, agency), line, rule),
    ...(sendings === null ? [] : [punctualitySheet(over('Gửi báo cáo'), sendings, day)]),
    targetSheet(over('Chỉ tiêu'), targets),
    taskSheet({ ...over('Nhiệm vụ chủ trì'), name: 'Chủ trì' }, leads, documents),
    taskSheet({ ...over('Nhiệm vụ phối hợp'), name: 'Phối hợp' }, supports, documents),
  ]);
  return { name: `Hồ sơ ${agency.name}, đến ${formatDay(day).replaceAll('/', '-')}`, ending: 'xlsx', content };
}

async function listOwed(actor: Actor, agency: AgencyEntry, { day, knownOn }: KnownOn & { day: Day }) {
  const of = { agencyId: agency.id, knownOn };
  const targets = (await listTargetReadings(actor, of, day)).filter(
    ({ target }) => isCountedTarget(target) && isBorneBy(target, agency),
  );
  const counted = async (role: 'lead' | 'support') =>
    (await listTasks(actor, { ...of, role }, day)).filter(({ task }) => isCounted(task));
  const leads = await counted('lead');
  const led = new Set(leads.map(({ task }) => task.id));
  return { targets, leads, supports: (await counted('support')).filter(({ task }) => !led.has(task.id)) };
}

async function linesOf(actor: Actor, agency: AgencyEntry): Promise<ProfileLine[]> {
  const successions = await listSuccessions(actor, agency.provinceId);
  const said = (name: string, { effectiveOn, source }: (typeof successions)[number]) =>
    `${name}, từ ${formatDay(effectiveOn)} (${sourceInWords(source)})`;
  const before = successions.filter(({ successorId }) => successorId === agency.id);
  const after = successions.filter(({ predecessorId }) => predecessorId === agency.id);
  return [
    ['Tên cơ quan', agency.name],
    [
      'Loại, cấp',
      `${AGENCY_KIND_TEXT[agency.kind]}, ${AGENCY_LEVEL_TEXT[agency.level].toLowerCase()}, tỉnh ${agency.provinceName}`,
    ],
    ['Hoạt động', validityInWords(agency)],
    ['Căn cứ', sourceInWords(agency.source)],
    ['Trả lời thay cho', before.map((one) => said(one.predecessorName, one)).join('\n') || 'không ghi nhận'],
    ['Cơ quan kế thừa', after.map((one) => said(one.successorName, one)).join('\n') || 'không ghi nhận'],
  ];
}
