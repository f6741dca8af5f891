import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page, Section } from '@/components/ui/page.tsx';
import { nameOf } from '@/lib/text/form-faults.ts';
import { RULE_KIND_TEXT } from '@/lib/text/forms.ts';
import { OneButtonForm } from '../../../../../accounts/one-button-form.tsx';
import { removeFormRuleAction } from '../../../../actions.ts';
import { requireDraftVersion, textFrom } from '../../require-version.ts';
import { RuleForm } from '../../rule-form.tsx';
import { checkableRows } from '../../rule-options.ts';
import { VersionTrail } from '../../version-trail.tsx';

export const metadata: Metadata = { title: 'Sửa quy tắc kiểm tra' };

export default async function RulePage({ params }: { params: Promise<{ versionId: string; ruleCode: string }> }) {
  const { versionId, ruleCode } = await params;
  const { version, draft } = await requireDraftVersion(versionId);
  const rule = draft.rules.find((one) => one.code === textFrom(ruleCode)) ?? notFound();
  const seen = { versionId: version.id, seenRevision: version.revision };
  return (
    <Page
      title={`${RULE_KIND_TEXT[rule.kind]}: ${nameOf(draft.rows, rule.rowKey)}`}
      above={<VersionTrail version={version} />}
    >
      <RuleForm seen={seen} rule={rule} rows={checkableRows(draft)} />
      <Section title="Bỏ quy tắc">
        <OneButtonForm
          action={removeFormRuleAction}
          fields={{ ...seen, ruleCode: rule.code }}
          label="Bỏ quy tắc này"
          weight="danger"
        />
      </Section>
    </Page>
  );
}
