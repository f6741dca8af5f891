import { Choice, type Option } from '@/components/ui/field.tsx';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { AREA_TEXT, ROLE_TEXT } from '@/lib/text/statuses.ts';

const NONE: Option = { value: '', label: 'Không chọn' };
const ROLES: Option[] = Object.entries(ROLE_TEXT).map(([value, label]) => ({ value, label }));
const AREAS: Option[] = [NONE, ...AREA_CODES.map((value) => ({ value, label: AREA_TEXT[value] }))];

export type GrantOptions = { provinces: readonly Option[]; agencies: readonly Option[] };

/** One role: what, where, and for whom. */
export function GrantFields({ state, provinces, agencies }: GrantOptions & { state: FormState }) {
  return (
    <>
      {provinces.length === 1 ? (
        <input type="hidden" name="provinceId" value={provinces[0]?.value} />
      ) : (
        <Choice {...{ state, name: 'provinceId', label: 'Tỉnh', options: provinces }} />
      )}
      <Choice {...{ state, name: 'role', label: 'Vai trò', options: ROLES, defaultValue: 'focal-point' }} />
      <Choice
        {...{ state, name: 'agencyId', label: 'Cơ quan', options: [NONE, ...agencies] }}
        hint="Bắt buộc với đầu mối. Với vai trò khác, ghi cơ quan công tác để không ai duyệt báo cáo của chính cơ quan mình."
      />
      <Choice
        {...{ state, name: 'areaCode', label: 'Lĩnh vực theo dõi', options: AREAS }}
        hint="Chỉ dùng cho cơ quan theo dõi lĩnh vực."
      />
    </>
  );
}
