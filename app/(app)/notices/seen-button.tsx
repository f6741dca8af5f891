'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { seeHandoverAction } from './actions.ts';

export function SeenButton({ handoverId, about }: { handoverId: number; about: string }) {
  return (
    <Form action={seeHandoverAction}>
      {(_, pending) => (
        <>
          <input type="hidden" name="handoverId" value={handoverId} />
          <Button weight="secondary" disabled={pending} className="no-print">
            Đã xem<span className="sr-only"> bàn giao của {about}</span>
          </Button>
        </>
      )}
    </Form>
  );
}
