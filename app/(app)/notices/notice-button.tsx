'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { readNoticeAction } from './actions.ts';

type NoticeButtonProps = {
  noticeId: number;
  label: string;
  /** Said to who cannot see the line that the button stands in. */
  about: string;
  leadsTo?: { submissionId: number } | { periodId: number };
};

/** One click: read, and where it leads. */
export function NoticeButton({ noticeId, label, about, leadsTo }: NoticeButtonProps) {
  return (
    <Form action={readNoticeAction} className="inline-block">
      {(_, pending) => (
        <>
          {Object.entries({ noticeId, ...leadsTo }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button weight={leadsTo ? 'primary' : 'secondary'} disabled={pending} className="no-print">
            {label}
            <span className="sr-only"> {about}</span>
          </Button>
        </>
      )}
    </Form>
  );
}
