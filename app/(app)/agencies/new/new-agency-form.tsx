'use client';

import { DocumentFields } from '@/components/document-fields.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { createAgencyAction } from '../actions.ts';

const REPORTS: readonly Option[] = [
  { value: 'co', label: 'Có, trả lời biểu số liệu mỗi kỳ' },
  { value: 'khong', label: 'Không, chỉ được nêu trong kế hoạch' },
];

type NewAgencyFormProps = { provinceId: number; kinds: readonly Option[]; levels: readonly Option[] };

export function NewAgencyForm({ provinceId, kinds, levels }: NewAgencyFormProps) {
  return (
    <Form action={createAgencyAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="provinceId" value={provinceId} />
          <TextField state={state} name="name" label="Tên đầy đủ" />
          <TextField state={state} name="shortName" label="Tên ngắn (không bắt buộc)" />
          <Choice state={state} name="kind" label="Loại" options={kinds} />
          <Choice state={state} name="level" label="Cấp" options={levels} defaultValue="province" />
          <DayField state={state} name="validFrom" label="Hoạt động từ ngày" />
          <Choice state={state} name="reports" label="Báo cáo định kỳ" options={REPORTS} />
          <DocumentFields state={state} />
          <Button disabled={pending}>Thêm cơ quan</Button>
        </>
      )}
    </Form>
  );
}
