'use client';

import { DocumentFields } from '@/components/document-fields.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { enterFigureAction } from '../actions.ts';

type FigureFormProps = { targetId: number; indicators: readonly Option[] };

export function FigureForm({ targetId, indicators }: FigureFormProps) {
  return (
    <Form action={enterFigureAction}>
      {(state, pending) => (
        <Folded title="Nhập số liệu do cơ quan khác công bố" state={state}>
          <input type="hidden" name="targetId" value={targetId} />
          <Choice state={state} name="indicatorId" label="Chỉ số" options={indicators} />
          <TextField state={state} name="year" inputMode="numeric" label="Kết quả của năm" />
          <TextField state={state} name="value" inputMode="decimal" label="Số liệu" hint="Ví dụ: 86,98" />
          <DocumentFields state={state} />
          <TextField state={state} name="note" label="Lý do sửa" hint="Chỉ cần khi năm này đã có số liệu" />
          <Button disabled={pending}>Nhập số liệu</Button>
        </Folded>
      )}
    </Form>
  );
}
