import { z } from 'zod';
import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';

const id = (message: string) => z.coerce.number({ message }).int(message).positive(message).max(2_147_483_647, message);
const words = (message: string, most: number) => z.string().trim().min(1, message).max(most, `Dài quá ${most} ký tự.`);

/** The document that a change comes from: one already known, or a new one with number, day and issuer. */
const document = {
  documentNumber: words('Ghi số, ký hiệu văn bản.', 60),
  documentOn: z.iso.date({ message: 'Chọn ngày ban hành văn bản.' }),
  documentIssuer: words('Ghi cơ quan ban hành văn bản.', 120),
  documentTitle: words('Ghi trích yếu văn bản.', 300),
  section: words('Ghi điều, khoản hoặc mục của văn bản.', 120),
};

export const newAgencyFields = z.object({
  provinceId: id('Chọn tỉnh.'),
  name: words('Ghi tên cơ quan.', 200),
  shortName: z.string().trim().max(60, 'Dài quá 60 ký tự.').default(''),
  kind: z.enum(AGENCY_KINDS, { message: 'Chọn loại cơ quan.' }),
  level: z.enum(AGENCY_LEVELS, { message: 'Chọn cấp.' }),
  validFrom: z.iso.date({ message: 'Chọn ngày bắt đầu hoạt động.' }),
  reports: z.enum(['co', 'khong'], { message: 'Chọn có báo cáo định kỳ hay không.' }),
  ...document,
});

export const successionFields = z.object({
  predecessorId: id('Không rõ cơ quan cũ.'),
  successorId: id('Chọn cơ quan kế thừa.'),
  effectiveOn: z.iso.date({ message: 'Chọn ngày kế thừa.' }),
  ...document,
});

type DocumentFields = { documentNumber: string; documentOn: string; documentIssuer: string; documentTitle: string };

/** What kind of document a number names: "12/NQ-HĐND" is a resolution. */
export function documentOf({ documentNumber, documentOn, documentIssuer, documentTitle }: DocumentFields) {
  const kind = /\/NQ|NQ-/.test(documentNumber) ? 'resolution' : /\/QĐ|QĐ-/.test(documentNumber) ? 'decision' : 'other';
  return { kind, number: documentNumber, issuedOn: documentOn, issuer: documentIssuer, title: documentTitle };
}
