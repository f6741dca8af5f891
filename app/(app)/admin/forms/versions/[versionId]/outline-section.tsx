import { Empty, Section } from '@/components/ui/page.tsx';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import { routes } from '@/lib/routes.ts';
import { sectionLinesOf } from './lines.ts';
import { OutlineTable } from './outline-table.tsx';

type OutlineSectionProps = {
  draft: FormDraft;
  versionId: number;
  /** Null for what is released: looked at, not changed. */
  seen: { versionId: number; seenRevision: number } | null;
};

/** Đề cương phần lời of a version. */
export function OutlineSection({ draft, versionId, seen }: OutlineSectionProps) {
  return (
    <Section
      id="de-cuong"
      title="Đề cương phần lời"
      lede="Các mục cơ quan viết bằng lời trong báo cáo, theo thứ tự này. Mục bắt buộc còn trống thì chưa gửi được."
    >
      {draft.sections.length > 0 ? (
        <OutlineTable lines={sectionLinesOf(draft, versionId)} seen={seen} />
      ) : (
        <Empty>Chưa có mục nào: báo cáo theo biểu này không có phần lời.</Empty>
      )}
      {seen ? (
        <p className="mt-3">
          <a href={routes.newFormSection(versionId)}>Thêm mục đề cương</a>
        </p>
      ) : null}
    </Section>
  );
}
