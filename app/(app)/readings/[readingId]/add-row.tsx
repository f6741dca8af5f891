'use client';

import { Button } from '@/components/ui/button.tsx';
import type { Check } from './desk-view.ts';

/** A row that the reading missed; it is corrected like any other. */
export function AddRow({ readingId, check }: { readingId: number; check: Check }) {
  return (
    <details className="no-print mt-8">
      <summary className="cursor-pointer font-semibold text-accent">Thêm dòng mà máy chưa đọc được</summary>
      <form
        action={check.formAction}
        onSubmit={check.submit}
        className="mt-2 max-w-3xl"
        key={check.view.standing.version}
      >
        <input type="hidden" name="readingId" value={readingId} />
        <input type="hidden" name="seenVersion" value={check.view.standing.version} />
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-[1fr_6rem_8rem]">
          <label className="block text-sm font-semibold">
            Mục trong văn bản
            <input name="section" maxLength={300} className="w-full font-normal" placeholder="Ví dụ III" />
          </label>
          <label className="block text-sm font-semibold">
            Số
            <input name="ordinal" inputMode="numeric" className="w-full font-normal" />
          </label>
          <label className="block text-sm font-semibold">
            Dòng văn bản
            <input name="line" inputMode="numeric" className="w-full font-normal" />
          </label>
          <label className="block text-sm font-semibold sm:col-span-3">
            Nguyên văn
            <textarea name="text" rows={3} className="w-full font-normal" />
          </label>
        </div>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button name="deed" value="add:task" weight="secondary">
            Thêm nhiệm vụ
          </Button>
          <Button name="deed" value="add:target" weight="secondary">
            Thêm chỉ tiêu
          </Button>
        </div>
      </form>
    </details>
  );
}
