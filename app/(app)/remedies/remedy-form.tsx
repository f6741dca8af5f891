'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { TextArea, TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { decideTargetRemedyAction, decideTaskRemedyAction } from './actions.ts';

/** What the remedy is for: a target, or one instance of a task. */
export type About = { targetId: number } | { occurrenceId: number };

export function RemedyForm({ about }: { about: About }) {
  return (
    <Form action={'targetId' in about ? decideTargetRemedyAction : decideTaskRemedyAction}>
      {(state, pending) => (
        <Folded title="Ghi biện pháp khắc phục" state={state}>
          {Object.entries(about).map(([name, id]) => (
            <input key={name} type="hidden" name={name} value={id} />
          ))}
          <TextArea state={state} name="cause" label="Nguyên nhân" rows={2} />
          <TextArea
            state={state}
            name="measure"
            label="Biện pháp"
            hint="Việc cụ thể sẽ làm; ghi rồi thì không sửa, biện pháp mới đứng bên biện pháp cũ."
            rows={2}
          />
          <TextField state={state} name="person" label="Người chịu trách nhiệm" />
          <DayField state={state} name="dueOn" label="Phải xong ngày" />
          <Button disabled={pending}>Ghi biện pháp</Button>
        </Folded>
      )}
    </Form>
  );
}
