import type { FormRow } from '@/lib/domain/form.ts';

type Sections = readonly { key: string; title: string }[];

/** A line of a report as a person names it: its code and label, the task's or the section's title, or the report as a whole. */
export function lineName(
  lineKey: string,
  rows: readonly Pick<FormRow, 'key' | 'code' | 'label'>[],
  tasks: readonly { assignmentId: number; title: string }[],
  sections: Sections = [],
): string {
  if (lineKey === 'report') return 'Toàn bộ báo cáo';
  if (lineKey.startsWith('task:')) {
    return tasks.find((task) => `task:${task.assignmentId}` === lineKey)?.title ?? 'Nhiệm vụ';
  }
  if (lineKey.startsWith('section:')) {
    const title = sections.find(({ key }) => `section:${key}` === lineKey)?.title;
    return title === undefined ? 'Phần lời' : `Phần lời: ${title}`;
  }
  const row = rows.find((candidate) => candidate.key === lineKey);
  return row ? [row.code, row.label].filter(Boolean).join(' ') : lineKey;
}
