import { type Answers, numberOf } from './answer.ts';
import { exact, type Figure, sumOf, toFigure } from './figure.ts';
import type { RuleKind, ValidationInput, ValidationRule, VerdictFacts } from './rule.ts';

/** How a rule is broken; null where it holds, or where a row is still blank (completeness says so). */
export type Finding = { facts: VerdictFacts; undecidable: boolean };

type Check = (rule: ValidationRule, input: ValidationInput) => Finding | null;

export const CHECKS: Record<RuleKind, Check> = {
  total: checkTotal,
  'at-most': checkAtMost,
  'percent-range': checkPercentRange,
  change: checkChange,
  nested: checkNested,
  note: checkNote,
  'task-state': checkTaskState,
};

const NO_FACTS: VerdictFacts = { left: null, right: null, difference: null, percent: null, limit: null };

/** A total equals the sum of its parts; không phát sinh counts as 0. */
function checkTotal(rule: ValidationRule, { answers }: ValidationInput): Finding | null {
  const keys = [rule.rowKey, ...rule.otherKeys];
  if (keys.some((key) => !answers.has(key))) return null;
  if (keys.some((key) => numberOf(answers.get(key)) === null)) return undecidable(rule, answers);
  const left = numberOf(answers.get(rule.rowKey)) as Figure;
  const right = sumOf(rule.otherKeys.map((key) => numberOf(answers.get(key)) as Figure));
  return exact(left).eq(right) ? null : broken(rule, left, right);
}

/** "đã hoàn thành ≤ được giao": the row may not exceed the sum of its bounds. */
function checkAtMost(rule: ValidationRule, { answers }: ValidationInput): Finding | null {
  const left = numberOf(answers.get(rule.rowKey));
  const bounds = rule.otherKeys.map((key) => numberOf(answers.get(key)));
  if (left === null || bounds.length === 0 || bounds.some((bound) => bound === null)) return null;
  const right = sumOf(bounds as Figure[]);
  return exact(left).lte(right) ? null : broken(rule, left, right);
}

function checkPercentRange(rule: ValidationRule, { answers }: ValidationInput): Finding | null {
  const left = numberOf(answers.get(rule.rowKey));
  if (left === null) return null;
  const upper = rule.limit ?? '100';
  if (exact(left).isNegative()) return broken(rule, left, '0');
  return exact(left).lte(upper) ? null : broken(rule, left, upper);
}

/** A change beyond `limit` percent of the comparable period asks for a note; from 0, any change does. */
function checkChange(rule: ValidationRule, { answers, previous }: ValidationInput): Finding | null {
  const left = numberOf(answers.get(rule.rowKey));
  const right = numberOf(previous?.get(rule.rowKey));
  if (left === null || right === null || rule.limit === null || hasNote(answers, rule.rowKey)) return null;
  const difference = exact(left).minus(right).abs();
  if (difference.times(100).lte(exact(rule.limit).times(exact(right).abs()))) return null;
  return broken(rule, left, right);
}

/** Quý I ≤ 6 tháng ≤ năm: a flow of a wider window is not smaller without a note. */
function checkNested(rule: ValidationRule, { answers, nested }: ValidationInput): Finding | null {
  const left = numberOf(answers.get(rule.rowKey));
  const right = numberOf(nested?.get(rule.rowKey));
  if (left === null || right === null || hasNote(answers, rule.rowKey)) return null;
  return exact(left).gte(right) ? null : broken(rule, left, right);
}

/** A value above `limit` (any value but 0 without one) needs a note; a choice or a text always does. */
function checkNote(rule: ValidationRule, { answers }: ValidationInput): Finding | null {
  const answer = answers.get(rule.rowKey);
  if (answer?.kind !== 'value' || hasNote(answers, rule.rowKey)) return null;
  if (answer.number !== null && exact(answer.number).lte(rule.limit ?? '0')) return null;
  return { undecidable: false, facts: { ...NO_FACTS, left: answer.number, limit: rule.limit } };
}

/** "Số nhiệm vụ đã hoàn thành" against the tasks of the same report that the agency itself calls done. */
function checkTaskState(rule: ValidationRule, { answers, tasks }: ValidationInput): Finding | null {
  const left = numberOf(answers.get(rule.rowKey));
  if (left === null || !tasks || !rule.tasks) return null;
  const right = String(tasks[rule.tasks.count]);
  const apart = exact(left).comparedTo(right);
  const holds = { equal: apart === 0, 'at-least': apart >= 0, 'at-most': apart <= 0 };
  return holds[rule.tasks.holds] ? null : broken(rule, left, right);
}

function hasNote(answers: Answers, rowKey: string): boolean {
  return (answers.get(rowKey)?.note ?? '').trim() !== '';
}

function broken(rule: ValidationRule, left: Figure, right: Figure): Finding {
  const difference = exact(left).minus(right);
  const percent = exact(right).isZero() ? null : toFigure(difference.times(100).div(exact(right).abs()));
  return { undecidable: false, facts: { left, right, difference: toFigure(difference), percent, limit: rule.limit } };
}

/** Says what is known of the parts, so that a person can judge. */
function undecidable(rule: ValidationRule, answers: Answers): Finding {
  const known = rule.otherKeys.flatMap((key) => numberOf(answers.get(key)) ?? []);
  const left = numberOf(answers.get(rule.rowKey));
  return { undecidable: true, facts: { ...NO_FACTS, left, right: known.length > 0 ? sumOf(known) : null } };
}
