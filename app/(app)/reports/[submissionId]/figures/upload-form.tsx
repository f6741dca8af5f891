import { SecretsWarning } from '@/components/secrets-warning.tsx';
import { ErrorSummary } from '@/components/ui/error-summary.tsx';
import { FileField } from '@/components/ui/file-field.tsx';
import { SendFileButton } from '@/components/ui/send-file-button.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';

/** A plain form to the upload route, which reads the file and leads back here. */
export function UploadForm({ submissionId, state }: { submissionId: number; state: FormState }) {
  return (
    <form method="post" action={routes.uploadFigures(submissionId)} encType="multipart/form-data" className="no-print">
      <ErrorSummary state={state} />
      <SecretsWarning />
      <FileField
        name="file"
        label="Tệp biểu đã điền"
        hint="Tệp .xlsx tải từ trang này, dưới 8 MB. Công thức của cơ quan giữ nguyên trong tệp; hệ thống chỉ lấy kết quả."
        accept=".xlsx"
      />
      <SendFileButton
        label="Đọc tệp"
        sending="Đang gửi và đọc…"
        patience="Đọc tệp mất vài giây; đường truyền chậm thì lâu hơn."
      />
    </form>
  );
}
