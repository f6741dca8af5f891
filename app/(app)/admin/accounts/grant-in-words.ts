import type { Grant } from '@/lib/db/accounts.ts';
import { daysInWords } from '@/lib/text/handovers.ts';
import { AREA_SHORT_TEXT, ROLE_TEXT } from '@/lib/text/statuses.ts';

/** "Đầu mối của cơ quan: Sở Tài chính". */
export function grantInWords(grant: Grant, withProvince: boolean): string {
  const where = [
    grant.areaCode && AREA_SHORT_TEXT[grant.areaCode],
    grant.agencyName,
    withProvince ? grant.provinceName : null,
  ];
  const said = where.filter(Boolean).join(', ');
  const days = daysInWords(grant);
  return `${ROLE_TEXT[grant.role]}${said ? `: ${said}` : ''}${days ? ` (${days})` : ''}`;
}
