import type { Heat, HeatCell } from '@/lib/domain/heat-map.ts';

export const HEAT_MEASURES = ['nhiem-vu', 'chi-tieu'] as const;
export type HeatMeasure = (typeof HEAT_MEASURES)[number];

export const HEAT_MEASURE_TEXT: Record<HeatMeasure, string> = {
  'nhiem-vu': 'Nhiệm vụ chủ trì',
  'chi-tieu': 'Chỉ tiêu phụ trách',
};

const OFF: Record<HeatMeasure, string> = { 'nhiem-vu': 'quá hạn', 'chi-tieu': 'chậm hoặc không đạt' };
const THINGS: Record<HeatMeasure, string> = { 'nhiem-vu': 'nhiệm vụ', 'chi-tieu': 'chỉ tiêu' };

/** What the colours mean, in words. */
export const HEAT_TEXT: Record<Exclude<Heat, 'none'>, (measure: HeatMeasure) => string> = {
  clear: (measure) => `không ${THINGS[measure]} nào ${OFF[measure]}`,
  some: (measure) => `dưới một phần tư ${OFF[measure]}`,
  many: (measure) => `từ một phần tư ${OFF[measure]}`,
  most: (measure) => `từ một nửa ${OFF[measure]}`,
  unknown: () => 'chưa có căn cứ đánh giá',
};

/** "2/7": off course of what is owed; "?/7" where nothing is known; "–" where nothing is owed. */
export function heatInShort({ total, known, off }: HeatCell): string {
  if (total === 0) return '–';
  return `${known === 0 ? '?' : off}/${total}`;
}

/** "7 nhiệm vụ, 2 quá hạn, 1 chưa có căn cứ đánh giá". */
export function heatInWords({ total, known, off }: HeatCell, measure: HeatMeasure): string {
  if (total === 0) return `không có ${THINGS[measure]}`;
  const unknown = total - known > 0 ? `, ${total - known} chưa có căn cứ đánh giá` : '';
  return `${total} ${THINGS[measure]}, ${off} ${OFF[measure]}${unknown}`;
}
