'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { acceptProposalAction } from './actions.ts';

type ProposalFormProps = { submissionId: number; lineId: number; seen: number; proposed: string; now: string };

/** One press: the proposed value becomes the agency's own, and the reason is answered. */
export function ProposalForm({ submissionId, lineId, seen, proposed, now }: ProposalFormProps) {
  return (
    <Form action={acceptProposalAction} className="no-print my-1">
      {(_, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="lineId" value={lineId} />
          <input type="hidden" name="seen" value={seen} />
          <Button weight="secondary" disabled={pending}>
            Chấp nhận đề nghị: {proposed}
          </Button>{' '}
          <span className="text-sm text-muted">
            thay cho “{now}”; nếu không, sửa số liệu khác hoặc trả lời bằng lời.
          </span>
        </>
      )}
    </Form>
  );
}
