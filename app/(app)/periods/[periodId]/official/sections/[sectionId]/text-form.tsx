'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { saveTextAction } from '../../actions.ts';
import { TEXT_FORM } from './text-form-id.ts';

type TextFormProps = {
  periodId: number;
  sectionId: number;
  version: number;
  text: string;
  /** What the fields said when the page was drawn, as JSON. */
  seen: string;
  hasStale: boolean;
};

/** The section's words; a figure that has changed is accepted only when the sentence was looked at again. */
export function TextForm({ periodId, sectionId, version, text, seen, hasStale }: TextFormProps) {
  return (
    <Form action={saveTextAction} id={TEXT_FORM}>
      {(state, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="sectionId" value={sectionId} />
          <input type="hidden" name="seenVersion" value={version} />
          <input type="hidden" name="seen" value={seen} />
          <TextArea
            {...{
              state,
              name: 'text',
              label: 'Lời văn',
              rows: Math.min(24, Math.max(10, Math.ceil(text.length / 60))),
            }}
            hint="Chèn số bằng mã trong hai ngoặc nhọn: {{1.1}}; tỷ lệ: {{1.2 / 1.1}}. Mã ở bảng bên dưới."
            defaultValue={text}
          />
          {hasStale ? (
            <p className="mb-4">
              <label className="flex items-baseline gap-2">
                <input type="checkbox" name="again" value="yes" /> Đã xem lại các câu có số đổi, nhận số mới
              </label>
            </p>
          ) : null}
          <Button disabled={pending}>Lưu</Button>
        </>
      )}
    </Form>
  );
}
