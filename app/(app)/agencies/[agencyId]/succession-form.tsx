'use client';

import { DocumentFields } from '@/components/document-fields.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { Choice, type Option } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { recordSuccessionAction } from '../actions.ts';

export function SuccessionForm({
  predecessorId,
  successors,
}: {
  predecessorId: number;
  successors: readonly Option[];
}) {
  return (
    <Form action={recordSuccessionAction}>
      {(state, pending) => (
        <Folded title="Ghi nhận cơ quan kế thừa" state={state}>
          <input type="hidden" name="predecessorId" value={predecessorId} />
          <Choice
            state={state}
            name="successorId"
            label="Cơ quan kế thừa"
            options={[{ value: '', label: 'Chọn cơ quan' }, ...successors]}
          />
          <DayField
            state={state}
            name="effectiveOn"
            label="Từ ngày"
            hint="Cơ quan cũ kết thúc vào ngày liền trước; số liệu, báo cáo cũ vẫn ghi tên cơ quan cũ"
          />
          <DocumentFields state={state} />
          <Button disabled={pending}>Ghi nhận kế thừa</Button>
        </Folded>
      )}
    </Form>
  );
}
