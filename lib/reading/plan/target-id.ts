import { placeKey } from './place.ts';

/** "I.2.a – Về cải cách thể chế#1#b": section and heading, ordinal, part. */
export function targetId(section: string, heading: string | null, ordinal: number | null, part: string | null): string {
  return [placeKey(section, heading), ordinal, part].filter((step) => step !== null).join('#');
}

/** A row in no section is known by its line; two that stand in the same place are told apart by a count. */
export function unique<Row extends { id: string; line: number }>(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((printed) => {
    const row = printed.id === '' ? { ...printed, id: `dòng ${printed.line}` } : printed;
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    return count === 1 ? row : { ...row, id: `${row.id}~${count}` };
  });
}
