import { agencyExists } from '@/lib/db/agencies.ts';
import type { Db } from '@/lib/db/client.ts';
import { saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { closeReading } from '@/lib/db/readings.ts';
import { now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import { documentKindOf } from '@/lib/domain/source.ts';
import { REPORTING } from '../catalogue/load-agencies.ts';
import { writeAgency } from '../create-agency.ts';
import type { OpenReading } from './open-reading.ts';
import type { SavedReading } from './save-plan.ts';

/** Thêm cơ quan từ danh sách đọc vào, by the document that the list stands in; who is there already is not made again. */
export async function saveAgencies(tx: Db, actor: Actor, { entry, checked }: OpenReading): Promise<SavedReading> {
  const { provinceId } = entry;
  const { sheet, present } = checked;
  const { decisionNo, decisionDate, issuer, title, validFrom } = sheet.plan.values;
  const rows = sheet.agencies.filter((row) => !row.isDropped && !present.has(row.key));
  if (rows.length === 0) refuse('reading-nothing');
  const number = decisionNo as string;
  const kind = documentKindOf(number);
  const document = { provinceId, kind, number, issuedOn: decisionDate, issuer: issuer.trim(), title: title.trim() };
  const documentId = await saveDocument(tx, document);
  for (const { values } of rows) {
    const name = values.name.normalize('NFC').trim();
    const code = slugOf(name);
    if (await agencyExists(tx, provinceId, code)) refuse('duplicate', { what: name });
    const section = values.ordinal === null ? 'Danh sách' : `Danh sách, số ${values.ordinal}`;
    const facts = {
      provinceId,
      name,
      code,
      shortName: null,
      validFrom: validFrom as Day,
      reports: REPORTING.includes(values.kind),
    };
    const kinds = { kind: values.kind as AgencyKind, level: values.level as AgencyLevel };
    await writeAgency(tx, actor, { ...facts, ...kinds, documentId, document: number, section });
  }
  if (!(await closeReading(tx, entry, { savedAt: await now(tx), savedById: actor.userId }))) refuse('stale');
  const after = { document: number, agencies: rows.length, present: present.size };
  await recordEvent(tx, actor, { action: 'reading.saved', subject: 'reading', subjectId: entry.id, provinceId, after });
  return { planId: null, reportId: null };
}
