import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { DateSources } from '@/lib/domain/period-dates.ts';
import { mayReadPeriod, mayReadPlans } from '@/lib/domain/policy.ts';
import type { SourceDocument } from '@/lib/domain/source.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull, dayToDbOrNull } from './days.ts';

export type NewDocument = {
  provinceId: number;
  kind: string;
  number: string | null;
  issuedOn: Day | null;
  issuer: string;
  title: string;
};

/** văn bản: found by number, day and issuer (never by the number alone), or written down. */
export async function saveDocument(tx: Db, document: NewDocument): Promise<number> {
  const { provinceId, number, issuer } = document;
  const issuedOn = dayToDbOrNull(document.issuedOn);
  const known = await tx.sourceDocument.findFirst({
    where: { provinceId, number, issuer, issuedOn },
    select: { id: true },
  });
  return known ? known.id : insertDocument(tx, document);
}

/** A document of its own: two drafts have neither number nor day, and are two documents all the same. */
export async function insertDocument(tx: Db, document: NewDocument): Promise<number> {
  const { provinceId, number } = document;
  const issuedOn = dayToDbOrNull(document.issuedOn);
  const [code] = await tx.$queryRaw<{ code: string }[]>`
    select coalesce(nullif(trim(both '-' from regexp_replace(fold(${number ?? document.title}), '[^a-z0-9]+', '-', 'g')), ''), 'van-ban')
      || '-' || (count(*) + 1) as code from source_documents where province_id = ${provinceId}`;
  const { id } = await tx.sourceDocument.create({
    data: { ...document, issuedOn, code: code?.code ?? 'van-ban' },
    select: { id: true },
  });
  return id;
}

export type KnownDocument = SourceDocument & { id: number };

/** Documents of a province that a date may come from, newest first. */
export async function listDocuments(actor: Actor, provinceId: number, tx: Db = db()): Promise<KnownDocument[]> {
  if (!mayReadPeriod(actor, { provinceId })) return [];
  return tx.$queryRaw<KnownDocument[]>`
    select id, kind, number, issued_on::text as "issuedOn", title from source_documents
    where province_id = ${provinceId} and kind in ('decision', 'letter', 'resolution', 'decree', 'law', 'other')
    order by issued_on desc nulls last, id desc limit 200`;
}

/** văn bản as an entry of the province's list: who issued it, and where it can be read. */
export type DocumentEntry = KnownDocument & { code: string; issuer: string; url: string | null };

/** Every document of a province that anything here comes from. */
export async function listDocumentEntries(actor: Actor, provinceId: number, tx: Db = db()): Promise<DocumentEntry[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<DocumentEntry[]>`
    select id, code, kind, number, issued_on::text as "issuedOn", issuer, title, url from source_documents
    where province_id = ${provinceId} order by id`;
}

export async function findDocument(actor: Actor, id: number, provinceId: number, tx: Db = db()): Promise<boolean> {
  return mayReadPeriod(actor, { provinceId }) && (await tx.sourceDocument.count({ where: { id, provinceId } })) > 0;
}

/** Where the dates of a period come from. */
export async function findDateSources(periodId: number, tx: Db = db()): Promise<DateSources<KnownDocument>> {
  const which = { id: true, kind: true, number: true, issuedOn: true, title: true } as const;
  const row = await tx.reportingPeriod.findUniqueOrThrow({
    where: { id: periodId },
    select: {
      document: { select: which },
      dueDocument: { select: which },
      ministryDueDocument: { select: which },
      locksDocument: { select: which },
    },
  });
  const known = (one: typeof row.document): KnownDocument | null =>
    one && { ...one, kind: one.kind as KnownDocument['kind'], issuedOn: dayFromDbOrNull(one.issuedOn) };
  return {
    window: known(row.document),
    due: known(row.dueDocument),
    ministryDue: known(row.ministryDueDocument),
    lock: known(row.locksDocument),
  };
}
