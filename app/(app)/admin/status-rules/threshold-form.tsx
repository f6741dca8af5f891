'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { changeStatusRulesAction } from './actions.ts';

/** `seen`: the version on the page; 0 where the usual thresholds hold. Shares are written in percent, as people do. */
type ThresholdFormProps = {
  provinceId: number;
  seen: number;
  atRisk: string;
  approximate: string;
  staleAfter: string;
};

export function ThresholdForm({ provinceId, seen, atRisk, approximate, staleAfter }: ThresholdFormProps) {
  const prefix = `nguong-${provinceId}-`;
  const typed = { prefix, inputMode: 'decimal', autoComplete: 'off', className: 'max-w-40' } as const;
  return (
    <Form action={changeStatusRulesAction} prefix={prefix} className="no-print mt-3">
      {(state, pending) => (
        <Folded title="Đổi ngưỡng" state={state}>
          <input type="hidden" name="provinceId" value={provinceId} />
          <input type="hidden" name="seen" value={seen} />
          <TextField
            {...{ state, ...typed, name: 'atRisk', label: 'Nguy cơ không đạt khi thiếu quá (%)', defaultValue: atRisk }}
            hint="Phần trăm của quãng đường cần đi đến ngày của số liệu; thiếu ít hơn là chậm."
          />
          <TextField
            {...{ state, ...typed, name: 'approximate', label: '“Khoảng” cho phép lệch (%)' }}
            defaultValue={approximate}
            hint="Phần trăm của giá trị cam kết; 0 là không cho lệch."
          />
          <TextField
            {...{ state, ...typed, name: 'staleAfter', label: 'Số liệu cũ khi quá (kỳ báo cáo)' }}
            defaultValue={staleAfter}
            hint="Với chỉ số do cơ quan khác công bố mỗi năm một lần: số năm."
          />
          <TextField {...{ state, prefix, name: 'reason', label: 'Lý do, căn cứ' }} />
          <Button disabled={pending}>Lưu ngưỡng</Button>
        </Folded>
      )}
    </Form>
  );
}
