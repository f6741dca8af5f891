import type { Explanation, ValidationRule } from '@/lib/domain/validation.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { ask, type Question, question } from './rows-as-json.ts';

/** The validation rules of a form version, in the order of its rows. */
export async function listRules(formVersionId: number, tx: Db = db()): Promise<ValidationRule[]> {
  return ask(tx, formRules(formVersionId));
}

export function formRules(formVersionId: number): Question<ValidationRule[]> {
  return question(
    Prisma.sql`
    select v.code, v.strength, v.kind, r.key as "rowKey", trim_scale(v."limit")::text as "limit", v.message, v.cause,
           case when v.task_count is not null then jsonb_build_object('count', v.task_count, 'holds', v.task_holds) end as tasks,
           coalesce(p.keys, '{}') as "otherKeys"
    from validation_rules v
    join statistic_versions r on r.id = v.row_id
    left join lateral (select array_agg(o.key order by x.position) as keys
                       from validation_rule_parts x join statistic_versions o on o.id = x.row_id where x.rule_id = v.id) p on true
    where v.form_version_id = ${formVersionId}
    order by r.position, v.id`,
    (rows: ValidationRule[]) => rows,
  );
}

/** "đúng, vì…" by rule code, each with the figures that it was given for. */
export function explanationsOf(submissionId: number): Question<Map<string, Explanation>> {
  return question(
    Prisma.sql`select rule_code as code, text, about from rule_explanations where submission_id = ${submissionId}`,
    (rows: (Explanation & { code: string })[]) => new Map(rows.map(({ code, ...given }) => [code, given])),
  );
}

export async function saveExplanation(
  tx: Db,
  explanation: {
    submissionId: number;
    ruleCode: string;
    text: string;
    about: string;
    updatedById: number;
    updatedAt: Date;
  },
): Promise<void> {
  const { submissionId, ruleCode, ...rest } = explanation;
  await tx.ruleExplanation.upsert({
    where: { submissionId_ruleCode: { submissionId, ruleCode } },
    create: explanation,
    update: rest,
  });
}
