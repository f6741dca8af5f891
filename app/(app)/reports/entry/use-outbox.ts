import { type RefObject, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { FormRow } from '@/lib/domain/form.ts';
import {
  emptyOutbox,
  isSameFields,
  type LineKey,
  type Outbox,
  type OutboxEvent,
  pauseBefore,
  reduceOutbox,
  sendable,
} from '@/lib/domain/outbox.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { readLine, writeLine } from './dom.ts';
import { dropLine, forgetOthers, type Keeper, keepLine, listKept } from './kept.ts';
import { sendLines } from './send.ts';
import { type EntrySheet, faultIn, storedOf } from './sheet-state.ts';

type Tell = (event: OutboxEvent) => void;
type FormRef = RefObject<HTMLFormElement | null>;

/** What was typed and not acknowledged: kept in the browser, sent, sent again when the line is back. */
export function useOutbox(sheet: EntrySheet, rows: ReadonlyMap<LineKey, FormRow>, form: FormRef, drawn: FormState) {
  const [box, tell] = useReducer(reduceOutbox, sheet, (first) => emptyOutbox(storedOf(first)));
  const [isAlive, setAlive] = useState(false);
  const latest = useRef(box);
  const { userId, submissionId } = sheet;
  const keeper = useMemo(() => ({ userId, submissionId }), [userId, submissionId]);
  useEffect(() => {
    latest.current = box;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, over what the server drew
  useEffect(() => {
    forgetOthers(userId);
    if (form.current) restore(form.current, sheet, rows, drawn, keeper, tell);
    setAlive(true);
  }, []);
  const isKept = useKeeping(box.unsent, keeper);
  useSending(box, latest, keeper, tell);
  useComingAndGoing(latest, keeper, tell, isKept);
  return { box, tell, isAlive };
}

/** What this browser kept, and what was typed before scripts arrived, over what the server has. */
function restore(
  form: HTMLFormElement,
  sheet: EntrySheet,
  rows: ReadonlyMap<LineKey, FormRow>,
  drawn: FormState,
  keeper: Keeper,
  tell: Tell,
): void {
  const stored = storedOf(sheet);
  const kept = new Map(listKept(keeper));
  for (const [key, { fields: known, seen }] of Object.entries(stored)) {
    const onScreen = readLine(form, key);
    const isTyped = !isSameFields(onScreen, known);
    const found = isTyped ? null : kept.get(key);
    if (found) writeLine(form, key, found.fields);
    if (!isTyped && !found) continue;
    const fields = found?.fields ?? onScreen;
    tell({
      type: 'restored',
      key,
      fields,
      seen: found?.seen ?? seenBy(drawn, key) ?? seen,
      sound: faultIn(rows, key, fields) === null,
    });
  }
}

/** A line that came back in trouble is no longer over what its typist saw: the server says again what stands there. */
function seenBy(drawn: FormState, key: LineKey): string | undefined {
  const isTold = drawn.errors.some(({ field }) => field === key || field.startsWith(`${key}.`));
  return isTold ? '-1' : drawn.values[`${key}.seen`];
}

/** Writes each line as it is typed; true while the browser keeps what it is given. */
function useKeeping(unsent: Outbox['unsent'], keeper: Keeper): RefObject<boolean> {
  const before = useRef<Outbox['unsent']>({});
  const isKept = useRef(true);
  useEffect(() => {
    for (const [key, { fields, seen }] of Object.entries(unsent)) {
      if (before.current[key] !== unsent[key]) isKept.current = keepLine(keeper, key, { fields, seen });
    }
    for (const [key, { fields, seen }] of Object.entries(before.current)) {
      if (!unsent[key]) dropLine(keeper, key, { fields, seen });
    }
    before.current = unsent;
  }, [unsent, keeper]);
  return isKept;
}

/** One sending at a time, a moment after a cell was left; after a failure, later and later. */
function useSending(box: Outbox, latest: RefObject<Outbox>, keeper: Keeper, tell: Tell): void {
  const isDue = sendable(box).length > 0;
  const pause = pauseBefore(box);
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(async () => {
      const keys = sendable(latest.current);
      const sending = sendLines(keeper, latest.current, keys);
      tell({ type: 'sent', keys });
      const sent = await sending;
      if (sent.outcome === 'answered') tell({ type: 'answered', answer: sent.answer });
      else if (sent.outcome === 'halted') tell({ type: 'halted', halt: sent.halt });
      else tell({ type: 'failed' });
    }, pause);
    return () => clearTimeout(timer);
  }, [isDue, pause, latest, keeper, tell]);
}

/** The line is back, or somebody signed in in another window: try at once. The page goes away: send what is left. */
function useComingAndGoing(latest: RefObject<Outbox>, keeper: Keeper, tell: Tell, isKept: RefObject<boolean>): void {
  useEffect(() => {
    const comeBack = () => {
      if (latest.current.failures > 0 || latest.current.halt?.why === 'no-session') tell({ type: 'resumed' });
    };
    const look = () => (document.visibilityState === 'visible' ? comeBack() : tell({ type: 'left' }));
    const leave = () => {
      const keys = sendable(latest.current, true);
      if (keys.length > 0) void sendLines(keeper, latest.current, keys, true);
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (!isKept.current && Object.keys(latest.current.unsent).length > 0) event.preventDefault();
    };
    window.addEventListener('online', comeBack);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('online', comeBack);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', ask);
    };
  }, [latest, keeper, tell, isKept]);
}
