'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { writeFiguresAction } from './actions.ts';

export function WriteForm({ submissionId, file, count }: { submissionId: number; file: string; count: number }) {
  return (
    <Form action={writeFiguresAction} className="no-print mt-4">
      {(_, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="file" value={file} />
          <Button disabled={pending}>Ghi {count} dòng vào báo cáo</Button>
        </>
      )}
    </Form>
  );
}
