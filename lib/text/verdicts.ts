import type { Figure } from '@/lib/domain/figure.ts';
import type { TaskCount, TaskHold } from '@/lib/domain/task-tally.ts';
import type { RuleKind, Verdict } from '@/lib/domain/validation.ts';
import { formatNumber, PERCENT_SIGN } from './numbers.ts';

type NamedRow = { key: string; code: string | null; label: string };

/**
 * By how much a rule is broken, against which rows (where `rows` names them), the rule in the form's own words, what
 * usually causes it, and what to do about it. The row itself is named by whoever shows the verdict.
 */
export function verdictInWords(verdict: Verdict, rows: readonly NamedRow[] = []): string {
  const parts = [problemInWords(verdict), placeInWords(verdict, rows)];
  if (!verdict.undecidable) parts.push(verdict.message, verdict.cause ?? CAUSES[verdict.kind], offerOf(verdict));
  return parts.filter(Boolean).join(' ');
}

/** The finding alone, for a table: "Tổng là 1.690, các thành phần cộng lại 1.695, lệch 5." */
export function problemInWords(verdict: Verdict): string {
  if (verdict.undecidable) return undecidableInWords(verdict);
  const { left, right, percent, limit } = verdict.facts;
  switch (verdict.kind) {
    case 'total':
      return verdict.otherKeys.length === 1
        ? `Dòng này là ${number(left)}, dòng đối chiếu là ${number(right)}, lệch ${apart(verdict)}.`
        : `Tổng là ${number(left)}, các thành phần cộng lại là ${number(right)}, lệch ${apart(verdict)}.`;
    case 'at-most':
      return `Số liệu là ${number(left)}, vượt mức tối đa ${number(right)} là ${apart(verdict)}.`;
    case 'percent-range':
      return isBelow(verdict)
        ? `Tỷ lệ là ${number(left)}${PERCENT_SIGN}, nhỏ hơn 0.`
        : `Tỷ lệ là ${number(left)}${PERCENT_SIGN}, lớn hơn ${number(right)}${PERCENT_SIGN}.`;
    case 'change':
      return `Kỳ này là ${number(left)}, cùng kỳ năm trước là ${number(right)}, ${changeInWords(verdict, percent, limit)}.`;
    case 'nested':
      return `Số liệu là ${number(left)}, thấp hơn ${number(right)} của kỳ ngắn hơn trong cùng năm, giảm ${apart(verdict)}.`;
    case 'note':
      return left === null ? 'Dòng này cần ghi chú.' : `Số liệu là ${number(left)}: dòng này cần ghi chú.`;
    case 'task-state':
      return `Số liệu là ${number(left)}, phần nhiệm vụ của báo cáo này có ${number(right)} ${tasksInWords(verdict)}, ${apartFromTasks(verdict)}.`;
  }
}

/** What it usually is. */
export const CAUSES: Record<RuleKind, string> = {
  total: 'Thường do bỏ sót một thành phần hoặc dùng số của hai thời điểm khác nhau.',
  'at-most': 'Thường do gõ nhầm dòng hoặc tính cả số của kỳ trước.',
  'percent-range': 'Thường do gõ số lượng vào ô tỷ lệ.',
  change: 'Thường do thừa hoặc thiếu một chữ số, hoặc do đổi phạm vi thống kê.',
  nested: 'Thường do đổi phạm vi thống kê giữa hai kỳ hoặc chỉ nhập số của những tháng sau.',
  note: '',
  'task-state': 'Thường do chưa cập nhật tiến độ nhiệm vụ, hoặc do đếm cả nhiệm vụ của đơn vị khác.',
};

const TASKS_IN_WORDS: Record<TaskCount, string> = {
  assigned: 'nhiệm vụ do cơ quan chủ trì',
  done: 'nhiệm vụ chủ trì đã hoàn thành',
  'done-on-time': 'nhiệm vụ chủ trì hoàn thành đúng hạn',
  'done-late': 'nhiệm vụ chủ trì hoàn thành quá hạn',
  open: 'nhiệm vụ chủ trì chưa hoàn thành',
  overdue: 'nhiệm vụ chủ trì quá hạn chưa hoàn thành',
};

function tasksInWords({ tasks }: Verdict): string {
  return TASKS_IN_WORDS[tasks?.count ?? 'assigned'];
}

function apartFromTasks(verdict: Verdict): string {
  const apartBy: Record<TaskHold, string> = { equal: 'lệch', 'at-least': 'thiếu', 'at-most': 'vượt' };
  return `${apartBy[verdict.tasks?.holds ?? 'equal']} ${apart(verdict)}`;
}

/** A table of rows is long: only what the row is held against is named, by code where it has one. */
function placeInWords({ otherKeys }: Verdict, rows: readonly NamedRow[]): string {
  const named = otherKeys.flatMap((key) => {
    const row = rows.find((candidate) => candidate.key === key);
    return row ? (row.code ?? `“${row.label}”`) : [];
  });
  return named.length === 0 ? '' : `Đối chiếu với dòng ${named.join(', ')}.`;
}

/** A block leaves no choice; a warning may stand when the reporter says why. */
function offerOf(verdict: Verdict): string {
  return verdict.strength === 'warn' && verdict.kind !== 'note' ? 'Nếu số liệu đúng, ghi rõ “đúng, vì…”.' : '';
}

function undecidableInWords({ facts }: Verdict): string {
  const known = facts.right === null ? '' : ` Các thành phần đã có cộng lại là ${formatNumber(facts.right)}.`;
  return `Chưa kiểm tra được tổng vì có dòng “không áp dụng” hoặc “chưa có”.${known}`;
}

function changeInWords(verdict: Verdict, percent: Figure | null, limit: Figure | null): string {
  const word = isBelow(verdict) ? 'giảm' : 'tăng';
  const share = percent === null ? '' : ` (${formatNumber(percent.replace(/^-/, ''), 1)}${PERCENT_SIGN})`;
  const bound = limit === null ? '' : `, quá mức ${formatNumber(limit)}${PERCENT_SIGN}`;
  return `${word} ${apart(verdict)}${share}${bound}`;
}

function isBelow({ facts }: Verdict): boolean {
  return (facts.difference ?? '').startsWith('-');
}

function apart({ facts }: Verdict): string {
  return number((facts.difference ?? '0').replace(/^-/, ''));
}

function number(figure: Figure | null): string {
  return figure === null ? 'chưa có' : formatNumber(figure);
}
