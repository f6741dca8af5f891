import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { findingsInWords } from '@/lib/text/official-findings.ts';
import type { ViewedSection } from '@/lib/use-cases/official/view-official-report.ts';

type SectionListProps = { periodId: number; sections: readonly ViewedSection[]; mayWrite: boolean };

/** The outline with what each section still lacks, one click from where it is written. */
export function SectionList({ periodId, sections, mayWrite }: SectionListProps) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Các mục của báo cáo</caption>
      <thead>
        <tr>
          <th scope="col">Mục</th>
          <th scope="col">Còn phải xem lại</th>
          <th scope="col">Sửa lần cuối</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ sectionId, title, findings, updatedBy, updatedAt }) => (
          <tr key={sectionId}>
            <th scope="row" className="font-normal">
              <a href={routes.officialSection(periodId, sectionId)}>
                {mayWrite ? '' : 'Đọc: '}
                {title}
              </a>
            </th>
            <td data-label="Còn phải xem lại" className={findings.length > 0 ? 'text-risk' : 'text-muted'}>
              {findingsInWords(findings)}
            </td>
            <td data-label="Sửa lần cuối" className="text-muted">
              {updatedAt === null ? 'chưa viết' : `${updatedBy ?? ''}, ${formatInstant(updatedAt)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
