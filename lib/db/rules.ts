import { canonical } from '@/lib/domain/answer.ts';
import type { RuleKind, RuleStrength, ValidationRule } from '@/lib/domain/validation.ts';
import { type Db, db } from './client.ts';

/** The validation rules of a form version, in the order of its rows. */
export async function listRules(formVersionId: number, tx: Db = db()): Promise<ValidationRule[]> {
  const rules = await tx.validationRule.findMany({
    where: { formVersionId },
    include: {
      row: { select: { key: true, position: true } },
      parts: { orderBy: { position: 'asc' }, include: { row: { select: { key: true } } } },
    },
  });
  rules.sort((a, b) => a.row.position - b.row.position);
  return rules.map((rule) => ({
    code: rule.code,
    strength: rule.strength as RuleStrength,
    kind: rule.kind as RuleKind,
    rowKey: rule.row.key,
    otherKeys: rule.parts.map((part) => part.row.key),
    limit: rule.limit === null ? null : canonical(rule.limit.toFixed()),
    message: rule.message,
  }));
}

/** "đúng, vì…" by rule code. */
export async function listExplanations(submissionId: number, tx: Db = db()): Promise<Map<string, string>> {
  const rows = await tx.ruleExplanation.findMany({ where: { submissionId } });
  return new Map(rows.map((row) => [row.ruleCode, row.text]));
}

export async function saveExplanation(
  tx: Db,
  explanation: { submissionId: number; ruleCode: string; text: string; updatedById: number; updatedAt: Date },
): Promise<void> {
  const { submissionId, ruleCode, ...rest } = explanation;
  await tx.ruleExplanation.upsert({
    where: { submissionId_ruleCode: { submissionId, ruleCode } },
    create: explanation,
    update: rest,
  });
}
