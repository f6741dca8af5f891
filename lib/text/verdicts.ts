import type { Figure } from '@/lib/domain/figure.ts';
import type { RuleKind, Verdict } from '@/lib/domain/validation.ts';
import { formatNumber } from './numbers.ts';

/** By how much a rule is broken, the rule in the form's own words, what usually causes it, and what to do about it. */
export function verdictInWords(verdict: Verdict): string {
  if (verdict.undecidable) return problemInWords(verdict);
  return [problemInWords(verdict), verdict.message, CAUSES[verdict.kind], offerOf(verdict)].filter(Boolean).join(' ');
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
        ? `Tỷ lệ là ${number(left)} %, nhỏ hơn 0.`
        : `Tỷ lệ là ${number(left)} %, lớn hơn ${number(right)} %.`;
    case 'change':
      return `Kỳ này là ${number(left)}, cùng kỳ năm trước là ${number(right)}, ${changeInWords(verdict, percent, limit)}.`;
    case 'nested':
      return `Số liệu là ${number(left)}, thấp hơn ${number(right)} của kỳ ngắn hơn trong cùng năm, giảm ${apart(verdict)}.`;
    case 'note':
      return left === null ? 'Dòng này cần ghi chú.' : `Số liệu là ${number(left)}: dòng này cần ghi chú.`;
  }
}

/** What it usually is. */
const CAUSES: Record<RuleKind, string> = {
  total: 'Thường do bỏ sót một thành phần hoặc dùng số của hai thời điểm khác nhau.',
  'at-most': 'Thường do gõ nhầm dòng hoặc tính cả số của kỳ trước.',
  'percent-range': 'Thường do gõ số lượng vào ô tỷ lệ.',
  change: 'Thường do thừa hoặc thiếu một chữ số, hoặc do đổi phạm vi thống kê.',
  nested: 'Thường do đổi phạm vi thống kê giữa hai kỳ hoặc chỉ nhập số của những tháng sau.',
  note: '',
};

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
  const share = percent === null ? '' : ` (${formatNumber(percent.replace(/^-/, ''), 1)} %)`;
  const bound = limit === null ? '' : `, quá mức ${formatNumber(limit)} %`;
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
