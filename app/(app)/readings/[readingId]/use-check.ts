'use client';

import { type FormEvent, startTransition, useActionState, useCallback, useRef, useState } from 'react';
import { type FormState, untouched } from '@/lib/forms/form-state.ts';
import { type CheckState, correctReadingAction } from '../actions.ts';
import type { Check, DeskView } from './desk-view.ts';

/**
 * Corrections one after the other, each over the version that the one before it left; only what changed comes back.
 * The screen's own state stays: where one is, what is being typed.
 */
export function useCheck(first: DeskView): Check {
  const [posted, formAction] = useActionState<CheckState, FormData>(correctReadingAction, untouched);
  const [view, setView] = useState(first);
  const [answer, setAnswer] = useState<FormState>(posted);
  const [waiting, setWaiting] = useState(0);
  const version = useRef(first.standing.version);
  const queue = useRef(Promise.resolve());

  const submit = useCallback((event: FormEvent<HTMLFormElement>, then?: () => void) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    setWaiting((count) => count + 1);
    const work = async () => {
      form.set('seenVersion', String(version.current));
      const said = await correctReadingAction(untouched, form);
      version.current = said.changed?.standing.version ?? version.current;
      startTransition(() => {
        setAnswer(said);
        setWaiting((count) => count - 1);
        if (said.changed) setView((before) => merged(before, said.changed as NonNullable<CheckState['changed']>));
        if (said.outcome === 'done') then?.();
      });
    };
    queue.current = queue.current.then(work, work);
  }, []);

  return { view, answer: answer === untouched ? posted : answer, isBusy: waiting > 0, formAction, submit };
}

/** Rows that were not on the screen stay away, unless they were added just now. */
function merged(before: DeskView, changed: NonNullable<CheckState['changed']>): DeskView {
  const fresh = new Map(changed.rows.map((row) => [row.key, row]));
  const known = before.rows.map((row) => fresh.get(row.key) ?? row);
  const keys = new Set(known.map(({ key }) => key));
  const added = changed.rows.filter((row) => row.isAdded && !keys.has(row.key));
  return { ...before, ...changed, rows: [...known, ...added] };
}
