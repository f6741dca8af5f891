'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { errorOf, typedIn, untouched } from '@/lib/forms/form-state.ts';
import { saveSectionsAction } from './actions.ts';

/** Milliseconds after the last key. */
const REST = 800;
const AGAIN = 5_000;

/**
 * Saves one section when its writer rests or leaves it, and again until the line is back; until then the browser asks
 * before the page is left. What somebody else wrote meanwhile is told, with the version that the next saving replaces.
 */
export function useAutosave(submissionId: number, name: string, seen: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [version, setVersion] = useState(seen);
  const held = useRef({ version: seen, isOpen: false, isSending: false });
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => held.current.isOpen && event.preventDefault();
    const form = area.current?.form;
    const let_go = () => {
      held.current.isOpen = false;
    };
    window.addEventListener('beforeunload', ask);
    form?.addEventListener('submit', let_go);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('beforeunload', ask);
      form?.removeEventListener('submit', let_go);
    };
  }, []);

  const saveIn = (rest: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => startTransition(save), rest);
  };
  const save = async () => {
    if (!held.current.isOpen || held.current.isSending || !area.current) return;
    held.current.isSending = true;
    const text = area.current.value;
    const form = new FormData();
    form.set('submissionId', String(submissionId));
    form.set(name, text);
    form.set(`${name}.seen`, held.current.version);
    form.set('then', 'stay');
    try {
      const state = await saveSectionsAction(untouched, form);
      const next = typedIn(state, `${name}.seen`);
      if (next !== undefined) {
        held.current.version = next;
        setVersion(next);
      }
      setTrouble(errorOf(state, name) ?? (state.outcome === 'done' ? null : state.message));
      setSaid(state.outcome === 'done' ? (state.message ?? '') : '');
      held.current.isOpen = state.outcome === 'done' && area.current?.value !== text;
      if (held.current.isOpen) saveIn(REST);
    } catch {
      setSaid('Chưa lưu được vì mất đường truyền; đang thử lại, giữ trang này mở.');
      saveIn(AGAIN);
    } finally {
      held.current.isSending = false;
    }
  };
  return {
    area,
    version,
    said,
    trouble,
    noteTyping: () => {
      held.current.isOpen = true;
      saveIn(REST);
    },
    saveNow: () => saveIn(0),
  };
}
