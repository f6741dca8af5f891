import { Section } from '@/components/ui/page.tsx';
import { listTaskFiles } from '@/lib/db/evidence.ts';
import type { TaskPart } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { OccurrenceReading } from '@/lib/domain/task-line.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { occurrenceName } from '@/lib/text/tasks.ts';

type ResultDocumentsProps = KnownOn & {
  actor: Actor;
  taskId: number;
  parts: readonly TaskPart[];
  occurrences: readonly OccurrenceReading[];
};

/** What the agencies named as results in approved reports, and the files beside them that the reader may open. */
export async function ResultDocuments({ actor, taskId, parts, occurrences, knownOn }: ResultDocumentsProps) {
  // Files are shown as they stand today; of an earlier day only what the reports said is known.
  const files = knownOn === undefined ? await listTaskFiles(actor, taskId) : [];
  const named = parts.filter((part) => part.resultDocument !== null);
  const labels = new Map(occurrences.map((one) => [one.id, occurrenceName(one.label)]));
  return (
    <Section id="van-ban-ket-qua" title="Văn bản kết quả">
      {named.length + files.length === 0 ? (
        <p className="text-muted">Chưa có văn bản kết quả trong báo cáo được duyệt.</p>
      ) : null}
      {named.length > 0 ? (
        <table className="sheet stacked">
          <caption className="sr-only">Văn bản kết quả của từng đơn vị</caption>
          <thead>
            <tr>
              <th scope="col">Văn bản</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Lần</th>
              <th scope="col">Hoàn thành ngày</th>
            </tr>
          </thead>
          <tbody>
            {named.map((part) => (
              <tr key={`${part.occurrenceId} ${part.agencyId} ${part.role}`}>
                <th scope="row" className="font-normal">
                  {part.resultDocument}
                </th>
                <td data-label="Đơn vị">
                  <a href={onDay(routes.agency(part.agencyId), knownOn)}>{part.agencyName}</a>
                </td>
                <td data-label="Lần">{labels.get(part.occurrenceId)}</td>
                <td data-label="Hoàn thành ngày">
                  {part.completedOn ? formatDay(part.completedOn) : <span className="text-muted">chưa xong</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {files.length > 0 ? (
        <ul className="mt-3 list-disc pl-5">
          {files.map((file) => (
            <li key={file.evidenceId}>
              <a href={routes.evidenceFile(file.evidenceId)}>{file.fileName}</a>{' '}
              <span className="text-muted">
                {file.agencyName}, {file.periodName}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
