import type { Metadata } from 'next';
import { FilterDay, FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listAgencies } from '@/lib/db/agencies.ts';
import { countBegun } from '@/lib/db/first-steps.ts';
import { listProvinces } from '@/lib/db/provinces.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { AGENCY_KINDS } from '@/lib/domain/agency.ts';
import { mayManageAgencies } from '@/lib/domain/policy.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { AGENCY_KIND_TEXT } from '@/lib/text/statuses.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { AgencyTable } from './agency-table.tsx';

export const metadata: Metadata = { title: 'Cơ quan' };

export default async function AgenciesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const filters = await searchParams;
  const provinces = await listProvinces();
  const own = provinces.find((one) => actor.grants.some((grant) => grant.provinceId === one.id));
  const province = provinces.find((one) => one.id === idFrom(asked(filters, 'tinh'))) ?? own ?? provinces[0];
  if (!province) {
    return (
      <Page title="Cơ quan">
        <Empty>
          Chưa có tỉnh nào. <FirstStepWay actor={actor} step="agencies" />
        </Empty>
      </Page>
    );
  }
  const on = readDay(asked(filters, 'ngay') ?? '') ?? (await today());
  const kind = askedOf(filters, 'loai', AGENCY_KINDS);
  const search = asked(filters, 'tim');
  const agencies = await listAgencies(actor, {
    provinceId: province.id,
    on,
    ...(kind && { kind }),
    ...(search && { search }),
  });
  return (
    <Page
      title={`Cơ quan của tỉnh ${province.name}`}
      lede={`${agencies.length} cơ quan, đơn vị hoạt động vào ngày ${formatDay(on)}${province.successor ? `; tỉnh đã sáp nhập vào ${province.successor.name} từ ${formatDay(province.successor.on)}` : ''}.`}
      actions={
        mayManageAgencies(actor, { provinceId: province.id }) ? (
          <ButtonLink href={routes.newAgency(province.id)}>Thêm cơ quan</ButtonLink>
        ) : null
      }
    >
      <Filters
        action={routes.agencies()}
        cleared={routes.agencies()}
        chosen={['tinh', 'ngay', 'loai', 'tim'].map((name) => asked(filters, name))}
      >
        <FilterSelect
          name="tinh"
          label="Tỉnh"
          value={String(province.id)}
          choices={provinces.map((one) => ({ value: String(one.id), label: one.name }))}
          all="Tỉnh của tôi"
        />
        <FilterSearch name="tim" label="Tìm theo tên" value={search} />
        <FilterSelect
          name="loai"
          label="Loại"
          value={kind}
          choices={AGENCY_KINDS.map((value) => ({ value, label: AGENCY_KIND_TEXT[value] }))}
        />
        <FilterDay name="ngay" label="Hoạt động vào ngày" value={formatDay(on)} />
      </Filters>
      {agencies.length === 0 ? <Nobody actor={actor} provinceId={province.id} /> : <AgencyTable agencies={agencies} />}
    </Page>
  );
}

/** Nobody matches, or the province where the person works has nobody yet. */
async function Nobody({ actor, provinceId }: { actor: Actor; provinceId: number }) {
  const isOwn = actor.grants.some((grant) => grant.provinceId === provinceId);
  if (!isOwn || (await countBegun(provinceId)).agencies > 0) return <Empty>{NONE}</Empty>;
  return (
    <Empty>
      Chưa có cơ quan nào. <FirstStepWay actor={actor} step="agencies" />
    </Empty>
  );
}

const NONE =
  'Không có cơ quan nào. Đổi ngày hoặc bỏ bớt điều kiện: cơ quan đã sáp nhập chỉ hiện vào ngày còn hoạt động.';
