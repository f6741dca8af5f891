import { SecretsWarning } from '@/components/secrets-warning.tsx';
import { ErrorSummary } from '@/components/ui/error-summary.tsx';
import { Choice, type Option, TextArea } from '@/components/ui/field.tsx';
import { FileField } from '@/components/ui/file-field.tsx';
import { SendFileButton } from '@/components/ui/send-file-button.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';
import { READING_KIND_TEXT } from '@/lib/text/readings.ts';

type UploadFormProps = {
  state: FormState;
  provinces: readonly Option[];
  plan: { id: number; provinceId: number } | null;
};

const KINDS: readonly Option[] = [
  { value: '', label: 'Tự nhận ra' },
  ...Object.entries(READING_KIND_TEXT).map(([value, label]) => ({ value, label })),
];

/** A plain form to the upload route: it works without JavaScript, and a file can be dropped onto its field. */
export function UploadForm({ state, provinces, plan }: UploadFormProps) {
  const [only] = provinces;
  return (
    <form method="post" action={routes.uploadReading()} encType="multipart/form-data">
      <ErrorSummary state={state} />
      <SecretsWarning />
      {plan ? (
        <>
          <input type="hidden" name="planId" value={plan.id} />
          <input type="hidden" name="provinceId" value={plan.provinceId} />
        </>
      ) : (
        <>
          {provinces.length > 1 ? (
            <Choice state={state} name="provinceId" label="Văn bản của tỉnh" options={provinces} />
          ) : (
            <input type="hidden" name="provinceId" value={only?.value} />
          )}
          <Choice state={state} name="kind" label="Loại văn bản" options={KINDS} />
        </>
      )}
      <FileField
        name="document"
        label="Tệp Word hoặc Excel"
        hint="Tệp .docx, .xlsx hoặc .txt dưới 8 MB. Tệp PDF: mở bằng Word rồi lưu thành .docx, hoặc sao chép chữ và dán vào ô bên dưới."
        accept=".docx,.xlsx,.txt"
      />
      <div className="max-w-3xl [&>div]:max-w-none">
        <TextArea
          state={state}
          name="text"
          label="Hoặc dán chữ của văn bản"
          hint="Chọn tất cả trong Word (Ctrl+A), sao chép (Ctrl+C), dán vào đây (Ctrl+V). Bảng giữ nguyên từng dòng."
          rows={10}
          spellCheck={false}
        />
      </div>
      <SendFileButton
        label="Đọc văn bản"
        sending="Đang gửi và đọc…"
        patience="Văn bản dài đọc mất vài giây; đường truyền chậm thì lâu hơn."
      />
    </form>
  );
}
