import type { Period } from '@/lib/db/periods.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { keptOf, type View } from './filters.ts';

type FilesProps = { view: View; focus: Period; reminds: boolean };

/** The view as a workbook, and where somebody is to be reminded, the draft of the công văn that does. */
export function Files({ view, focus, reminds }: FilesProps) {
  const table = { ...keptOf(view, focus.id), 'tinh-trang': view.state };
  return (
    <p className="no-print flex flex-wrap gap-x-5">
      <a href={addressWith(routes.sendingFile(), table)}>Bảng .xlsx</a>
      {reminds ? (
        <a href={addressWith(routes.officialReminder(focus.id), { cap: view.level })}>Công văn đôn đốc .docx</a>
      ) : null}
    </p>
  );
}
