import { Section } from '@/components/ui/page.tsx';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PartLine } from '@/lib/domain/part-series.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { missingPartsInWords } from '@/lib/text/parts.ts';
import { AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { figurePeriod } from '@/lib/text/targets.ts';
import type { PartTable } from '@/lib/use-cases/export-target-parts.ts';
import { viewParts } from '@/lib/use-cases/view-parts.ts';
import { PartPicture } from './part-table.tsx';

const FIRST_LINES = 12;

type PartsProps = KnownOn & { actor: Actor; line: TargetReading; day: Day; showAll: boolean };

/** Levels and agencies over the last periods, numerators and denominators beside each picture. */
export async function Parts({ actor, line, day, showAll, knownOn }: PartsProps) {
  const { target, reading } = line;
  const view = await viewParts(actor, line, knownOn);
  if (view === null || reading === null) return null;
  const { isWhole, figures, levels, agencies, goal, joined } = view;
  const periods = figures.map(figurePeriod);
  const table = { periods, indicator: reading.indicator, goal, joined, knownOn };
  const saved = (which: PartTable, by: string) => ({
    name: `phan-${which}-${target.code}`,
    title: `${target.title}, ${by}`,
    note: `Đến ngày ${formatDay(day)}, theo báo cáo đã duyệt.`,
    csv: onDay(routes.partsFile(target.id, which), knownOn),
  });
  return (
    <Section
      id="phan"
      title={isWhole ? 'Phần của từng cấp, từng cơ quan' : 'Phần của cơ quan bạn'}
      lede={howToRead(view)}
    >
      {isWhole ? <Missing agencies={agencies} period={periods.at(-1) ?? ''} /> : null}
      {levels.length > 1 ? (
        <PartPicture
          {...table}
          id="phan-cap"
          saved={saved('cap', 'theo cấp')}
          caption="Theo cấp: tổng tử số trên tổng mẫu số, không phải trung bình các tỷ lệ"
          lines={levels.map((one) => ({ ...one, name: AGENCY_LEVEL_TEXT[one.level] }))}
        />
      ) : null}
      <PartPicture
        {...table}
        id="phan-co-quan"
        saved={saved('co-quan', 'theo cơ quan')}
        caption="Theo cơ quan, nơi cần chú ý nhất đứng trước"
        lines={showAll ? agencies : agencies.slice(0, FIRST_LINES)}
      />
      {agencies.length > FIRST_LINES ? (
        <p className="no-print mt-2">
          <a href={onDay(routes.targetParts(target.id, !showAll), knownOn)}>
            {showAll ? `Chỉ xem ${FIRST_LINES} cơ quan đầu` : `Xem cả ${agencies.length} cơ quan`}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

/** What is missing is an alert of its own. */
function Missing({ agencies, period }: { agencies: readonly PartLine[]; period: string }) {
  const owing = agencies.filter(({ cells }) => cells.at(-1) != null);
  const missing = owing.filter(({ cells }) => {
    const cell = cells.at(-1);
    return cell != null && cell.answered < cell.expected;
  });
  return (
    <p className="mb-3 max-w-[72ch]">
      {missingPartsInWords(
        period,
        missing.map(({ name }) => name),
        owing.length,
      )}
    </p>
  );
}

function howToRead({ goal, joined }: { goal: string | null; joined: boolean }): string {
  const row =
    'Bấm vào số để mở đúng dòng trong báo cáo của cơ quan, cùng tài liệu kiểm chứng, số đã đổi giữa các lần gửi và nhật ký.';
  const line = goal === null ? '' : ' Vạch xanh là cam kết của chỉ tiêu.';
  return `${row}${line}${joined ? '' : ' Các kỳ dài ngắn khác nhau nên không nối thành đường.'}`;
}
