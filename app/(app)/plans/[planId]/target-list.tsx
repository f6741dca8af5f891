import { FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import { ResponsibleList } from '@/components/responsible-list.tsx';
import { TargetFigure, TargetName, TargetPromise, TargetReferences, TargetState } from '@/components/target-line.tsx';
import { ThresholdNote } from '@/components/threshold-note.tsx';
import { Empty } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { TARGET_KINDS } from '@/lib/domain/target.ts';
import { groupOf, isCountedTarget, TARGET_GROUPS, type TargetReading } from '@/lib/domain/target-reading.ts';
import { type Asked, addressWith, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import type { AskedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { AREA_TEXT, TARGET_KIND_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';
import { AreaFilter } from '../filter-fields.tsx';
import { AgencyFilter } from './agency-filter.tsx';

type ListProps = { actor: Actor; plan: Plan; filters: Asked; view: AskedDay };

/** Every promise of the plan, area by area; one that is printed twice stands once. */
export async function TargetList({ actor, plan, filters, view: { day, knownOn } }: ListProps) {
  const areaCode = askedOf(filters, 'linh-vuc', AREA_CODES);
  const kind = askedOf(filters, 'loai', TARGET_KINDS);
  const status = askedOf(filters, 'trang-thai', TARGET_GROUPS);
  const agencyId = idFrom(asked(filters, 'co-quan'));
  const search = asked(filters, 'tim');
  const narrow = {
    ...(areaCode && { areaCode }),
    ...(kind && { kind }),
    ...(search && { search }),
    ...(agencyId && { agencyId }),
  };
  const all = await listTargetReadings(actor, { planIds: [plan.id], ...narrow, knownOn }, day);
  const lines = all.filter(
    (line) => isCountedTarget(line.target) && (!status || groupOf(line.state.status) === status),
  );
  const address = onDay(addressWith(routes.plan(plan.id), { muc: 'chi-tieu' }), knownOn);
  return (
    <>
      <Filters
        action={routes.plan(plan.id)}
        kept={{ muc: 'chi-tieu', ngay: knownOn }}
        cleared={address}
        chosen={[search, areaCode, agencyId, status, kind]}
      >
        <FilterSearch name="tim" label="Tìm trong tên chỉ tiêu" value={search} />
        <AreaFilter value={areaCode} />
        <AgencyFilter {...{ actor, provinceId: plan.provinceId, value: agencyId }} />
        <FilterSelect
          name="trang-thai"
          label="Trạng thái"
          value={status}
          choices={TARGET_GROUPS.map((value) => ({ value, label: TARGET_GROUP_TEXT[value] }))}
        />
        <FilterSelect
          name="loai"
          label="Loại"
          value={kind}
          choices={TARGET_KINDS.map((value) => ({ value, label: TARGET_KIND_TEXT[value] }))}
        />
      </Filters>
      <p className="mb-3">
        {lines.length === plan.targets
          ? `Tất cả ${lines.length} chỉ tiêu.`
          : `${lines.length} trong ${plan.targets} chỉ tiêu.`}
      </p>
      {lines.length === 0 ? (
        <Empty>
          Không có chỉ tiêu nào khớp với bộ lọc. <a href={address}>Bỏ lọc</a> để xem lại tất cả.
        </Empty>
      ) : (
        <>
          <TargetTable lines={lines} knownOn={knownOn} />
          <ThresholdNote rules={lines[0]?.state.rules} />
        </>
      )}
    </>
  );
}

function TargetTable({ lines, knownOn }: KnownOn & { lines: readonly TargetReading[] }) {
  return (
    <Wide label="Chỉ tiêu">
      <table className="sheet stacked lg:min-w-[60rem]">
        <caption className="sr-only">Chỉ tiêu theo lĩnh vực</caption>
        <thead>
          <tr>
            <th scope="col" className="w-[30%]">
              Chỉ tiêu
            </th>
            <th scope="col">Cam kết</th>
            <th scope="col" className="w-[24%]">
              Số liệu mới nhất
            </th>
            <th scope="col" className="w-[18%]">
              Trạng thái
            </th>
            <th scope="col">Cơ quan</th>
          </tr>
        </thead>
        {AREA_CODES.filter((area) => lines.some((line) => line.target.areaCode === area)).map((area) => (
          <tbody key={area}>
            <tr>
              <th colSpan={5} scope="rowgroup" className="pt-5 text-base">
                {AREA_TEXT[area]}
              </th>
            </tr>
            {lines
              .filter((line) => line.target.areaCode === area)
              .map((line) => (
                <tr key={line.target.id}>
                  <th scope="row" className="font-normal">
                    <TargetName {...{ line, knownOn }} />
                  </th>
                  <td data-label="Cam kết">
                    <TargetPromise line={line} />
                  </td>
                  <td data-label="Số liệu">
                    <TargetFigure line={line} />
                    <TargetReferences line={line} />
                  </td>
                  <td data-label="Trạng thái">
                    <TargetState line={line} />
                  </td>
                  <td data-label="Cơ quan">
                    <ResponsibleList who={line.target.agencies} knownOn={knownOn} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}
