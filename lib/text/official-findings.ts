import type { Finding, FindingKind } from '@/lib/domain/official-report.ts';

/** What keeps a sentence from going out, and what to do about it. */
const TEXT: Record<FindingKind, (finding: Finding) => string> = {
  unknown: ({ what }) =>
    `{{${what}}} không phải mã dòng hay nhiệm vụ nào: sửa lại theo bảng số liệu ở trang soạn mục này.`,
  unanswered: ({ what }) => `{{${what}}} chưa có số liệu được duyệt.`,
  stale: ({ what, was, now }) =>
    was === null
      ? `{{${what}}} nay là ${now}, chưa ai xem lại câu.`
      : `{{${what}}} đã đổi từ ${was} thành ${now}: xem lại câu.`,
  unbound: ({ what }) => `Số ${what} gõ tay, không gắn với số liệu nào.`,
  empty: () => 'Mục để trống.',
};

export function findingInWords(finding: Finding): string {
  return TEXT[finding.kind](finding);
}

/** "3 chỗ cần xem lại", "đủ". */
export function findingsInWords(findings: readonly Finding[]): string {
  const count = (kinds: readonly FindingKind[]) => findings.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [count(['stale']), 'số đã đổi'],
    [count(['unknown', 'unanswered']), 'số chưa có'],
    [count(['unbound']), 'số gõ tay'],
    [count(['empty']), 'mục trống'],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return said.length === 0 ? 'Đã đủ' : said.join(', ');
}
