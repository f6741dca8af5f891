import { type AnswerFault, type AnswerKind, canonical, MAX_TEXT, numberFault } from './answer.ts';
import type { Figure } from './figure.ts';
import type { AnswerType, Choice } from './statistic.ts';

/** What was understood of a typed or pasted cell. `suggestion` is what to type instead. */
export type Typed =
  | { kind: 'blank' }
  | { kind: Exclude<AnswerKind, 'value'> }
  | { kind: 'value'; number: Figure | null; choice: string | null; text: string | null }
  | { kind: 'refused'; fault: AnswerFault; suggestion: string | null };

/** Placeholder until the parser lands. */
export function parseTyped(raw: string, row: AnswerType): Typed {
  const text = raw.normalize('NFC').trim();
  if (text === '') return { kind: 'blank' };
  void row;
  void canonical;
  void MAX_TEXT;
  void numberFault;
  void ([] as Choice[]);
  return { kind: 'refused', fault: 'not-a-number', suggestion: null };
}
