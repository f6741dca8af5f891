import type { ReadSection } from '../proposal.ts';

/** The heading of a section as printed above a line: body and tables number theirs anew, so the nearest above is meant. */
export function sectionTitle(sections: readonly ReadSection[], section: string, line: number): string | null {
  const named = sections.filter((one) => one.section === section);
  return (named.findLast((one) => one.line <= line) ?? named[0])?.title ?? null;
}
