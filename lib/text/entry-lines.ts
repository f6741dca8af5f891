import { type Answer, type AnswerKind, NIL } from '@/lib/domain/answer.ts';
import type { Fields } from '@/lib/domain/outbox.ts';
import type { PartProgress } from '@/lib/domain/typed-progress.ts';
import { answerAsTyped, answerInWords } from './answers.ts';
import { formatDay } from './days.ts';

/** An answer as it stands in the cells of its row. */
export function rowFields(answer: Answer | null): Fields {
  return {
    typed: answerAsTyped(answer),
    kind: answer?.kind ?? 'value',
    note: answer?.note ?? '',
    reason: answer?.reason ?? '',
    promisedOn: answer?.promisedOn ? formatDay(answer.promisedOn) : '',
  };
}

type Part = Omit<PartProgress, 'state'> & { state: PartProgress['state'] | null };

/** The progress of a part as it stands in its cells. */
export function partFields({ state, completedOn, resultDocument, note, nextStep }: Part): Fields {
  return {
    state: state ?? '',
    completedOn: completedOn === null ? '' : formatDay(completedOn),
    document: resultDocument ?? '',
    note: note ?? '',
    step: nextStep?.what ?? '',
    stepBy: nextStep?.who ?? '',
    stepOn: nextStep ? formatDay(nextStep.by) : '',
  };
}

/** The three answers without a value, as they are said under a cell. */
export function answerKindInWords(kind: Exclude<AnswerKind, 'value'>): string {
  return answerInWords({ ...NIL, kind }, { choices: [] });
}
