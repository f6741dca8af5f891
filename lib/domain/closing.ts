import { refuse } from './refusal.ts';

/** What is still open when a period is to be closed: a report that is not approved, a statistic without a figure, a rule that does not hold. */
export type OpenItem = { key: string; kind: 'report' | 'figure' | 'rule'; name: string; says: string };

/** An open item that somebody took as it is, and why. */
export type AcceptedItem = OpenItem & { reason: string };

export type Acceptance = {
  /** The keys that stood on the page: nobody accepts what they have not seen. */
  seen: readonly string[];
  /** By key; what has none falls back on the one for all. */
  reasons: ReadonlyMap<string, string>;
  reasonForAll: string | null;
};

/** Closes only when nothing is open, or all that is open was seen and has a reason. Refuses: closing-unseen, closing-open. */
export function acceptOpenItems(
  items: readonly OpenItem[],
  { seen, reasons, reasonForAll }: Acceptance,
): AcceptedItem[] {
  const unseen = items.filter((item) => !seen.includes(item.key));
  if (unseen[0]) refuse('closing-unseen', { count: unseen.length, first: unseen[0].name });
  const accepted = items.map((item) => ({ ...item, reason: (reasons.get(item.key) || reasonForAll || '').trim() }));
  const bare = accepted.filter((item) => item.reason === '');
  if (bare[0]) refuse('closing-open', { count: bare.length, first: bare[0].name });
  return accepted;
}
