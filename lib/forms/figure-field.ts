import { z } from 'zod';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { FAULT_TEXT } from '@/lib/text/typed.ts';

/** A figure as it is typed here, "1.234,5"; `what` names it in the sentence. */
export function figureField(what: string) {
  return z.string({ error: `Ghi ${what}.` }).transform((typed, context) => {
    const read = parseTyped(typed, { type: 'decimal' });
    if (read.kind === 'value' && read.number !== null) return read.number;
    const message = read.kind === 'refused' ? `Số chưa đúng: ${FAULT_TEXT[read.fault]}.` : `Ghi ${what}.`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
