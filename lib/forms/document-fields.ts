import { z } from 'zod';
import { documentKindOf } from '@/lib/domain/source.ts';
import { dayField } from './day-field.ts';

const words = (message: string, most: number) => z.string().trim().min(1, message).max(most, `Dài quá ${most} ký tự.`);

/** The document that a fact comes from: number, day and issuer together, never the number alone. */
export const documentShape = {
  documentNumber: words('Ghi số, ký hiệu văn bản.', 60),
  documentOn: dayField('ngày ban hành văn bản'),
  documentIssuer: words('Ghi cơ quan ban hành văn bản.', 120),
  documentTitle: words('Ghi trích yếu văn bản.', 300),
  section: words('Ghi điều, khoản hoặc mục của văn bản.', 120),
};

type DocumentFields = { documentNumber: string; documentOn: string; documentIssuer: string; documentTitle: string };

/** The document that was typed; its kind is told by its number. */
export function documentOf({ documentNumber, documentOn, documentIssuer, documentTitle }: DocumentFields) {
  const kind = documentKindOf(documentNumber);
  return { kind, number: documentNumber, issuedOn: documentOn, issuer: documentIssuer, title: documentTitle };
}
