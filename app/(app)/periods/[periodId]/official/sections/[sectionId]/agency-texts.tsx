import { Empty } from '@/components/ui/page.tsx';
import type { ApprovedText } from '@/lib/db/official-reports.ts';
import { routes } from '@/lib/routes.ts';

/** What the agencies wrote, once approved: to be read beside, and taken over by hand. */
export function AgencyTexts({ texts }: { texts: readonly ApprovedText[] }) {
  if (texts.length === 0) return <Empty>Chưa có báo cáo đã duyệt nào viết mục này.</Empty>;
  return (
    <ul>
      {texts.map(({ submissionId, agencyName, text }) => (
        <li key={submissionId} className="border-b border-hairline py-2">
          <details>
            <summary>{agencyName}</summary>
            <p className="mt-1 max-w-[72ch] whitespace-pre-line">{text}</p>
            <p className="mt-1 text-sm">
              <a href={routes.report(submissionId)}>Báo cáo của cơ quan</a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
