import type { Report } from '@/lib/db/reports.ts';

/** One line of the file that would be written. */
export type Change = { key: string; sheetRow: number; name: string; now: string; next: string; note: string };

/** A cell that was not understood: where it stands, what stands there, what to write instead. */
export type Fault = { key: string; place: string; name: string; said: string; why: string };

/** A line that somebody changed since the download: who, what, and where to settle it. */
export type Clash = { key: string; href: string; name: string; words: string };

/** One sheet of the file against the report; `report` is how it would stand once that was written. */
export type SheetChanges = { changes: Change[]; faults: Fault[]; clashes: Clash[]; report: Report };
