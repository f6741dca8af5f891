import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { listPlans } from '@/lib/db/plans.ts';
import { listProvinces } from '@/lib/db/provinces.ts';
import { mayReadIn } from '@/lib/domain/policy.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { untouched } from '@/lib/forms/form-state.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { routes } from '@/lib/routes.ts';
import { requireReader } from '../require-reader.ts';
import { UploadForm } from './upload-form.tsx';

export const metadata: Metadata = { title: 'Đọc văn bản mới' };

export default async function NewReadingPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireReader();
  const params = await searchParams;
  const provinces = (await listProvinces()).filter((one) => mayReadIn(actor, { provinceId: one.id }));
  const wanted = asked(params, 'ke-hoach');
  const plan = wanted === undefined ? null : await planOf(actor, idFrom(wanted));
  return (
    <Page
      title={plan ? `Đọc lại văn bản của “${plan.title}”` : 'Đọc văn bản mới'}
      above={<Trail steps={[{ href: routes.readings(), label: 'Đọc văn bản vào' }]} />}
      lede={
        plan
          ? 'Nguyên văn được điền bên cạnh tên ngắn của từng dòng khớp; chỗ nào khác nhau thì cán bộ quyết định từng chỗ, không chỗ nào bị ghi đè.'
          : 'Văn bản được đọc thành từng chỉ tiêu, nhiệm vụ, số liệu. Chưa có gì được lưu cho đến khi cán bộ xem xong các chỗ đánh dấu và bấm lưu.'
      }
    >
      <UploadForm
        state={(await findRefused(actor, params.held)) ?? untouched}
        provinces={provinces.map(({ id, name }) => ({ value: String(id), label: name }))}
        plan={plan && { id: plan.id, provinceId: plan.provinceId }}
      />
    </Page>
  );
}

async function planOf(actor: Parameters<typeof listPlans>[0], id: number | null) {
  const plan = (await listPlans(actor)).find((one) => one.id === id);
  return plan && mayReadIn(actor, plan) ? plan : notFound();
}
