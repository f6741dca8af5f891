import { Notice } from '@/components/ui/notice.tsx';
import type { FormVersionHead } from '@/lib/db/form-versions.ts';
import { routes } from '@/lib/routes.ts';
import { OneButtonForm } from '../../../accounts/one-button-form.tsx';
import { discardFormAction, makeFormVersionAction, releaseFormAction } from '../../actions.ts';

type DraftDeskProps = {
  version: FormVersionHead;
  seen: { versionId: number; seenRevision: number };
  /** In words, what keeps the draft from being released. */
  faults: readonly string[];
};

/** What can be done with the version as a whole. */
export function DraftDesk({ version, seen, faults }: DraftDeskProps) {
  if (version.releasedAt !== null) {
    return (
      <Notice title="Bản này đã ban hành nên giữ nguyên.">
        <p className="mb-3">Cần thay đổi thì lập bản mới từ bản này; số liệu đã báo cáo vẫn thuộc bản này.</p>
        <OneButtonForm
          action={makeFormVersionAction}
          fields={{ versionId: version.id }}
          label="Lập bản mới từ bản này"
        />
      </Notice>
    );
  }
  return (
    <>
      {faults.length > 0 ? (
        <Notice tone="slow" title={`Còn ${faults.length} chỗ phải sửa trước khi ban hành`}>
          <ul className="list-disc pl-5">
            {faults.slice(0, 50).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good" title="Bản nháp đã đủ điều kiện ban hành.">
          <p>Ban hành rồi thì không sửa được nữa; kỳ báo cáo mở sau đó dùng được bản này.</p>
        </Notice>
      )}
      <div className="no-print my-4 flex flex-wrap items-start gap-3">
        <OneButtonForm action={releaseFormAction} fields={seen} label="Ban hành bản này" weight="primary" />
        <OneButtonForm action={discardFormAction} fields={seen} label="Bỏ bản nháp" weight="danger" />
        {version.basedOn ? (
          <a href={`${routes.form(version.formId)}#khac-nhau`} className="self-center">
            Xem khác gì bản {version.basedOn.version}
          </a>
        ) : null}
      </div>
    </>
  );
}
