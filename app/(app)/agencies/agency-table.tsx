import type { AgencyEntry } from '@/lib/db/agencies.ts';
import { AGENCY_KINDS } from '@/lib/domain/agency.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { routes } from '@/lib/routes.ts';
import { validityInWords } from '@/lib/text/agencies.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';

/** Agencies by kind, each in Vietnamese order. */
export function AgencyTable({ agencies }: { agencies: readonly AgencyEntry[] }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Cơ quan theo loại</caption>
      <thead>
        <tr>
          <th scope="col">Cơ quan</th>
          <th scope="col">Cấp</th>
          <th scope="col">Hoạt động</th>
          <th scope="col" className="whitespace-nowrap">
            Báo cáo định kỳ
          </th>
          <th scope="col">Căn cứ</th>
        </tr>
      </thead>
      {AGENCY_KINDS.filter((kind) => agencies.some((agency) => agency.kind === kind)).map((kind) => {
        const own = agencies.filter((agency) => agency.kind === kind).toSorted((a, b) => byName(a.name, b.name));
        return (
          <tbody key={kind}>
            <tr>
              <th colSpan={5} scope="rowgroup" className="pt-5 text-base">
                {AGENCY_KIND_TEXT[kind]} <span className="font-normal text-muted">({own.length})</span>
              </th>
            </tr>
            {own.map((agency) => (
              <tr key={agency.id}>
                <th scope="row" className="font-normal">
                  <a href={routes.agency(agency.id)}>{agency.name}</a>
                </th>
                <td data-label="Cấp" className="whitespace-nowrap">
                  {AGENCY_LEVEL_TEXT[agency.level]}
                </td>
                <td data-label="Hoạt động" className="whitespace-nowrap">
                  {validityInWords(agency)}
                </td>
                <td data-label="Báo cáo định kỳ">{agency.reports ? 'có' : 'không'}</td>
                <td data-label="Căn cứ" className="text-muted">
                  {sourceInWords(agency.source)}
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
