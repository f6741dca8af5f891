import { Wide } from '@/components/ui/wide.tsx';
import type { EvidenceFile } from '@/lib/db/evidence.ts';
import type { Report } from '@/lib/db/reports.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { erasedInWords, formatSize, NOT_SCANNED, placeInWords } from '@/lib/text/evidence.ts';
import { DetachForm } from './detach-form.tsx';

type EvidenceTableProps = {
  report: Report;
  files: readonly EvidenceFile[];
  caption: string;
  /** The agency takes files off while the report is in its hands; Sở Nội vụ erases by law. */
  mayDetach?: boolean;
  mayErase?: boolean;
};

/** Files with where they stand, who brought them when, and their hash; a file that was erased says so in its place. */
export function EvidenceTable({ report, files, caption, mayDetach = false, mayErase = false }: EvidenceTableProps) {
  return (
    <>
      <Wide label={caption}>
        <table className="sheet stacked">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Đính kèm vào</th>
              <th scope="col">Tệp</th>
              <th scope="col" className="num">
                Cỡ
              </th>
              <th scope="col">Gửi lên</th>
              <th scope="col">SHA-256</th>
              {mayDetach || mayErase ? <th scope="col">Việc làm</th> : null}
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.evidenceId}>
                <th scope="row" className="font-normal sm:max-w-96">
                  {placeInWords(file, report.asked, report.tasks)}
                </th>
                <td data-label="Tệp">
                  <FileName file={file} />
                </td>
                <td data-label="Cỡ" className="num whitespace-nowrap">
                  {formatSize(file.size)}
                </td>
                <td data-label="Gửi lên">
                  {file.uploadedBy}, <span className="whitespace-nowrap">{formatInstant(file.uploadedAt)}</span>
                  {file.detachedAt ? (
                    <span className="block text-muted">
                      {file.detachedBy} gỡ lúc {formatInstant(file.detachedAt)}
                    </span>
                  ) : null}
                </td>
                <td data-label="SHA-256" className="text-sm text-muted" title={file.sha256}>
                  {file.sha256.slice(0, 12)}…
                </td>
                {mayDetach || mayErase ? (
                  <td data-label="Việc làm">
                    <Deed {...{ file, mayDetach, mayErase }} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="no-print mt-2 text-sm text-muted">{NOT_SCANNED}</p>
    </>
  );
}

function FileName({ file }: { file: EvidenceFile }) {
  if (file.erasure === null)
    return (
      <a href={routes.evidenceFile(file.evidenceId)} className="break-words">
        {file.fileName}
      </a>
    );
  return (
    <>
      <s className="text-muted">{file.fileName}</s>
      <span className="block text-sm text-risk">{erasedInWords(file.erasure)}</span>
    </>
  );
}

function Deed({ file, mayDetach, mayErase }: { file: EvidenceFile; mayDetach: boolean; mayErase: boolean }) {
  if (mayDetach && file.detachedAt === null)
    return <DetachForm submissionId={file.submissionId} evidenceId={file.evidenceId} fileName={file.fileName} />;
  if (mayErase && file.erasure === null) return <a href={routes.eraseEvidence(file.evidenceId)}>Xóa theo quy định</a>;
  return null;
}
