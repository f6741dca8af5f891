import { type Day, daysBetween } from '@/lib/domain/calendar.ts';
import type { Decisions } from '@/lib/domain/duties.ts';
import type { MissingReason } from '@/lib/domain/missing.ts';
import type { Changed, Move } from '@/lib/domain/since-last-period.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { groupOf } from '@/lib/domain/target-reading.ts';
import { formatDay } from './days.ts';
import { formatSigned } from './numbers.ts';
import { figureInWords, figurePeriod, TARGET_GROUP_TEXT } from './targets.ts';

export const MISSING_REASON_TEXT: Record<MissingReason, string> = {
  'not-reported': 'chưa cơ quan nào báo cáo',
  'not-entered': 'chờ nhập kết quả do cơ quan khác công bố',
  'not-asked': 'chưa biểu mẫu nào hỏi đúng số liệu',
};

/** Why not every agency's sending is named. */
export const REPORTS_TEXT: Record<'own', string> = {
  own: 'Việc gửi báo cáo của các cơ quan khác chỉ hiện với Sở Nội vụ, lãnh đạo và kiểm tra của tỉnh.',
};

export const MOVE_TEXT: Record<Move, string> = {
  worse: 'chuyển sang trạng thái kém hơn',
  unjudged: 'không còn đủ số liệu mới để đánh giá',
  better: 'chuyển sang trạng thái tốt hơn',
  judged: 'lần đầu đánh giá được',
  other: 'đổi trạng thái nhưng chưa đánh giá được',
};

/** "2 chuyển sang trạng thái kém hơn, 1 lần đầu đánh giá được"; what there is none of is not said. */
export function countsInWords<K extends string>(counts: readonly (readonly [K, number])[], words: Record<K, string>) {
  return counts.flatMap(([key, count]) => (count > 0 ? [`${count} ${words[key]}`] : [])).join(', ');
}

/** "Quý III năm 2026 (số liệu đến 14/09/2026)". */
export function sourcePeriod(figure: SourcedFigure): string {
  return `${figurePeriod(figure)} (số liệu đến ${formatDay(figure.asOf)})`;
}

/** "từ Chậm sang Đúng tiến độ". */
export function moveInWords({ before, line }: Changed): string {
  const name = (status: Changed['before']['status']) => `“${TARGET_GROUP_TEXT[groupOf(status)]}”`;
  return `từ ${name(before.status)} sang ${name(line.state.status)}`;
}

/** "80 % (6 tháng đầu năm 2026) → 86 % (Quý III năm 2026)"; one figure alone where there was none, or no other since. */
export function pathInWords({ line, before, figure }: Pick<Changed, 'line' | 'before' | 'figure'>): string {
  const unit = line.reading?.indicator.unit ?? null;
  const dated = (one: SourcedFigure) => `${figureInWords(one, unit)} (${figurePeriod(one)})`;
  if (figure === null) return 'chưa có số liệu';
  if (before.figure === null) return `nay có ${dated(figure)}`;
  return before.figure.asOf === figure.asOf
    ? `số liệu vẫn là ${dated(figure)}`
    : `${dated(before.figure)} → ${dated(figure)}`;
}

/** "tốt lên +3,2 điểm, từ 80 % (6 tháng đầu năm 2026) đến 83,2 % (Quý III năm 2026)". */
export function changeInWords({ line, change }: Pick<Changed, 'line' | 'change'>): string {
  if (change === null) return '';
  const unit = line.reading?.indicator.unit ?? null;
  const dated = (one: SourcedFigure) => `${figureInWords(one, unit)} (${figurePeriod(one)})`;
  const by = [differenceInWords(change.difference), unit === '%' ? 'điểm' : unit].filter(Boolean).join(' ');
  return `${by}, từ ${dated(change.previous)} đến ${dated(change.newest)}`;
}

/** "còn 26 ngày", "hôm nay", "quá 4 ngày". */
export function daysLeftInWords(dueOn: Day, day: Day): string {
  const left = daysBetween(day, dueOn);
  if (left === 0) return 'hôm nay';
  return left > 0 ? `còn ${left} ngày` : `quá ${-left} ngày`;
}

/** "Sở A, Sở B, Sở C và 9 cơ quan khác". */
export function namesInWords(names: readonly string[], most: number): string {
  const rest = names.length - most;
  if (rest <= 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} và ${rest} cơ quan khác`;
}

/** "Sở Thông tin và Truyền thông (nay do Sở Khoa học và Công nghệ trả lời)"; its own name where it still stands. */
export function agencyNow(name: string, heirs: readonly string[]): string {
  return heirs.length === 0 ? name : `${name} (nay do ${heirs.join(', ')} trả lời)`;
}

/** "4 biện pháp: 2 đã làm xong, 1 chưa làm được, 1 quá ngày mà chưa báo kết quả." */
export function decisionsInWords({ listed, ...counts }: Decisions<unknown>): string {
  const words = countsInWords(
    [
      ['done', counts.done],
      ['notDone', counts.notDone],
      ['late', counts.late],
      ['running', counts.running],
    ],
    {
      done: 'đã làm xong',
      notDone: 'chưa làm được',
      late: 'đã quá ngày mà chưa báo kết quả',
      running: 'đang làm, còn hạn',
    },
  );
  return `${listed.length} biện pháp: ${words}.`;
}

/** One place is enough beside two figures of two: rounded alone, a second would not always add up. */
function differenceInWords(difference: string): string {
  const short = formatSigned(difference, 1);
  return short === '0' ? formatSigned(difference, 2) : short;
}
