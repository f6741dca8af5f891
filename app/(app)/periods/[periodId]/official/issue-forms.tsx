'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { TextArea, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { beginCorrectionAction, issueReportAction } from './actions.ts';

type IssueFormProps = { periodId: number; seenVersion: number; asksReason: boolean };

/** Issuing is for good: the file is kept with its hash. */
export function IssueForm({ periodId, seenVersion, asksReason }: IssueFormProps) {
  return (
    <Form action={issueReportAction} prefix="phat-hanh-">
      {(state, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <div className="pairs max-w-3xl">
            <TextField
              {...{ state, name: 'number', label: 'Số văn bản', prefix: 'phat-hanh-' }}
              inputMode="numeric"
              hint="Do văn thư cấp, chỉ chữ số."
            />
            <DayField {...{ state, name: 'issuedOn', label: 'Ngày ban hành', prefix: 'phat-hanh-' }} />
          </div>
          {asksReason ? (
            <TextArea
              {...{ state, name: 'unboundReason', label: 'Lý do giữ số gõ tay, mục trống', rows: 2 }}
              hint="Ghi vào nhật ký cùng bản phát hành."
            />
          ) : null}
          <Button disabled={pending}>Phát hành</Button>
        </>
      )}
    </Form>
  );
}

export function CorrectionForm({ periodId, issueId }: { periodId: number; issueId: number }) {
  return (
    <Form action={beginCorrectionAction} prefix="dinh-chinh-">
      {(state, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="issueId" value={issueId} />
          <TextField {...{ state, name: 'reason', label: 'Lý do đính chính', prefix: 'dinh-chinh-' }} />
          <Button weight="secondary" disabled={pending}>
            Lập bản đính chính
          </Button>
        </>
      )}
    </Form>
  );
}
