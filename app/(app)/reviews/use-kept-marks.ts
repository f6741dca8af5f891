'use client';

import { type RefObject, startTransition, useEffect, useState } from 'react';
import { untouched } from '@/lib/forms/form-state.ts';
import { reviewAction } from './actions.ts';

/** Keeps each mark as soon as it is made, so that a reviewer can leave and come back; "Lưu đánh dấu" does it without scripts. */
export function useKeptMarks(box: RefObject<HTMLElement | null>) {
  const [said, setSaid] = useState('');
  const [isTrouble, setTrouble] = useState(false);
  useEffect(() => {
    const tell = (text: string, trouble: boolean) => {
      setSaid(text);
      setTrouble(trouble);
    };
    const keep = (event: Event) => {
      const data = lineOf(event.target);
      if (data === 'unexplained') return tell('Ghi lý do thì dòng trả lại mới được lưu.', false);
      if (data === null) return;
      tell('Đang lưu…', false);
      startTransition(async () => {
        try {
          const state = await reviewAction(untouched, data);
          takeSeen(box.current, state.values);
          if (state.outcome === 'done') tell('Đã lưu đánh dấu; chưa có gì gửi cho cơ quan.', false);
          else tell(state.message ?? state.errors[0]?.message ?? 'Chưa lưu được.', true);
        } catch {
          tell('Chưa lưu được vì mất đường truyền: khi có mạng, bấm “Lưu đánh dấu”.', true);
        }
      });
    };
    const area = box.current;
    area?.addEventListener('change', keep);
    return () => area?.removeEventListener('change', keep);
  }, [box]);
  return { said, isTrouble };
}

/** What is sent of the line that was touched; nothing while its reason is still to be written. */
function lineOf(target: EventTarget | null): FormData | 'unexplained' | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-line]') : null;
  const form = row?.closest('form');
  if (!row || !form) return null;
  const data = new FormData();
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    data.set(field.name, field.value);
  }
  const key = row.dataset.line;
  const needsWords = ['returned', 'doubtful'].includes(String(data.get(`mark.${key}`)));
  if (needsWords && String(data.get(`reason.${key}`)).trim() === '') return 'unexplained';
  for (const name of ['submissionId', 'seenVersion']) data.set(name, String(new FormData(form).get(name)));
  data.set('deed', 'keep');
  return data;
}

/** The marks as they now stand: what is sent next has seen them. */
function takeSeen(area: HTMLElement | null, values: Record<string, string>): void {
  for (const field of area?.querySelectorAll<HTMLInputElement>('input[name^="seen."]') ?? []) {
    const seen = values[field.name];
    if (seen !== undefined) field.value = seen;
  }
}
