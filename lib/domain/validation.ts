import type { Answers } from './answer.ts';
import type { ValidationInput, ValidationRule, Verdict } from './rule.ts';
import { CHECKS, type Finding } from './rule-checks.ts';

export type { RuleKind, RuleStrength, ValidationInput, ValidationRule, Verdict, VerdictFacts } from './rule.ts';

/**
 * Every rule that does not hold, or cannot be decided; rows still blank are left to completeness.
 * The one function behind the form, the browser, the .xlsx and the API: it needs nothing but what it is given.
 */
export function validate(input: ValidationInput): Verdict[] {
  return input.rules.flatMap((rule) => {
    const finding = CHECKS[rule.kind](rule, input);
    return finding === null ? [] : verdictOf(rule, finding, input.answers);
  });
}

/** What stops the report: blocks, and warnings without an explanation. Hints never do. */
export function standingVerdicts(verdicts: readonly Verdict[], explanations: ReadonlyMap<string, string>): Verdict[] {
  return verdicts.filter(
    (verdict) => verdict.strength === 'block' || (verdict.strength === 'warn' && !isExplained(verdict, explanations)),
  );
}

/** "đúng, vì…": lifts a warning, never a block. `explanations` are those of `explanationsThatHold`. */
export function isExplained(verdict: Verdict, explanations: ReadonlyMap<string, string>): boolean {
  return verdict.strength !== 'block' && (explanations.get(verdict.ruleCode) ?? '').trim() !== '';
}

/** An explanation with the figures it was given for (`Verdict.about`); null: given before they were kept, and holds. */
export type Explanation = { text: string; about: string | null };

/** By rule code, the explanations whose figures still stand: when one has changed, the agency explains again. */
export function explanationsThatHold(
  verdicts: readonly Verdict[],
  given: ReadonlyMap<string, Explanation>,
): Map<string, string> {
  return new Map(
    verdicts.flatMap(({ ruleCode, about }) => {
      const found = given.get(ruleCode);
      return found && (found.about === null || found.about === about) ? [[ruleCode, found.text] as const] : [];
    }),
  );
}

function verdictOf(rule: ValidationRule, { facts, undecidable }: Finding, answers: Answers): Verdict {
  return {
    ruleCode: rule.code,
    kind: rule.kind,
    strength: undecidable ? 'hint' : rule.strength,
    rowKey: rule.rowKey,
    otherKeys: rule.otherKeys,
    facts,
    undecidable,
    message: rule.message,
    cause: rule.cause ?? null,
    tasks: rule.tasks ?? null,
    about: aboutOf(rule, facts, answers),
  };
}

/** Words are taken by their beginning: a note on a long text is not asked for again for a comma at its end. */
const WORDS = 200;

function aboutOf(rule: ValidationRule, facts: Finding['facts'], answers: Answers): string {
  const said = [rule.rowKey, ...[...rule.otherKeys].sort()].map((key) => {
    const answer = answers.get(key);
    return answer ? [answer.kind, answer.number ?? answer.choice ?? (answer.text ?? '').slice(0, WORDS)].join(':') : '';
  });
  return JSON.stringify([...said, facts.right, facts.limit]);
}
