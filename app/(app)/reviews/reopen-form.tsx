'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { reopenAction } from './actions.ts';

export function ReopenForm({ submissionId }: { submissionId: number }) {
  return (
    <Section
      title="Mở lại báo cáo đã duyệt"
      lede="Số liệu của cơ quan rời khỏi tổng hợp cho đến khi được duyệt lại. Lý do được lưu vào nhật ký."
    >
      <Form action={reopenAction} className="no-print">
        {(state, pending) => (
          <>
            <input type="hidden" name="submissionId" value={submissionId} />
            <TextArea state={state} name="reason" label="Lý do mở lại" rows={2} />
            <Button weight="danger" disabled={pending}>
              Mở lại cho cơ quan sửa
            </Button>
          </>
        )}
      </Form>
    </Section>
  );
}
