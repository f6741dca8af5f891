import type { PlanYears } from '@/lib/domain/schedule.ts';
import type { Block } from '../block.ts';
import type { PlanHead } from '../proposal.ts';

/** The years of the plan: those of its head, else those that the document names most. */
export function planYears(head: PlanHead, blocks: readonly Block[]): { years: PlanYears; warnings: string[] } {
  const { startYear, endYear } = head;
  if (startYear !== null && endYear !== null) return { years: { startYear, endYear }, warnings: [] };
  const guessed = commonest(blocks);
  const why = `Đầu văn bản không nói rõ giai đoạn của kế hoạch; tạm hiểu là ${guessed.startYear}–${guessed.endYear}.`;
  return { years: guessed, warnings: [why] };
}

/** A table that promises years beyond the plan: its head may be that of an appendix alone. */
export function outside(
  appendix: readonly { deadlineYear: number | null }[],
  { startYear, endYear }: PlanYears,
): string[] {
  const last = Math.max(0, ...appendix.map(({ deadlineYear }) => deadlineYear ?? 0));
  if (last <= endYear) return [];
  return [
    `Bảng chỉ tiêu ghi đến năm ${last}, sau giai đoạn ${startYear}–${endYear} của kế hoạch; cần xem lại giai đoạn.`,
  ];
}

function commonest(blocks: readonly Block[]): PlanYears {
  const counts = new Map<string, number>();
  for (const [, from, to] of textOf(blocks).matchAll(/(20\d\d)\s*[-–]\s*(20\d\d)/g)) {
    counts.set(`${from}-${to}`, (counts.get(`${from}-${to}`) ?? 0) + 1);
  }
  const range = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (range !== undefined) return { startYear: Number(range.slice(0, 4)), endYear: Number(range.slice(5)) };
  const years = [...textOf(blocks).matchAll(/\b20[2-9]\d\b/g)].map(([year]) => Number(year));
  return { startYear: Math.min(2100, ...years), endYear: Math.max(2000, ...years) };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.cells).join('\n')))
    .join('\n');
}
