import { FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import { RANK_GROUPS } from '@/lib/domain/ranking.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { HEAT_MEASURE_TEXT, HEAT_MEASURES } from '@/lib/text/heat-map.ts';
import { RANK_GROUP_TEXT } from '@/lib/text/ranking.ts';
import { PlanFilter } from '../plans/filter-fields.tsx';
import { type CompareAsked, EVERY_GROUP } from './asked-of.ts';

export function CompareFilters({ view }: { view: CompareAsked }) {
  const { provinces, province, plans, plan, group, search, measure, chosen, knownOn } = view;
  const groups = RANK_GROUPS.map((value) => ({ value: value as string, label: RANK_GROUP_TEXT[value] }));
  return (
    <Filters
      action={routes.compare()}
      cleared={onDay(routes.compare(), knownOn)}
      kept={{ ngay: knownOn, ...(chosen.length > 0 && { 'co-quan': chosen.join(',') }) }}
      chosen={[search, group, measure]}
    >
      {provinces.length > 1 ? (
        <FilterSelect
          name="tinh"
          label="Tỉnh"
          value={String(province.id)}
          choices={provinces.map((one) => ({ value: String(one.id), label: one.name }))}
          all="Tỉnh của tôi"
        />
      ) : null}
      <PlanFilter plans={plans} plan={plan} />
      <FilterSelect
        name="nhom"
        label="Nhóm cơ quan"
        value={group ?? EVERY_GROUP}
        choices={[...groups, { value: EVERY_GROUP, label: 'Mọi nhóm' }]}
        all="Chọn nhóm"
      />
      <FilterSearch name="tim" label="Tìm theo tên" value={search} />
      <FilterSelect
        name="xem"
        label="Bản đồ nhiệt đếm"
        value={measure}
        choices={HEAT_MEASURES.map((value) => ({ value, label: HEAT_MEASURE_TEXT[value] }))}
        all="Chọn"
      />
    </Filters>
  );
}
