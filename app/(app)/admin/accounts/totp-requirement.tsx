import type { StaffProvince } from '@/lib/db/grants.ts';
import { requireTotpAction } from './actions.ts';
import { OneButtonForm } from './one-button-form.tsx';

export function TotpRequirement({ province }: { province: StaffProvince }) {
  const { id, name, totpRequired } = province;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p>
        {name}: {totpRequired ? 'đang bắt buộc.' : 'đang tùy chọn.'}
      </p>
      <OneButtonForm
        action={requireTotpAction}
        fields={{ provinceId: id, required: totpRequired ? 'no' : 'yes' }}
        label={totpRequired ? 'Thôi bắt buộc' : 'Bắt buộc'}
        about={`xác thực hai bước ở ${name}`}
      />
    </div>
  );
}
