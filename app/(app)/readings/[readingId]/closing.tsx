'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import type { Standing } from '@/lib/domain/reading-view.ts';
import { discardReadingAction, saveReadingAction } from '../actions.ts';

/** The last word: everything at once into the system, or nothing of it. */
export function Closing({ readingId, standing }: { readingId: number; standing: Standing }) {
  return (
    <section id="luu" className="no-print mt-10 scroll-mt-4">
      <h2 className="border-b border-ink pb-1">Lưu</h2>
      <Form action={saveReadingAction}>
        {(_, pending) => (
          <>
            <input type="hidden" name="readingId" value={readingId} />
            <input type="hidden" name="seenVersion" value={standing.version} />
            <p className="my-3 max-w-[68ch]">
              Lưu một lần tất cả {standing.rows} dòng, kèm nguyên văn và dòng văn bản của từng dòng. Khi còn chỗ chưa
              xem thì hệ thống từ chối và nói rõ chỗ nào.
            </p>
            <Button disabled={pending}>{pending ? 'Đang lưu…' : 'Lưu vào hệ thống'}</Button>
          </>
        )}
      </Form>
      <Form action={discardReadingAction} className="mt-6">
        {(state, pending) => (
          <Folded title="Bỏ bản đọc này" state={state}>
            <input type="hidden" name="readingId" value={readingId} />
            <TextField state={state} name="reason" label="Lý do (không bắt buộc)" />
            <Button disabled={pending} weight="danger">
              Bỏ bản đọc
            </Button>
          </Folded>
        )}
      </Form>
    </section>
  );
}
