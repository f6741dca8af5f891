import type { Answer } from './answer.ts';
import { isSameAnswer } from './report.ts';

/** One sending of a report, as it was frozen; what was withdrawn was not sent. */
export type Sending = {
  number: number;
  sentAt: Date;
  sentBy: string;
  answers: Readonly<Record<string, Answer>>;
};

/** A row with what each sending said of it, in their order; null where it was not answered. */
export type ChangedRow<R> = { row: R; answers: readonly (Answer | null)[] };

/** lịch sử của dòng: the rows whose answer, or its note, was not the same in every sending. */
export function changedRows<R extends { key: string }>(
  rows: readonly R[],
  sendings: readonly Sending[],
): ChangedRow<R>[] {
  return rows.flatMap((row) => {
    const answers = sendings.map((sending) => sending.answers[row.key] ?? null);
    const [first = null, ...later] = answers;
    return later.every((answer) => isSameAnswer(first, answer)) ? [] : [{ row, answers }];
  });
}
