import { Section } from '@/components/ui/page.tsx';
import { listOwnRules } from '@/lib/db/reminder-facts.ts';
import { AUDIENCES, rulesInForce } from '@/lib/domain/reminder.ts';
import { midSentence } from '@/lib/text/mid-sentence.ts';
import { AUDIENCE_TEXT, ruleInWords } from '@/lib/text/reminders.ts';
import { RuleForm } from './rule-form.tsx';

/** Whom the system reminds and when; Sở Nội vụ sets its own days. */
export async function RulesSection({ provinceId, title }: { provinceId: number; title: string }) {
  const own = await listOwnRules(provinceId);
  const rules = rulesInForce(own);
  return (
    <Section
      title={title}
      lede="Tính theo ngày làm việc cuối cùng không sau hạn. Mỗi người nhận nhiều nhất một lời nhắc mỗi ngày; ai đã gửi thì không nhắc. Quy tắc mới có hiệu lực từ lần chạy kế tiếp."
    >
      <ul>
        {AUDIENCES.map((audience) => {
          const rule = rules.find((one) => one.audience === audience);
          return rule ? (
            <li key={audience} className="border-b border-hairline py-2">
              <p>
                <strong>{AUDIENCE_TEXT[audience]}</strong>: {ruleInWords(rule)}.
              </p>
              <RuleForm
                {...{ provinceId, rule }}
                version={own.find((one) => one.audience === audience)?.version ?? 0}
                title={`Đổi ngày nhắc: ${midSentence(AUDIENCE_TEXT[audience])}`}
              />
            </li>
          ) : null;
        })}
      </ul>
    </Section>
  );
}
