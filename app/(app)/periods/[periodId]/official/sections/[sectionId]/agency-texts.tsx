import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/page.tsx';
import type { ApprovedText, TakenText } from '@/lib/db/official-reports.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { TEXT_FORM } from './text-form-id.ts';

type AgencyTextsProps = { texts: readonly ApprovedText[]; taken: readonly TakenText[]; mayWrite: boolean };

/** What the agencies wrote, once approved: read beside, and set below what is typed with one press, which saves both. */
export function AgencyTexts({ texts, taken, mayWrite }: AgencyTextsProps) {
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
            {mayWrite ? (
              <Button
                {...{ form: TEXT_FORM, name: 'takenReportId', value: submissionId, weight: 'secondary' }}
                className="mt-2"
              >
                Thêm vào cuối lời văn<span className="sr-only"> lời của {agencyName}</span>
              </Button>
            ) : null}
          </details>
          <TakenMark taken={taken.find((one) => one.submissionId === submissionId)} />
        </li>
      ))}
    </ul>
  );
}

function TakenMark({ taken }: { taken: TakenText | undefined }) {
  if (taken === undefined) return null;
  const { agencyName, periodName, by, at } = taken;
  return (
    <p className="mt-1 text-sm text-muted">
      Đã lấy vào lời văn: của {agencyName}, {periodName}; {by} lấy lúc {formatInstant(at)}.
    </p>
  );
}
