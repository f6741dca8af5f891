import type { ProposalGap, ReadTarget, ReadTask } from '../proposal.ts';

type Row = { section: string; ordinal: number | null; line: number; text: string };

/** Where the printed ordinals and the rows do not agree: numbers left out, printed twice, rows left blank, tasks repeated. */
export function gapsOf(tasks: readonly ReadTask[], appendix: readonly ReadTarget[]): ProposalGap[] {
  const rows = tasks.map(({ section, ordinal, line, title }) => ({ section, ordinal, line, text: title }));
  return [...listGaps(rows), ...listGaps(oncePerRow(appendix)), ...tasks.flatMap(taskGaps)].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
}

function oncePerRow(targets: readonly ReadTarget[]): Row[] {
  const lines = new Set<number>();
  return targets.filter(({ line }) => !lines.has(line) && lines.add(line));
}

function listGaps(rows: readonly Row[]): ProposalGap[] {
  const numbered = rows.filter(({ ordinal }) => ordinal !== null);
  let last = 0;
  return [...new Set(numbered.map(({ section }) => section))].flatMap((section) => {
    const list = numbered.filter((row) => row.section === section);
    const isCountedOn = list[0]?.ordinal === last + 1;
    const gaps = sectionGaps(section, list, isCountedOn ? last + 1 : 1);
    last = list.at(-1)?.ordinal ?? 0;
    return gaps;
  });
}

/** Ordinals begin again in each section, or count on through all of them. */
function sectionGaps(section: string, rows: readonly Row[], first: number): ProposalGap[] {
  const printed = new Map<number, Row>();
  const gaps: ProposalGap[] = [];
  for (const row of rows) {
    const ordinal = row.ordinal as number;
    if (printed.has(ordinal)) gaps.push({ section, kind: 'repeated', ordinal, line: row.line, text: row.text });
    printed.set(ordinal, row);
  }
  const last = Math.max(...printed.keys());
  if (last - first - printed.size > 200) return gaps;
  for (let ordinal = first; ordinal < last; ordinal += 1) {
    if (!printed.has(ordinal)) gaps.push({ section, kind: 'missing', ordinal, line: null, text: '' });
  }
  return gaps;
}

function taskGaps({ section, ordinal, line, title, empty, duplicateOf }: ReadTask): ProposalGap[] {
  if (empty) return [{ section, kind: 'empty', ordinal, line, text: '' }];
  return duplicateOf === null ? [] : [{ section, kind: 'duplicate', ordinal, line, text: title }];
}
