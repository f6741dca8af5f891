'use client';

import { Form } from '@/components/ui/form.tsx';
import { detachEvidenceAction } from './[submissionId]/evidence/actions.ts';

type DetachFormProps = { submissionId: number; evidenceId: number; fileName: string };

export function DetachForm({ submissionId, evidenceId, fileName }: DetachFormProps) {
  return (
    <Form action={detachEvidenceAction} className="no-print">
      {(_, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="evidenceId" value={evidenceId} />
          <button
            type="submit"
            disabled={pending}
            aria-label={`Gỡ ${fileName}`}
            className="link cursor-pointer text-accent underline"
          >
            Gỡ
          </button>
        </>
      )}
    </Form>
  );
}
