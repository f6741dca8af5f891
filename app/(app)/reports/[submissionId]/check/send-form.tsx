'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { submitReportAction } from '../../actions.ts';

export function SendForm({ submissionId, seenVersion }: { submissionId: number; seenVersion: number }) {
  return (
    <Form action={submitReportAction} className="no-print mt-10 border-t border-ink pt-4">
      {(_, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <p className="mb-3 max-w-[72ch]">
            Gửi đi là xác nhận số liệu đúng với báo cáo đã được thủ trưởng cơ quan ký. Sau khi gửi, có thể rút về khi Sở
            Nội vụ chưa xử lý.
          </p>
          <Button disabled={pending}>Gửi báo cáo cho Sở Nội vụ</Button>
        </>
      )}
    </Form>
  );
}
