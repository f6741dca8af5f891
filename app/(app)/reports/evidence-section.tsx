import { Section } from '@/components/ui/page.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { routes } from '@/lib/routes.ts';
import { EvidenceTable } from './evidence-table.tsx';

/** The files of a report where it is read, checked and reviewed. */
export function EvidenceSection({ report }: { report: Report }) {
  const files = report.evidence.filter((file) => file.detachedAt === null);
  return (
    <Section id="tai-lieu" title="Tài liệu kiểm chứng">
      {files.length > 0 ? (
        <EvidenceTable report={report} files={files} caption="Tài liệu kiểm chứng" />
      ) : (
        <p className="text-muted">Chưa có tài liệu nào đính kèm.</p>
      )}
      <p className="no-print mt-2">
        <a href={routes.evidence(report.submission.id)}>Xem, đính kèm tài liệu kiểm chứng và báo cáo đã ký</a>
      </p>
    </Section>
  );
}
