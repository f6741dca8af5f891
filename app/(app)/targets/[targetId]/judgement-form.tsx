'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextArea } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { signJudgementAction } from '../actions.ts';

export function JudgementForm({ targetId, statuses }: { targetId: number; statuses: readonly Option[] }) {
  return (
    <Form action={signJudgementAction}>
      {(state, pending) => (
        <Folded title="Ký nhận định" state={state}>
          <input type="hidden" name="targetId" value={targetId} />
          <Choice state={state} name="status" label="Nhận định" options={statuses} />
          <TextArea
            state={state}
            name="reason"
            label="Căn cứ"
            hint="Ký tên và ngày giờ; không sửa được về sau, nhận định mới đứng trên nhận định cũ."
          />
          <Button disabled={pending}>Ký nhận định</Button>
        </Folded>
      )}
    </Form>
  );
}
