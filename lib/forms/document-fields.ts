import { z } from 'zod';
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

/** What kind of document a number names: "12/NQ-HĐND" is a resolution, "64/BC-UBND" a report. */
export function documentOf({ documentNumber, documentOn, documentIssuer, documentTitle }: DocumentFields) {
  const kind = KINDS.find(({ mark }) => mark.test(documentNumber))?.kind ?? 'other';
  return { kind, number: documentNumber, issuedOn: documentOn, issuer: documentIssuer, title: documentTitle };
}

const KINDS = [
  { mark: /\/NQ|NQ-/, kind: 'resolution' },
  { mark: /\/QĐ|QĐ-/, kind: 'decision' },
  { mark: /\/BC|BC-/, kind: 'report' },
  { mark: /\/NĐ|NĐ-/, kind: 'decree' },
];
