import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type LineKey, sendable } from '@/lib/domain/outbox.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';
import { cellAt, writeLine } from './dom.ts';
import { readSheet, rowsOf } from './marks.ts';
import type { EntrySheet } from './sheet-state.ts';
import { useKeys } from './use-keys.ts';
import { useOutbox } from './use-outbox.ts';
import { useTyping } from './use-typing.ts';

/** What "Lưu" was pressed for; `count` grows, so that each press is answered. */
type Pressed = { next: 'stay' | 'check'; count: number };

/** The entry sheet once scripts listen: typing, keys, paste and copy, saving by itself, and what is said about it all. */
export function useEntry(sheet: EntrySheet, form: RefObject<HTMLFormElement | null>, drawn: FormState) {
  const rows = useMemo(() => rowsOf(sheet), [sheet]);
  const { box, tell, isAlive } = useOutbox(sheet, rows, form, drawn);
  const [hot, setHot] = useState<LineKey | null>(null);
  const reading = useMemo(() => readSheet(sheet, rows, box, hot), [sheet, rows, box, hot]);
  const typing = useTyping(sheet, rows, form, tell);
  const latest = useRef(box);
  useEffect(() => {
    latest.current = box;
  });
  const keys = useKeys(sheet, latest, form, tell, typing.take, typing.takeBack);
  const { submit, summary } = useSaving(sheet.submissionId, box, reading.unsaved.length, tell, drawn);

  const onFocus = useCallback((event: FocusEvent<HTMLFormElement>) => setHot(cellAt(event.target)?.key ?? null), []);
  const onBlur = useCallback(() => tell({ type: 'left' }), [tell]);
  const choose = useCallback(
    (key: LineKey, whose: 'mine' | 'theirs') => {
      const conflict = latest.current.conflicts[key];
      if (whose === 'theirs' && conflict && form.current) writeLine(form.current, key, conflict.theirs);
      tell({ type: whose === 'mine' ? 'chose-mine' : 'chose-theirs', key });
    },
    [form, tell],
  );
  const { onInput, onPaste, pasted, undoPaste } = typing;
  const { onKeyDown, onMouseDown, onCopy, picked } = keys;
  const handlers = { onInput, onPaste, onKeyDown, onMouseDown, onCopy, onFocus, onBlur, onSubmit: submit };
  return { box, reading, isAlive, hot, pasted, undoPaste, picked, choose, summary, handlers };
}

/** "Lưu" sends what is left, then leads on or to what could not be saved. */
function useSaving(
  submissionId: number,
  box: ReturnType<typeof useOutbox>['box'],
  unsaved: number,
  tell: ReturnType<typeof useOutbox>['tell'],
  drawn: FormState,
) {
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [asked, setAsked] = useState(drawn.outcome === 'invalid');
  const summary = useRef<HTMLDivElement>(null);
  const submit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
      tell({ type: 'left' });
      tell({ type: 'resumed' });
      setPressed((before) => ({ next: button?.value === 'check' ? 'check' : 'stay', count: (before?.count ?? 0) + 1 }));
    },
    [tell],
  );
  const isBusy = box.flying !== null || sendable(box).length > 0;
  const isStuck = box.failures > 0 || box.halt !== null;
  useEffect(() => {
    if (!pressed || (isBusy && !isStuck)) return;
    setPressed(null);
    setAsked(unsaved > 0);
    if (isStuck || unsaved > 0) return;
    if (pressed.next === 'check') window.location.assign(routes.checkReport(submissionId));
  }, [pressed, isBusy, isStuck, unsaved, submissionId]);
  useEffect(() => {
    if (asked) summary.current?.focus();
  }, [asked]);
  useEffect(() => {
    if (unsaved === 0 && !isBusy) setAsked(false);
  }, [unsaved, isBusy]);
  return { submit, summary: { ref: summary, isAsked: asked } };
}

export type Entry = ReturnType<typeof useEntry>;
