import type { ScheduleSpan } from '@/lib/domain/schedule.ts';
import { formatDay } from './days.ts';

/** What was understood of "Thời gian thực hiện": "Quý IV/2026", "Tháng 12 hằng năm; thường xuyên 2026–2030", "không ghi". */
export function spansInWords(spans: readonly ScheduleSpan[]): string {
  return spans.length === 0 ? 'không ghi' : spans.map(spanInWords).join('; ');
}

function spanInWords(span: ScheduleSpan): string {
  const stretch = stretchInWords(span);
  switch (span.kind) {
    case 'none':
      return 'không ghi';
    case 'conditional':
      return 'khi có hướng dẫn của cấp trên';
    case 'ongoing':
      return `thường xuyên ${stretch}`.trim();
    case 'yearly':
      return `hằng năm ${stretch}`.trim();
    case 'yearly-month':
      return `tháng ${span.month ?? '?'} hằng năm ${stretch}`.trim();
    case 'yearly-quarter':
      return `quý ${ROMAN[span.quarter ?? 0] ?? '?'} hằng năm ${stretch}`.trim();
    case 'month':
      return span.to === null ? 'tháng chưa rõ' : `tháng ${span.to.slice(5, 7)}/${span.to.slice(0, 4)}`;
    case 'quarter':
      return span.to === null
        ? 'quý chưa rõ'
        : `quý ${ROMAN[Math.ceil(Number(span.to.slice(5, 7)) / 3)]}/${span.to.slice(0, 4)}`;
    case 'date':
      return span.to === null ? 'ngày chưa rõ' : `ngày ${formatDay(span.to)}`;
    case 'year':
      return span.to === null ? 'năm chưa rõ' : `năm ${span.to.slice(0, 4)}`;
    default:
      return stretch === '' ? 'cả kế hoạch' : stretch;
  }
}

/** Whole years as years, anything else by its days. */
function stretchInWords({ from, to }: ScheduleSpan): string {
  if (from === null && to === null) return '';
  if (from === null) return `đến ${formatDay(to as string)}`;
  if (to === null) return `từ ${formatDay(from)}`;
  const whole = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (!whole) return `${formatDay(from)}–${formatDay(to)}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `năm ${first}` : `${first}–${last}`;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
