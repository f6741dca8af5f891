import { Section } from '@/components/ui/page.tsx';
import { listFigureParts } from '@/lib/db/part-series.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import { AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { areComparable, figuresWithParts } from '@/lib/domain/comparable.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { agencyLines, levelLines, type PartLine } from '@/lib/domain/part-series.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { missingPartsInWords } from '@/lib/text/parts.ts';
import { AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { figurePeriod } from '@/lib/text/targets.ts';
import { PartTable } from './part-table.tsx';

const PERIODS = 4;
const FIRST_LINES = 12;

type PartsProps = KnownOn & { actor: Actor; line: TargetReading; showAll: boolean };

/** Levels and agencies over the last periods, numerators and denominators beside each picture. */
export async function Parts({ actor, line: { target, reading }, showAll, knownOn }: PartsProps) {
  if (reading === null) return null;
  const { indicator } = reading;
  const figures = figuresWithParts(indicator, reading.figures, PERIODS);
  const behind = await listFigureParts(actor, { indicator, provinceId: target.provinceId, knownOn }, figures);
  const agencies = agencyLines(behind, indicator.direction);
  if (agencies.length === 0) return null;
  const isWhole = overseenProvincesOf(actor).includes(target.provinceId);
  const levels = isWhole ? levelLines(behind, AGENCY_LEVELS) : [];
  const shown = showAll ? agencies : agencies.slice(0, FIRST_LINES);
  const table = {
    periods: behind.map(({ figure }) => figurePeriod(figure)),
    indicator,
    knownOn,
    joined: areComparable(indicator, figures),
    goal: indicator.unit === '%' && target.change === null ? target.value : null,
  };
  return (
    <Section
      id="phan"
      title={isWhole ? 'Phần của từng cấp, từng cơ quan' : 'Phần của cơ quan bạn'}
      lede={howToRead(table)}
    >
      {isWhole ? <Missing agencies={agencies} period={table.periods.at(-1) ?? ''} /> : null}
      {levels.length > 1 ? (
        <PartTable
          {...table}
          caption="Theo cấp: tổng tử số trên tổng mẫu số, không phải trung bình các tỷ lệ"
          lines={levels.map((one) => ({ ...one, name: AGENCY_LEVEL_TEXT[one.level] }))}
        />
      ) : null}
      <PartTable {...table} caption="Theo cơ quan, nơi cần chú ý nhất đứng trước" lines={shown} />
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
  const row = 'Bấm vào số để mở đúng dòng trong báo cáo của cơ quan, cùng tài liệu kiểm chứng và nhật ký.';
  const line = goal === null ? '' : ' Vạch xanh là cam kết của chỉ tiêu.';
  return `${row}${line}${joined ? '' : ' Các kỳ dài ngắn khác nhau nên không nối thành đường.'}`;
}
