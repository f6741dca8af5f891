import { type Answers, numberOf } from './answer.ts';
import { exact, type Figure, sumOf, toFigure } from './figure.ts';

/** chặn · cảnh báo (needs "đúng, vì…" to be sent) · gợi ý. */
export type RuleStrength = 'block' | 'warn' | 'hint';
export const RULE_KINDS = ['total', 'at-most', 'percent-range', 'change', 'nested', 'note'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule between rows, as data: the same verdict in form, .xlsx and API. */
export type ValidationRule = {
  code: string;
  strength: RuleStrength;
  kind: RuleKind;
  rowKey: string;
  /** `total`: the parts · `at-most`: the rows whose sum is the bound. */
  otherKeys: readonly string[];
  /** `change`: percent of the last comparable period · `percent-range`: the upper end, 100 without it · `note`: a note is due above it. */
  limit: Figure | null;
  message: string;
};

export type ValidationInput = {
  rules: readonly ValidationRule[];
  answers: Answers;
  /** The comparable period (the same kind a year before), for `change`; null when there is none. */
  previous: Answers | null;
  /** The newest narrower period of the same report year, for `nested`; null when there is none. */
  nested: Answers | null;
};

/** Figures as decimal strings; null where the rule has no such side. */
export type VerdictFacts = {
  /** The row's own figure. */
  left: Figure | null;
  /** What it was held against: the sum of the parts, the bound, the earlier figure. */
  right: Figure | null;
  /** left − right. */
  difference: Figure | null;
  /** The change in percent of the earlier figure; null when that was 0. */
  percent: Figure | null;
  limit: Figure | null;
};

export type Verdict = {
  ruleCode: string;
  kind: RuleKind;
  /** As the rule says; an undecidable rule only hints. */
  strength: RuleStrength;
  rowKey: string;
  otherKeys: readonly string[];
  facts: VerdictFacts;
  /** A part is không áp dụng or chưa có, so that nobody can say whether the rule holds. */
  undecidable: boolean;
  message: string;
};

/** Every rule that does not hold, or cannot be decided; rows still blank are left to completeness. */
export function validate(input: ValidationInput): Verdict[] {
  return input.rules.flatMap((rule) => CHECKS[rule.kind](rule, input) ?? []);
}

/** What stops the report: blocks, and warnings without an explanation. Hints never do. */
export function standingVerdicts(verdicts: readonly Verdict[], explanations: ReadonlyMap<string, string>): Verdict[] {
  return verdicts.filter(
    (verdict) => verdict.strength === 'block' || (verdict.strength === 'warn' && !isExplained(verdict, explanations)),
  );
}

/** "đúng, vì…": lifts a warning, never a block. */
export function isExplained(verdict: Verdict, explanations: ReadonlyMap<string, string>): boolean {
  return verdict.strength !== 'block' && (explanations.get(verdict.ruleCode) ?? '').trim() !== '';
}

type Check = (rule: ValidationRule, input: ValidationInput) => Verdict | null;

const CHECKS: Record<RuleKind, Check> = {
  total: checkTotal,
  'at-most': checkAtMost,
  'percent-range': checkPercentRange,
  change: checkChange,
  nested: checkNested,
  note: checkNote,
};

const NO_FACTS: VerdictFacts = { left: null, right: null, difference: null, percent: null, limit: null };

/** A total equals the sum of its parts; không phát sinh counts as 0. */
function checkTotal(rule: ValidationRule, { answers }: ValidationInput): Verdict | null {
  const keys = [rule.rowKey, ...rule.otherKeys];
  if (keys.some((key) => !answers.has(key))) return null;
  if (keys.some((key) => numberOf(answers.get(key)) === null)) return undecidable(rule, answers);
  const left = numberOf(answers.get(rule.rowKey)) as Figure;
  const right = sumOf(rule.otherKeys.map((key) => numberOf(answers.get(key)) as Figure));
  return exact(left).eq(right) ? null : broken(rule, left, right);
}

/** "đã hoàn thành ≤ được giao": the row may not exceed the sum of its bounds. */
function checkAtMost(rule: ValidationRule, { answers }: ValidationInput): Verdict | null {
  const left = numberOf(answers.get(rule.rowKey));
  const bounds = rule.otherKeys.map((key) => numberOf(answers.get(key)));
  if (left === null || bounds.length === 0 || bounds.some((bound) => bound === null)) return null;
  const right = sumOf(bounds as Figure[]);
  return exact(left).lte(right) ? null : broken(rule, left, right);
}

function checkPercentRange(rule: ValidationRule, { answers }: ValidationInput): Verdict | null {
  const left = numberOf(answers.get(rule.rowKey));
  if (left === null) return null;
  const upper = rule.limit ?? '100';
  if (exact(left).isNegative()) return broken(rule, left, '0');
  return exact(left).lte(upper) ? null : broken(rule, left, upper);
}

/** A change beyond `limit` percent of the comparable period asks for a note; from 0, any change does. */
function checkChange(rule: ValidationRule, { answers, previous }: ValidationInput): Verdict | null {
  const left = numberOf(answers.get(rule.rowKey));
  const right = numberOf(previous?.get(rule.rowKey));
  if (left === null || right === null || rule.limit === null || hasNote(answers, rule.rowKey)) return null;
  const difference = exact(left).minus(right).abs();
  if (difference.times(100).lte(exact(rule.limit).times(exact(right).abs()))) return null;
  return broken(rule, left, right);
}

/** Quý I ≤ 6 tháng ≤ năm: a flow of a wider window is not smaller without a note. */
function checkNested(rule: ValidationRule, { answers, nested }: ValidationInput): Verdict | null {
  const left = numberOf(answers.get(rule.rowKey));
  const right = numberOf(nested?.get(rule.rowKey));
  if (left === null || right === null || hasNote(answers, rule.rowKey)) return null;
  return exact(left).gte(right) ? null : broken(rule, left, right);
}

/** A value above `limit` (any value but 0 without one) needs a note; a choice or a text always does. */
function checkNote(rule: ValidationRule, { answers }: ValidationInput): Verdict | null {
  const answer = answers.get(rule.rowKey);
  if (answer?.kind !== 'value' || hasNote(answers, rule.rowKey)) return null;
  if (answer.number !== null && exact(answer.number).lte(rule.limit ?? '0')) return null;
  return { ...verdictOf(rule), facts: { ...NO_FACTS, left: answer.number, limit: rule.limit } };
}

function hasNote(answers: Answers, rowKey: string): boolean {
  return (answers.get(rowKey)?.note ?? '').trim() !== '';
}

function broken(rule: ValidationRule, left: Figure, right: Figure): Verdict {
  const difference = exact(left).minus(right);
  const percent = exact(right).isZero() ? null : toFigure(difference.times(100).div(exact(right).abs()));
  return { ...verdictOf(rule), facts: { left, right, difference: toFigure(difference), percent, limit: rule.limit } };
}

/** Says what is known of the parts, so that a person can judge. */
function undecidable(rule: ValidationRule, answers: Answers): Verdict {
  const known = rule.otherKeys.flatMap((key) => numberOf(answers.get(key)) ?? []);
  const facts = {
    ...NO_FACTS,
    left: numberOf(answers.get(rule.rowKey)),
    right: known.length > 0 ? sumOf(known) : null,
  };
  return { ...verdictOf(rule), strength: 'hint', undecidable: true, facts };
}

function verdictOf(rule: ValidationRule): Verdict {
  return {
    ruleCode: rule.code,
    kind: rule.kind,
    strength: rule.strength,
    rowKey: rule.rowKey,
    otherKeys: rule.otherKeys,
    facts: NO_FACTS,
    undecidable: false,
    message: rule.message,
  };
}
