import type { SectionText } from '@/lib/domain/section.ts';
import { type Db, db } from './client.ts';
import { instantFromJsonOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';
import { ask, type Question, question } from './rows-as-json.ts';

/** The outline of a form version, with what a report says in each section so far. */
export async function listSections(formVersionId: number, submissionId: number, tx: Db = db()): Promise<SectionText[]> {
  return ask(tx, sectionsOf(formVersionId, submissionId));
}

export function sectionsOf(formVersionId: number, submissionId: number): Question<SectionText[]> {
  return question(
    Prisma.sql`
    select f.id as "sectionId", f.key, f.title, f.help, f.required, f.area_code as "areaCode", coalesce(t.text, '') as text,
           coalesce(t.version, 0) as version, u.full_name as "updatedBy", t.updated_at as "updatedAt"
    from form_sections f
    left join section_texts t on t.section_id = f.id and t.submission_id = ${submissionId}
    left join users u on u.id = t.updated_by_id
    where f.form_version_id = ${formVersionId}
    order by f.position`,
    (rows: (Omit<SectionText, 'updatedAt'> & { updatedAt: string | null })[]) =>
      rows.map(({ updatedAt, ...section }) => ({ ...section, updatedAt: instantFromJsonOrNull(updatedAt) })),
  );
}

export async function upsertSections(
  tx: Db,
  submissionId: number,
  writes: readonly { sectionId: number; text: string }[],
  userId: number,
  at: Date,
): Promise<void> {
  if (writes.length === 0) return;
  await tx.$executeRaw`
    insert into section_texts (submission_id, section_id, text, updated_by_id, updated_at)
    select ${submissionId}, w.section_id, w.text, ${userId}, ${at}
    from unnest(${writes.map((write) => write.sectionId)}::int[], ${writes.map((write) => write.text)}::text[])
      as w(section_id, text)
    on conflict (submission_id, section_id) do update set
      text = excluded.text, updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at,
      version = section_texts.version + 1`;
}
