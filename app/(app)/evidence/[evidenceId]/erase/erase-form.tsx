'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { errorOf } from '@/lib/forms/form-state.ts';
import { eraseEvidenceAction } from './actions.ts';

export function EraseForm({ evidenceId }: { evidenceId: number }) {
  return (
    <Section title="Quyết định xóa">
      <Form action={eraseEvidenceAction} className="no-print">
        {(state, pending) => (
          <>
            <input type="hidden" name="evidenceId" value={evidenceId} />
            <TextArea
              state={state}
              name="reason"
              label="Lý do và căn cứ"
              hint="Ví dụ: tệp thuộc danh mục bí mật nhà nước, xóa theo Công văn số …; không chép nội dung mật vào đây."
              rows={3}
            />
            <label className="mb-4 flex gap-2">
              <input type="checkbox" id="sure" name="sure" value="yes" className="mt-1" />
              <span>
                Tôi hiểu nội dung tệp bị xóa ở mọi chỗ và không lấy lại được.
                {errorOf(state, 'sure') ? <span className="block text-risk">{errorOf(state, 'sure')}</span> : null}
              </span>
            </label>
            <Button weight="danger" disabled={pending}>
              Xóa nội dung tệp
            </Button>
          </>
        )}
      </Form>
    </Section>
  );
}
