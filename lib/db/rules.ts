import type { Explanation, ValidationRule } from '@/lib/domain/validation.ts';
import { type Db, db } from './client.ts';

/** The validation rules of a form version, in the order of its rows. */
export async function listRules(formVersionId: number, tx: Db = db()): Promise<ValidationRule[]> {
  return tx.$queryRaw<ValidationRule[]>`
    select v.code, v.strength, v.kind, r.key as "rowKey", trim_scale(v."limit")::text as "limit", v.message, v.cause,
           case when v.task_count is not null then jsonb_build_object('count', v.task_count, 'holds', v.task_holds) end as tasks,
           coalesce(p.keys, '{}') as "otherKeys"
    from validation_rules v
    join statistic_versions r on r.id = v.row_id
    left join lateral (select array_agg(o.key order by x.position) as keys
                       from validation_rule_parts x join statistic_versions o on o.id = x.row_id where x.rule_id = v.id) p on true
    where v.form_version_id = ${formVersionId}
    order by r.position, v.id`;
}

/** "đúng, vì…" by rule code, each with the figures that it was given for. */
export async function listExplanations(submissionId: number, tx: Db = db()): Promise<Map<string, Explanation>> {
  const rows = await tx.ruleExplanation.findMany({ where: { submissionId } });
  return new Map(rows.map(({ ruleCode, text, about }) => [ruleCode, { text, about }]));
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
