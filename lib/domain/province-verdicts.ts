import { type Answers, numberAnswer } from './answer.ts';
import type { Figure } from './figure.ts';
import type { FormRow } from './form.ts';
import { type ValidationRule, type Verdict, validate } from './validation.ts';

type Figures = ReadonlyMap<number, { number: Figure | null }>;

/** The province's figures as answers, so that the form's own rules can be asked of them. */
export function provinceAnswers(rows: readonly FormRow[], figures: Figures): Answers {
  return new Map(
    rows.flatMap((row) => {
      const number = figures.get(row.id)?.number ?? null;
      return number === null ? [] : [[row.key, numberAnswer(number)] as const];
    }),
  );
}

/** Where the province's figures contradict each other. A note is the agencies' affair, and what cannot be decided is not broken. */
export function provinceVerdicts(
  rules: readonly ValidationRule[],
  answers: Answers,
  previous: Answers | null,
  nested: Answers | null,
): Verdict[] {
  const asked = rules.filter((rule) => rule.kind !== 'note');
  return validate({ rules: asked, answers, previous, nested }).filter((verdict) => !verdict.undecidable);
}
