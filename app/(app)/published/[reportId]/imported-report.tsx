import { Section } from '@/components/ui/page.tsx';
import {
  listPublishedRows,
  listReportContradictions,
  listReportStatements,
  type PublishedReport,
} from '@/lib/db/published-reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { formatWithUnit } from '@/lib/text/numbers.ts';
import { placeInWords } from '@/lib/text/sources.ts';
import { ReportRows } from './report-rows.tsx';

/** A report that was issued elsewhere and read in: as printed, beside what was understood. */
export async function ImportedReport({ actor, report }: { actor: Actor; report: PublishedReport }) {
  const rows = await listPublishedRows(actor, report.id);
  const contradictions = await listReportContradictions(actor, report.id);
  const statements = await listReportStatements(actor, report.id);
  const codes = new Map(rows.map((row) => [row.key, row]));
  return (
    <>
      {report.origin === 'imported' ? (
        <p className="max-w-[72ch] text-muted">
          Nhập từ văn bản: chữ in được giữ nguyên bên cạnh số hiểu được; không có phần của từng cơ quan.
        </p>
      ) : null}
      {report.correctionReason ? <p className="mt-2">Đính chính vì: {report.correctionReason}</p> : null}
      <Section title={report.formTitle}>
        <ReportRows rows={rows} contradictions={contradictions} />
      </Section>
      {statements.length > 0 ? (
        <Section title="Con số trong lời báo cáo" lede="Nêu trong phần lời, giữ kèm chỗ ghi.">
          <ul className="list-disc pl-5">
            {statements.map((statement) => (
              <li key={statement.id}>
                {statement.what}:{' '}
                <strong className="font-semibold">{formatWithUnit(statement.value, statement.unit)}</strong>{' '}
                <span className="text-muted">({placeInWords(statement.source)})</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {contradictions.length > 0 ? (
        <Section id="mau-thuan" title="Chỗ báo cáo tự chưa khớp" lede="Liệt kê, không chọn số nào và không sửa số nào.">
          <ul className="list-disc pl-5">
            {contradictions.map((one) => (
              <li key={one.id} id={`mau-thuan-${one.id}`} className="mb-1">
                {one.note}{' '}
                {one.rowKeys.map((key) => {
                  const row = codes.get(key);
                  return row ? (
                    <a key={key} href={`#dong-${row.id}`} className="mr-2">
                      {row.printedCode ? `mã ${row.printedCode}` : row.label}
                    </a>
                  ) : null;
                })}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
