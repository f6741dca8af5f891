import { SENDING_GROUPS, sendingGroupOf } from '@/lib/domain/sending.ts';
import { SENDING_GROUP_TEXT } from '@/lib/text/sending.ts';
import type { Line } from '@/lib/use-cases/view-sending.ts';

/** One table of the page: agencies of one group, a part of it where the group is long. */
export type Block = { name: string; from: number; lines: Line[] };

/** As many lines as stand under the head of the page on a screen of 900 px. */
const LINES = 26;

/** Departments, districts, communes, each in columns of the same length, in the order in which the lines come. */
export function blocksOf(lines: readonly Line[]): Block[] {
  return SENDING_GROUPS.flatMap((name) => {
    const group = lines.filter(({ agency }) => sendingGroupOf(agency.level) === name);
    const columns = Math.ceil(group.length / LINES);
    const size = Math.ceil(group.length / Math.max(1, columns));
    return Array.from({ length: columns }, (_, index) => ({
      name: SENDING_GROUP_TEXT[name],
      from: index * size + 1,
      lines: group.slice(index * size, (index + 1) * size),
    }));
  });
}
