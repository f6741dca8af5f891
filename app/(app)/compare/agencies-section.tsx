import { PictureExport } from '@/components/picture-export.tsx';
import { BarKey, StateBar } from '@/components/state-bar.tsx';
import { taskBar } from '@/components/task-status.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { MEASURES } from '@/lib/domain/ranking.ts';
import { countByStatus } from '@/lib/domain/task.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { heatInShort, heatInWords } from '@/lib/text/heat-map.ts';
import { MEASURE_TEXT, pointsInWords, rankInWords, rankingRule, shareInWords } from '@/lib/text/ranking.ts';
import type { AgencyLoad, Comparison } from '@/lib/use-cases/view-comparison.ts';
import type { RankLine } from '@/lib/use-cases/view-ranking.ts';
import { type CompareAsked, keptOf } from './asked-of.ts';

type AgenciesSectionProps = { view: CompareAsked; comparison: Comparison };

/** The same agencies in numbers: tasks, targets, and for who oversees the province their rank with what it is made of. */
export function AgenciesSection({ view, comparison: { compared, ranking, on } }: AgenciesSectionProps) {
  const title = view.chosen.length > 0 ? `So sánh ${compared.length} cơ quan đã chọn` : 'So sánh cơ quan';
  const lines = new Map(ranking?.lines.map((line) => [line.agencyId, line]));
  const href = addressWith(`${routes.compare()}/table.csv`, {
    ...keptOf(view),
    'co-quan': view.chosen.join(','),
    bang: 'co-quan',
  });
  if (compared.length === 0) return null;
  return (
    <Section id="co-quan" title={title} lede={ranking === null ? OTHERS_DO_NOT_SEE : undefined}>
      <div id="bang-co-quan">
        <Wide label={title}>
          <table className={`sheet ${ranking === null ? 'min-w-[36rem]' : 'min-w-[64rem]'}`}>
            <caption className="sr-only">{title}</caption>
            <Head isRanked={ranking !== null} />
            <tbody>
              {byRank(compared, lines).map((load) => (
                <Row
                  key={load.agency.id}
                  load={load}
                  line={lines.get(load.agency.id)}
                  isRanked={ranking !== null}
                  knownOn={view.knownOn}
                />
              ))}
            </tbody>
          </table>
        </Wide>
        <BarKey parts={taskBar(NO_TASKS)} />
      </div>
      {view.chosen.length > 0 ? (
        <p className="no-print mt-2">
          <a href={addressWith(routes.compare(), keptOf(view))}>Bỏ chọn, xem cả nhóm</a>
        </p>
      ) : null}
      {ranking === null
        ? null
        : rankingRule(ranking, view.knownOn).map((sentence) => (
            <p key={sentence} className="mt-1.5 max-w-[110ch] text-sm text-muted">
              {sentence}
            </p>
          ))}
      <PictureExport
        of="bang-co-quan"
        name="so-sanh-co-quan"
        title={title}
        note={`Đến ngày ${formatDay(on)}, theo báo cáo đã gửi và đã duyệt.`}
        csv={href}
      />
    </Section>
  );
}

function Head({ isRanked }: { isRanked: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">Cơ quan</th>
        {isRanked ? <th scope="col">Hạng trong nhóm</th> : null}
        {isRanked ? (
          <th scope="col" className="num">
            Điểm
          </th>
        ) : null}
        <th scope="col" className="w-[22%]">
          Nhiệm vụ chủ trì
        </th>
        <th scope="col" className="num whitespace-normal!">
          Nhiệm vụ quá hạn
        </th>
        <th scope="col" className="num whitespace-normal!">
          Chỉ tiêu chậm
        </th>
        {isRanked
          ? MEASURES.map((measure) => (
              <th key={measure} scope="col" className="num whitespace-normal!">
                {MEASURE_TEXT[measure]}
              </th>
            ))
          : null}
      </tr>
    </thead>
  );
}

type RowProps = KnownOn & { load: AgencyLoad; line: RankLine | undefined; isRanked: boolean };

function Row({ load: { agency, tasks, targets, statuses }, line, isRanked, knownOn }: RowProps) {
  return (
    <tr>
      <th scope="row" className="font-normal">
        <a href={onDay(routes.agency(agency.id), knownOn)}>{agency.name}</a>
      </th>
      {isRanked ? <td className="min-w-32">{line ? rankInWords(line) : 'không xếp hạng'}</td> : null}
      {isRanked ? <td className="num">{line ? pointsInWords(line) : '–'}</td> : null}
      <td>
        <StateBar name={`Nhiệm vụ chủ trì của ${agency.name}`} parts={taskBar(statuses)} otherwise="không chủ trì" />
      </td>
      <td className="num" title={heatInWords(tasks.sum, 'nhiem-vu')}>
        {heatInShort(tasks.sum)}
      </td>
      <td className="num" title={heatInWords(targets.sum, 'chi-tieu')}>
        {heatInShort(targets.sum)}
      </td>
      {isRanked
        ? MEASURES.map((measure) => (
            <td key={measure} className="num">
              {line ? shareInWords(line.shares[measure]) : '–'}
            </td>
          ))
        : null}
    </tr>
  );
}

/** By rank, then by name; those without a rank stand last. */
export function byRank(loads: readonly AgencyLoad[], lines: ReadonlyMap<number, RankLine>): AgencyLoad[] {
  const rank = ({ agency }: AgencyLoad) => lines.get(agency.id)?.rank ?? Number.MAX_SAFE_INTEGER;
  return loads.toSorted((a, b) => rank(a) - rank(b) || byName(a.agency.name, b.agency.name));
}

const NO_TASKS = countByStatus([]);
const OTHERS_DO_NOT_SEE =
  'Tình hình gửi báo cáo và thứ hạng của các cơ quan chỉ người theo dõi toàn tỉnh (Sở Nội vụ, lãnh đạo, kiểm tra) xem được.';
