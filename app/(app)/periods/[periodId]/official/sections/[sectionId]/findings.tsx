import { Notice } from '@/components/ui/notice.tsx';
import type { Finding } from '@/lib/domain/official-report.ts';
import { findingInWords } from '@/lib/text/official-findings.ts';

/** What still has to be looked at, sentence by sentence. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice tone="slow" title="Còn phải xem lại">
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.what} ${finding.sentence}`} className="py-1">
            {findingInWords(finding)}
            {finding.sentence === '' ? null : <span className="text-muted"> – “{finding.sentence}”</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
