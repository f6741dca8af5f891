import type { Actor } from './actor.ts';
import type { Answer } from './answer.ts';
import type { AreaCode } from './plan.ts';
import { mayCheckArea, mayDecideReport, type OfAgency } from './policy.ts';
import { refuse } from './refusal.ts';

/** staff: Sở Nội vụ, who decides · area: cơ quan theo dõi lĩnh vực, who checks. */
export type Desk = 'staff' | 'area';

/** đồng ý · trả lại (staff) · đã kiểm tra · nghi ngờ (area) · open: chưa xem, or taken back. */
export type Mark = 'open' | 'approved' | 'returned' | 'checked' | 'doubtful';

export const MARKS_OF: Record<Desk, readonly Mark[]> = {
  staff: ['open', 'approved', 'returned'],
  area: ['open', 'checked', 'doubtful'],
};

/** What somebody thinks of a line; `proposal` is the value that the agency could take over in one act. */
export type LineMark = { lineKey: string; mark: Mark; note: string | null; proposal: Answer | null };

/** The same as it is kept: by whom, when, and which of the version's marks it is. */
export type KeptMark = LineMark & { desk: Desk; byId: number; by: string; at: Date; seq: number };

/** `seen`: the number of the mark that the writer saw on the line (0: none); null: whatever stands is replaced. */
export type NewMark = LineMark & { seen: number | null };

/** A line that can be marked, and the area it belongs to; null: only Sở Nội vụ checks it. */
export type Markable = { key: string; areaCode: AreaCode | null };

/** Where the actor sits for this report; null: they only look on. Who may decide does not check as well. */
export function deskOf(actor: Actor, report: OfAgency, lines: readonly Markable[]): Desk | null {
  if (mayDecideReport(actor, report)) return 'staff';
  return lines.some((line) => mayMark(actor, 'area', report, line)) ? 'area' : null;
}

/** Sở Nội vụ marks every line; an area reviewer those of the area; nobody those of their own agency. */
export function mayMark(actor: Actor, desk: Desk, report: OfAgency, line: Markable): boolean {
  if (desk === 'staff') return mayDecideReport(actor, report);
  return line.areaCode !== null && mayCheckArea(actor, report, line.areaCode);
}

/**
 * The marks that are news. Refuses: not-found for a line that this report does not have, not-allowed for one that is
 * not the actor's to mark, reason-required, and mark-stale where somebody else has marked the line since it was seen.
 */
export function marksToKeep(
  actor: Actor,
  desk: Desk,
  report: OfAgency,
  { lines, kept, marks }: { lines: readonly Markable[]; kept: readonly KeptMark[]; marks: readonly NewMark[] },
): NewMark[] {
  const known = new Map(lines.map((line) => [line.key, line]));
  return marks.filter((mark) => {
    const line = known.get(mark.lineKey) ?? refuse('not-found');
    const standing = kept.find((one) => one.lineKey === mark.lineKey && one.desk === desk) ?? null;
    if (isSameMark(standing, mark)) return false;
    if (!mayMark(actor, desk, report, line)) refuse('not-allowed');
    if (!MARKS_OF[desk].includes(mark.mark)) refuse('not-allowed');
    requireReason(mark);
    requireSeen(actor, standing, mark);
    return true;
  });
}

/** The lines that go back to the agency, each with its reason. */
export function returnedOf(kept: readonly LineMark[]): LineMark[] {
  return kept.filter(({ mark }) => mark === 'returned');
}

export function isSameMark(standing: LineMark | null, { mark, note, proposal }: LineMark): boolean {
  if (standing === null || standing.mark === 'open') return mark === 'open';
  if (standing.mark !== mark || standing.note !== note) return false;
  return JSON.stringify(proposedValue(standing.proposal)) === JSON.stringify(proposedValue(proposal));
}

function proposedValue(answer: Answer | null): (string | null)[] | null {
  return answer && [answer.kind, answer.number, answer.choice, answer.text];
}

function requireReason({ mark, note }: NewMark): void {
  if ((mark === 'returned' || mark === 'doubtful') && (note ?? '').trim() === '') refuse('reason-required');
}

/** One's own mark may be written over from another tab; somebody else's only when it was seen. */
function requireSeen(actor: Actor, standing: KeptMark | null, { seen }: NewMark): void {
  if (standing === null || seen === null || standing.seq === seen || standing.byId === actor.userId) return;
  refuse('mark-stale', { who: standing.by, at: standing.at.toISOString() });
}
