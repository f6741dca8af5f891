'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { submitReportAction } from '../../actions.ts';

type SendFormProps = {
  submissionId: number;
  seenVersion: number;
  /** The cut-off day in words while it has not come, with the reason given at the last sending; null from that day on. */
  early: { cutOff: string; reason: string } | null;
};

export function SendForm({ submissionId, seenVersion, early }: SendFormProps) {
  return (
    <Form action={submitReportAction} className="no-print mt-10 border-t border-ink pt-4">
      {(state, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          {early ? (
            <TextArea
              state={state}
              name="earlyReason"
              label={`Vì sao gửi trước ngày chốt số liệu ${early.cutOff}`}
              hint="Chưa hết kỳ tính số liệu: nháp nhập trước được, còn gửi thì từ ngày chốt. Nếu phải gửi sớm, ghi rõ vì sao số liệu không còn thay đổi; Sở Nội vụ đọc thấy lý do này."
              rows={2}
              defaultValue={early.reason}
            />
          ) : null}
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
