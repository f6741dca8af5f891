import type { Validity } from '@/lib/domain/agency.ts';
import type { Responsible } from '@/lib/domain/responsible.ts';
import { formatDay } from './days.ts';

/** "từ 01/03/2025", "đến 30/06/2025", "01/03/2025 – 30/06/2025"; unknown days are not invented. */
export function validityInWords({ validFrom, validTo }: Validity): string {
  if (validFrom === null) return validTo === null ? 'không ghi ngày' : `đến ${formatDay(validTo)}`;
  return validTo === null ? `từ ${formatDay(validFrom)}` : `${formatDay(validFrom)} – ${formatDay(validTo)}`;
}

/** The same as part of a sentence: "hoạt động từ 01/03/2025"; "không ghi ngày bắt đầu hoạt động". */
export function activeInWords(validity: Validity): string {
  const isUnknown = validity.validFrom === null && validity.validTo === null;
  return isUnknown ? 'không ghi ngày bắt đầu hoạt động' : `hoạt động ${validityInWords(validity)}`;
}

/** "Sở Tư pháp; các sở, ban, ngành (theo phân công)": who answers, as the document names them. */
export function responsibleInWords(who: readonly Pick<Responsible, 'name' | 'qualifier'>[]): string {
  if (who.length === 0) return 'Văn bản không nêu';
  return who.map(({ name, qualifier }) => (qualifier ? `${name} (${qualifier})` : name)).join('; ');
}
