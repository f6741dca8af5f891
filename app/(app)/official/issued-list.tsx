import type { OfficialIssue } from '@/lib/db/official-issues.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';

type IssuedListProps = { issues: readonly OfficialIssue[]; symbol: string };

/** Every version that went out, newest first, with its hash; none is ever replaced. */
export function IssuedList({ issues, symbol }: IssuedListProps) {
  return (
    <ul className="mb-4">
      {issues.map(({ id, version, number, issuedOn, by, at, hash, appendixHash, correctionReason, unboundReason }) => (
        <li key={id} className="border-b border-hairline py-2">
          <a href={routes.officialFile(id)} className="font-semibold">
            {version === 1 ? 'Báo cáo' : `Bản đính chính lần ${version - 1}`} số {number}/{symbol} ngày{' '}
            {formatDay(issuedOn)} (.docx)
          </a>
          , {by} phát hành lúc {formatInstant(at)}
          {correctionReason ? `, đính chính vì: ${correctionReason}` : ''}
          {unboundReason ? `; giữ số gõ tay, mục trống vì: ${unboundReason}` : ''}{' '}
          <span className="text-sm break-all text-muted">SHA-256 {hash}</span>
          {appendixHash === null ? null : (
            <span className="block">
              <a href={routes.officialAppendixFile(id)}>Phụ lục số liệu kèm theo (.xlsx)</a>{' '}
              <span className="text-sm break-all text-muted">SHA-256 {appendixHash}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
