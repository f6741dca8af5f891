'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { withdrawReportAction } from './actions.ts';

export function WithdrawForm({ submissionId }: { submissionId: number }) {
  return (
    <Form action={withdrawReportAction} className="no-print mt-8">
      {(_, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <p className="mb-2 max-w-[72ch] text-muted">
            Còn sửa được: rút báo cáo về khi Sở Nội vụ chưa duyệt hoặc trả lại. Lần gửi này vẫn được lưu trong nhật ký.
          </p>
          <Button weight="danger" disabled={pending}>
            Rút báo cáo về để sửa
          </Button>
        </>
      )}
    </Form>
  );
}
