import { TargetFigure, TargetName, TargetPromise, TargetState } from '@/components/target-line.tsx';
import { ThresholdNote } from '@/components/threshold-note.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { AgencyEntry } from '@/lib/db/agencies.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isBorneBy } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { isCountedTarget } from '@/lib/domain/target-reading.ts';

type OwedProps = KnownOn & { actor: Actor; agency: AgencyEntry; day: Day };

/** The promises that name this agency, itself or through its group. */
export async function OwedTargets({ actor, agency, day, knownOn }: OwedProps) {
  const lines = (await listTargetReadings(actor, { agencyId: agency.id, knownOn }, day)).filter(
    ({ target }) => isCountedTarget(target) && isBorneBy(target, agency),
  );
  return (
    <Section
      title={`Chỉ tiêu (${lines.length})`}
      lede="Kế hoạch nêu đích danh cơ quan, hoặc nêu nhóm mà cơ quan thuộc về."
    >
      {lines.length === 0 ? (
        <p className="text-muted">Không có chỉ tiêu nào giao cho cơ quan này.</p>
      ) : (
        <table className="sheet stacked">
          <caption className="sr-only">Chỉ tiêu của cơ quan</caption>
          <thead>
            <tr>
              <th scope="col" className="w-[36%]">
                Chỉ tiêu
              </th>
              <th scope="col">Cam kết</th>
              <th scope="col">Số liệu</th>
              <th scope="col">Trạng thái</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.target.id}>
                <th scope="row" className="font-normal">
                  <TargetName {...{ line, knownOn }} />
                </th>
                <td data-label="Cam kết">
                  <TargetPromise line={line} />
                </td>
                <td data-label="Số liệu">
                  <TargetFigure line={line} />
                </td>
                <td data-label="Trạng thái">
                  <TargetState line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ThresholdNote rules={lines[0]?.state.rules} />
    </Section>
  );
}
