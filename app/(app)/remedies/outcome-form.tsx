'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { tellOutcomeAction } from './actions.ts';

/** Told once: done or not, with what shows it. */
export function OutcomeForm({ remedyId }: { remedyId: number }) {
  const prefix = `ket-qua-${remedyId}-`;
  return (
    <Form action={tellOutcomeAction} prefix={prefix}>
      {(state, pending) => (
        <Folded title="Báo kết quả" state={state}>
          <input type="hidden" name="remedyId" value={remedyId} />
          <TextField
            state={state}
            name="note"
            prefix={prefix}
            label="Kết quả cụ thể"
            hint="Văn bản, sản phẩm đã có; hoặc vì sao chưa làm được"
          />
          <div className="flex flex-wrap gap-3">
            <Button name="outcome" value="done" disabled={pending}>
              Đã làm xong
            </Button>
            <Button name="outcome" value="not-done" weight="secondary" disabled={pending}>
              Chưa làm được
            </Button>
          </div>
        </Folded>
      )}
    </Form>
  );
}
