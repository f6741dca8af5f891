import type { Metadata } from 'next';
import { Page, Section } from '@/components/ui/page.tsx';
import { listProvinces } from '@/lib/db/provinces.ts';
import { listStatusRules } from '@/lib/db/status-rules.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import { STATUS_RULES } from '@/lib/domain/target-arithmetic.ts';
import { routes } from '@/lib/routes.ts';
import { percentOf, rulesInWords } from '@/lib/text/arithmetic.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { requireStaff } from '../accounts/require-staff.ts';
import { AdminNav } from '../admin-nav.tsx';
import { ThresholdForm } from './threshold-form.tsx';
import { ThresholdHistory } from './threshold-history.tsx';

export const metadata: Metadata = { title: 'Ngưỡng đánh giá' };

/** By which thresholds the targets of a province are judged; Sở Nội vụ sets its own. */
export default async function StatusRulesPage() {
  const own = staffProvincesOf(await requireStaff());
  const provinces = (await listProvinces()).filter(({ id }) => own.includes(id));
  return (
    <Page
      title="Ngưỡng đánh giá chỉ tiêu"
      lede="Không kế hoạch hay văn bản nào quy định các ngưỡng này; tỉnh tự đặt, và chúng được in kèm cách tính ở mỗi chỉ tiêu."
      above={<AdminNav here={routes.statusRules()} />}
    >
      {provinces.map(async ({ id, name }) => {
        const versions = await listStatusRules(id);
        const rules = versions[0] ?? STATUS_RULES;
        return (
          <Section key={id} title={provinces.length > 1 ? name : 'Ngưỡng đang dùng'}>
            <p className="max-w-[72ch]">{rulesInWords({ rules })}</p>
            <p className="mt-1 max-w-[72ch] text-muted">
              Số chưa làm tròn quyết định. Trừ chữ “khoảng”, đạt hay không đạt chỉ theo lời của chỉ tiêu.
              {versions.length === 0 ? ' Đây là ngưỡng có sẵn, tỉnh chưa đổi lần nào.' : ''}
            </p>
            <ThresholdForm
              provinceId={id}
              seen={versions[0]?.version ?? 0}
              atRisk={formatNumber(percentOf(rules.atRiskShare))}
              approximate={formatNumber(percentOf(rules.approximateShare))}
              staleAfter={String(rules.staleAfter)}
            />
            {versions.length > 0 ? <ThresholdHistory versions={versions} /> : null}
          </Section>
        );
      })}
    </Page>
  );
}
