import type { Proposal } from './proposal.ts';

/** The sentence for a document in which nothing was found that could be proposed; null when something was. */
export function nothingRead({ kind, targets, tasks, statistics, agencies, gaps }: Proposal): string | null {
  if (targets.length + tasks.length + statistics.length + agencies.length > 0) return null;
  const unread = gaps.find((gap) => gap.kind === 'unread');
  const where = unread
    ? ` Có bảng ở dòng ${unread.line} nhưng không nhận ra các cột của nó.`
    : ' Tài liệu không có bảng nào.';
  return `${WANTED[kind]}${where}`;
}

const WANTED: Record<Proposal['kind'], string> = {
  plan: 'Không tìm thấy chỉ tiêu hay nhiệm vụ nào trong tài liệu.',
  report: 'Không tìm thấy bảng số liệu thống kê nào trong tài liệu.',
  agencies: 'Không tìm thấy tên cơ quan nào trong tài liệu.',
};
