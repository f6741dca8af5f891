'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextArea, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import type { DraftSection } from '@/lib/domain/form-draft.ts';
import { REQUIRED_TEXT } from '@/lib/text/forms.ts';
import { putFormSectionAction } from '../../actions.ts';

type SectionFormProps = {
  seen: { versionId: number; seenRevision: number };
  section: DraftSection | null;
  options: { areas: readonly Option[]; sections: readonly Option[] };
};

const REQUIRED = Object.entries(REQUIRED_TEXT).map(([value, label]) => ({ value, label }));

/** One section of a draft's outline, new or known. */
export function SectionForm({ seen, section, options }: SectionFormProps) {
  return (
    <Form action={putFormSectionAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="versionId" value={seen.versionId} />
          <input type="hidden" name="seenRevision" value={seen.seenRevision} />
          <input type="hidden" name="sectionKey" value={section?.key ?? ''} />
          <TextField state={state} name="title" label="Tên mục" defaultValue={section?.title} />
          <TextArea
            state={state}
            name="help"
            label="Hướng dẫn cho người viết"
            rows={3}
            defaultValue={section?.help ?? ''}
          />
          <div className="grid max-w-3xl gap-x-8 sm:grid-cols-2">
            <Choice
              state={state}
              name="required"
              label="Cơ quan phải viết mục này"
              options={REQUIRED}
              defaultValue={section?.required ? 'yes' : 'no'}
            />
            <Choice
              state={state}
              name="area"
              label="Lĩnh vực"
              options={options.areas}
              defaultValue={section?.area ?? ''}
            />
          </div>
          {section ? null : (
            <Choice
              state={state}
              name="after"
              label="Đặt sau mục"
              hint="Để trống: ở cuối đề cương."
              options={options.sections}
              wide
            />
          )}
          <Button disabled={pending}>{section ? 'Lưu mục' : 'Thêm mục'}</Button>
        </>
      )}
    </Form>
  );
}
