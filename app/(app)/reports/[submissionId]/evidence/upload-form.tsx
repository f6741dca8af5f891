import { SecretsWarning } from '@/components/secrets-warning.tsx';
import { ErrorSummary } from '@/components/ui/error-summary.tsx';
import { Choice } from '@/components/ui/field.tsx';
import { FileField } from '@/components/ui/file-field.tsx';
import { SendFileButton } from '@/components/ui/send-file-button.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { targetKey } from '@/lib/domain/evidence.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';
import { lineName } from '@/lib/text/lines.ts';

type UploadFormProps = { report: Report; state: FormState; place: string };

/** A plain form to the upload route: it works without JavaScript, and a file can be dropped onto its field. */
export function UploadForm({ report, state, place }: UploadFormProps) {
  const { submission } = report;
  return (
    <form
      method="post"
      action={routes.uploadEvidence(submission.id)}
      encType="multipart/form-data"
      className="no-print"
    >
      <ErrorSummary state={state} />
      <SecretsWarning />
      <Choice
        state={state}
        name="place"
        label="Đính kèm vào"
        wide
        options={[{ value: '', label: '– chọn dòng, nhiệm vụ hoặc báo cáo đã ký –' }, ...placesOf(report)]}
        defaultValue={place}
      />
      <FileField
        name="file"
        label="Tệp"
        hint="PDF, ảnh PNG hoặc JPG, Word .docx, Excel .xlsx; mỗi tệp không quá 20 MB, mỗi chỗ nhiều nhất 20 tệp. Gửi từng tệp một."
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
      />
      <SendFileButton
        label="Đính kèm"
        sending="Đang gửi tệp…"
        patience="Tệp lớn qua đường truyền chậm mất vài phút; giữ trang này mở cho đến khi xong."
      />
    </form>
  );
}

function placesOf({ asked, tasks }: Report) {
  return [
    { value: 'signed-report', label: 'Báo cáo đã ký (bản quét hoặc PDF của cả báo cáo)' },
    ...asked.map((row) => ({ value: targetKey({ place: 'row', id: row.id }), label: lineName(row.key, asked, tasks) })),
    ...tasks.map((task) => ({
      value: targetKey({ place: 'task', id: task.assignmentId }),
      label: `Nhiệm vụ: ${task.title}`,
    })),
  ];
}
