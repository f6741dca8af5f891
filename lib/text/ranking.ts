import type { Day } from '@/lib/domain/calendar.ts';
import {
  LEAST_PERIODS,
  type Measure,
  type RankGroup,
  type Share,
  type Standing,
  WEIGHTS,
} from '@/lib/domain/ranking.ts';
import { formatDay } from './days.ts';
import { formatNumber } from './numbers.ts';

export const RANK_GROUP_TEXT: Record<RankGroup, string> = {
  departments: 'Sở, ban, ngành',
  districts: 'UBND cấp huyện',
  communes: 'UBND cấp xã',
  others: 'Cơ quan, đơn vị khác',
};

export const MEASURE_TEXT: Record<Measure, string> = {
  punctual: 'Báo cáo gửi đúng hạn',
  complete: 'Dòng số liệu đã trả lời',
  tasks: 'Phần việc hoàn thành đúng hạn',
};

/** "3/4"; what did not occur says so. */
export function shareInWords({ part, whole }: Share): string {
  if (whole === 0) return 'không phát sinh';
  return `${formatNumber(String(part))}/${formatNumber(String(whole))}`;
}

/** "thứ 3 trong 20", "đồng thứ 3 trong 20", "chưa đủ căn cứ xếp hạng". */
export function rankInWords({ rank, isTied, ranked }: Standing): string {
  if (rank === null) return 'chưa đủ căn cứ xếp hạng';
  return `${isTied ? 'đồng ' : ''}thứ ${rank} trong ${ranked}`;
}

/** "87,5"; the unrounded points decide. */
export function pointsInWords({ score }: Pick<Standing, 'score'>): string {
  return score === null ? '–' : formatNumber(score, 1);
}

type RankedOver = { periods: readonly string[]; from: Day; to: Day };

/** How the points come about, as it is printed beside every rank; of an earlier day, what of it is known. */
export function rankingRule({ periods, from, to }: RankedOver, knownOn?: Day): string[] {
  const parts = (Object.keys(WEIGHTS) as Measure[]).map((measure) => `${WEIGHTS[measure]} × ${SHARES[measure]}`);
  return [
    periods.length === 0
      ? 'Chưa có kỳ báo cáo định kỳ nào đến hạn.'
      : `Xét ${periods.length} kỳ báo cáo định kỳ gần nhất đã đến hạn gửi (${periods.join('; ')}) và các phần việc chủ trì đến hạn từ ${formatDay(from)} đến ${formatDay(to)}.`,
    `Điểm (tối đa 100) = ${parts.join(' + ')}. Tiêu chí nào không phát sinh thì bỏ ra, các tiêu chí còn lại giữ nguyên tỷ trọng với nhau.`,
    `Chỉ so trong cùng nhóm cơ quan. Điểm bằng nhau thì đồng hạng, tính theo điểm chưa làm tròn. Dưới ${LEAST_PERIODS} kỳ đã đến hạn: chưa đủ căn cứ xếp hạng.`,
    ...(knownOn === undefined ? [] : [BY_WHAT_WAS_SENT]),
    'Đây là cách xếp để theo dõi của hệ thống, không thay cho kết quả xác định chỉ số cải cách hành chính do cấp có thẩm quyền công bố.',
  ];
}

const SHARES: Record<Measure, string> = {
  punctual: 'tỷ lệ báo cáo gửi đúng hạn',
  complete: 'tỷ lệ dòng số liệu đã trả lời',
  tasks: 'tỷ lệ phần việc đến hạn đã hoàn thành đúng hạn',
};

const BY_WHAT_WAS_SENT =
  'Của một ngày trước, dòng số liệu chỉ đếm trong báo cáo đã gửi đến hết ngày đó; số đang nhập dở không được lưu theo ngày.';
