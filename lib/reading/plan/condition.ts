import type { ScheduleSpan } from '@/lib/domain/schedule.ts';
import type { CellReading, ReadTime } from '../proposal.ts';
import { doubt, SURE } from '../row.ts';

/** "Triển khai Đề án … (Sau khi Bộ ban hành hướng dẫn)": the year beside it depends on it. */
export function conditionIn(title: string): string | null {
  return /\(\s*(sau khi [^)]+)\)/i.exec(title)?.[1]?.trim() ?? null;
}

export function conditionReading(condition: string | null): CellReading {
  if (condition === null) return SURE;
  return doubt(
    `Cột thời gian không ghi, nhưng tên nhiệm vụ nêu điều kiện “${condition}”; đã tính cả điều kiện ấy.`,
    0.75,
  );
}

/** What the time cell says stands as it is; the condition comes to it, or is all there is. */
export function underCondition(time: ReadTime): ReadTime {
  if (time.kind === 'none') return { ...time, kind: 'conditional', spans: [CONDITIONAL] };
  if (time.spans.some(({ kind }) => kind === 'conditional')) return time;
  return { ...time, spans: [...time.spans, CONDITIONAL] };
}

const CONDITIONAL: ScheduleSpan = { kind: 'conditional', from: null, to: null, month: null, quarter: null };
