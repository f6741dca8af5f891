'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { liftOverrideAction, overrideAction } from '../actions.ts';

type RowProps = { periodId: number; rowId: number };

export function SetForm({ periodId, rowId, unit }: RowProps & { unit: string | null }) {
  return (
    <Form action={overrideAction} className="no-print">
      {(state, pending) => (
        <Folded title="Ấn định số của Sở Nội vụ" state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="rowId" value={rowId} />
          <TextField
            state={state}
            name="number"
            inputMode="decimal"
            label={unit ? `Số liệu toàn tỉnh (${unit.toLowerCase()})` : 'Số liệu toàn tỉnh'}
            hint="Số tính từ báo cáo vẫn giữ bên cạnh; bỏ số ấn định thì số tính lại được dùng."
            className="max-w-48"
          />
          <TextField state={state} name="reason" label="Lý do, căn cứ" />
          <Button weight="secondary" disabled={pending}>
            Dùng số này
          </Button>
        </Folded>
      )}
    </Form>
  );
}

export function LiftForm({ periodId, rowId }: RowProps) {
  return (
    <Form action={liftOverrideAction} className="no-print" prefix="bo-">
      {(state, pending) => (
        <Folded title="Bỏ số ấn định, dùng lại số tính từ báo cáo" state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="rowId" value={rowId} />
          <TextField state={state} name="reason" prefix="bo-" label="Lý do bỏ số ấn định" />
          <Button weight="secondary" disabled={pending}>
            Bỏ số ấn định
          </Button>
        </Folded>
      )}
    </Form>
  );
}
