import type { Day } from './calendar.ts';

/** An agency or a group as a plan names it, with the words that narrow it ("theo phân công …"). */
export type Responsible = {
  agencyId: number | null;
  groupId: number | null;
  name: string;
  qualifier: string | null;
  /** The agency's last day, where it has ended: somebody else answers for it now. */
  validTo: Day | null;
};
