'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { answerReviewAction } from '../../actions.ts';
import type { ReplyLine } from './replies.ts';

export function ReplyForm({ submissionId, lines }: { submissionId: number; lines: readonly ReplyLine[] }) {
  return (
    <Section
      title="Giải trình"
      lede="Dòng bị trả lại cần câu trả lời; số liệu khác thường nhưng đúng thì ghi rõ “đúng, vì…”."
    >
      <Form action={answerReviewAction}>
        {(state, pending) => (
          <>
            <input type="hidden" name="submissionId" value={submissionId} />
            {lines.flatMap(({ seen }) =>
              seen ? [<input key={seen.field} type="hidden" name={seen.field} value={seen.value} />] : [],
            )}
            {lines.map((line) => (
              <TextArea
                key={line.field}
                state={state}
                name={line.field}
                label={line.kind === 'returned' ? `Trả lại – ${line.about}` : `Cần giải thích – ${line.about}`}
                hint={line.question}
                rows={2}
                defaultValue={line.stored}
              />
            ))}
            <Button weight="secondary" disabled={pending}>
              Lưu giải trình
            </Button>
          </>
        )}
      </Form>
    </Section>
  );
}
