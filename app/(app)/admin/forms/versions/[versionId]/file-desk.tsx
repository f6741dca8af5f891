import { SecretsWarning } from '@/components/secrets-warning.tsx';
import { Button } from '@/components/ui/button.tsx';
import { FileField } from '@/components/ui/file-field.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { FormVersionHead } from '@/lib/db/form-versions.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';

/** The whole version as a workbook, out and in again; what cannot be read is told by sheet, row and column. */
export function FileDesk({ version, refused }: { version: FormVersionHead; refused: FormState | null }) {
  const [title, ...lines] = (refused?.message ?? '').split('\n');
  return (
    <Section
      id="excel"
      title="Sửa bằng Excel"
      lede={
        version.releasedAt === null
          ? 'Tải biểu về, sửa các trang “Các dòng”, “Lựa chọn”, “Quy tắc”, “Đề cương”, rồi tải lên: cả bản nháp được thay bằng nội dung tệp.'
          : 'Tải biểu về, sửa, rồi tải lên: nội dung tệp thành một bản nháp mới. Bản này giữ nguyên.'
      }
    >
      <p className="mb-4">
        <a href={routes.formFile(version.id)}>Tải biểu về dạng Excel (.xlsx)</a>
      </p>
      {title ? (
        <Notice tone="risk" title={title} live>
          {lines.length > 0 ? (
            <ul className="list-disc pl-5">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
      <form method="post" action={routes.uploadForm()} encType="multipart/form-data" className="no-print">
        <SecretsWarning />
        <input type="hidden" name="versionId" value={version.id} />
        <input type="hidden" name="seenRevision" value={version.revision} />
        <FileField name="workbook" label="Tệp Excel đã sửa" hint="Tệp .xlsx tải về từ đây, dưới 8 MB." accept=".xlsx" />
        <Button weight="secondary">Tải lên và kiểm tra</Button>
      </form>
    </Section>
  );
}
