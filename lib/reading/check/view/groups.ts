import type { GroupView, RowKind } from '@/lib/domain/reading-view.ts';
import type { ReadSection } from '../../proposal.ts';
import { sectionTitle } from '../section-title.ts';
import type { AnyRow } from '../sheet.ts';

/** Rows stand under the heading that they were printed under. */
export function groupKeyOf(row: AnyRow): string {
  switch (row.kind) {
    case 'target':
      return `target|${row.values.section}|${row.values.heading ?? ''}`;
    case 'task':
      return `task|${row.values.section}`;
    default:
      return row.kind;
  }
}

/** The headings in the order of the source, each with its rows counted against their printed numbers. */
export function groupViews(rows: readonly AnyRow[], sections: readonly ReadSection[]): GroupView[] {
  const groups = new Map<string, AnyRow[]>();
  for (const row of rows) {
    if (row.kind === 'plan') continue;
    groups.set(groupKeyOf(row), [...(groups.get(groupKeyOf(row)) ?? []), row]);
  }
  return [...groups].map(([key, members]) => {
    const [first] = members as [AnyRow];
    return { key, kind: first.kind, title: titleOf(first, sections), total: totalOf(members) };
  });
}

function titleOf(row: AnyRow, sections: readonly ReadSection[]): string {
  if (row.kind === 'target') {
    const { section, heading } = row.values;
    const title = heading ?? sectionTitle(sections, section, row.line);
    return [section, title].filter(Boolean).join('. ') || 'Chỉ tiêu thêm bằng tay';
  }
  if (row.kind === 'task') {
    const { section } = row.values;
    return [section, sectionTitle(sections, section, row.line)].filter(Boolean).join('. ') || 'Nhiệm vụ';
  }
  return TITLES[row.kind];
}

const TITLES: Record<Exclude<RowKind, 'target' | 'task'>, string> = {
  plan: 'Văn bản',
  gap: 'Đối chiếu số thứ tự với văn bản',
  promise: 'Con số nằm trong lời nhiệm vụ, ngoài danh sách chỉ tiêu',
  statistic: 'Biểu số liệu',
  agency: 'Cơ quan',
};

/** "12 dòng, số 1–12", "9 dòng, số 1–10, thiếu 4", "5 chỉ tiêu trong 3 gạch đầu dòng". */
function totalOf(rows: readonly AnyRow[]): string {
  const kept = rows.filter((row) => !row.isDropped);
  const dropped = rows.length - kept.length;
  const words = [`${kept.length} dòng`];
  const numbers = kept.flatMap((row) =>
    'ordinal' in row.values && row.values.ordinal !== null ? [row.values.ordinal] : [],
  );
  if (numbers.length > 0) words.push(numbersInWords(numbers));
  if (dropped > 0) words.push(`bỏ ${dropped}`);
  return words.join(', ');
}

function numbersInWords(numbers: readonly number[]): string {
  const known = new Set(numbers);
  const last = Math.max(...known);
  const first = Math.min(...known);
  const missing = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (number) => !known.has(number),
  );
  const range = first === last ? `số ${first}` : `số ${first}–${last}`;
  return missing.length === 0 ? range : `${range}, thiếu ${missing.slice(0, 10).join(', ')}`;
}
