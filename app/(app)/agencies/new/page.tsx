import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listProvinces } from '@/lib/db/provinces.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { mayManageAgencies } from '@/lib/domain/policy.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { NewAgencyForm } from './new-agency-form.tsx';

export const metadata: Metadata = { title: 'Thêm cơ quan' };

export default async function NewAgencyPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const wanted = idFrom(asked(await searchParams, 'tinh'));
  const managed = (await listProvinces()).filter((one) => mayManageAgencies(actor, { provinceId: one.id }));
  const province = managed.find((one) => one.id === wanted) ?? (wanted === null ? managed[0] : undefined) ?? notFound();
  return (
    <Page
      title={`Thêm cơ quan của tỉnh ${province.name}`}
      above={<Trail steps={[{ href: routes.agencies(), label: 'Cơ quan' }]} />}
      lede="Cơ quan mới vào các nhóm theo loại và cấp, và nhận phần việc đến hạn từ ngày bắt đầu hoạt động."
    >
      <NewAgencyForm
        provinceId={province.id}
        kinds={AGENCY_KINDS.map((value) => ({ value, label: AGENCY_KIND_TEXT[value] }))}
        levels={AGENCY_LEVELS.map((value) => ({ value, label: AGENCY_LEVEL_TEXT[value] }))}
      />
    </Page>
  );
}
