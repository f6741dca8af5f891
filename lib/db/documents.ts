import type { Day } from '@/lib/domain/calendar.ts';
import type { Db } from './client.ts';
import { dayToDbOrNull } from './days.ts';

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
