import type { EvidencePlace } from '@/lib/domain/evidence.ts';
import { formatInstant } from './days.ts';
import { lineName } from './lines.ts';
import { formatNumber } from './numbers.ts';

/** What remains of a file whose bytes were erased. */
export function erasedInWords({ at, by, reason }: { at: Date; by: string; reason: string }): string {
  return `Nội dung tệp đã bị xóa theo quy định lúc ${formatInstant(at)}, người xóa ${by}, lý do: ${reason}`;
}

export const NOT_SCANNED = 'Hệ thống không quét vi-rút: kiểm tra tệp bằng phần mềm của cơ quan trước khi mở.';

type Rows = readonly { id: number; key: string; code: string | null; label: string }[];
type Tasks = readonly { assignmentId: number; title: string }[];

/** Where a file stands, as a person names it. */
export function placeInWords(
  { place, id }: { place: EvidencePlace; id: number | null },
  rows: Rows,
  tasks: Tasks,
): string {
  if (place === 'signed-report') return 'Báo cáo đã ký';
  if (place === 'task') return lineName(`task:${id}`, rows, tasks);
  const row = rows.find((one) => one.id === id);
  return row ? lineName(row.key, rows, tasks) : 'Dòng của biểu';
}

/** "1,2 MB", "340 kB". */
export function formatSize(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${formatNumber(String(Math.round(size * 10) / 10))} ${unit}`;
}
