import type { Day } from './calendar.ts';

/** văn bản: never the number alone, three different documents carry the number 76. */
export type SourceDocument = {
  kind: string;
  /** "2972/QĐ-UBND"; a draft has none yet. */
  number: string | null;
  issuedOn: Day | null;
  title: string;
};

/** Where a fact stands, so that a person can put a finger on the line. */
export type SourceLine = {
  document: SourceDocument;
  section: string;
  /** The printed row number, or the bullet counted within its list. */
  ordinal: string | null;
  /** One of several promises in the same line. */
  part: string | null;
};

/** What kind of document a number names: "12/NQ-HĐND" is a resolution, "64/BC-UBND" a report. */
export function documentKindOf(number: string): string {
  return KINDS.find(({ mark }) => mark.test(number))?.kind ?? 'other';
}

const KINDS = [
  { mark: /\/NQ|NQ-/, kind: 'resolution' },
  { mark: /\/QĐ|QĐ-/, kind: 'decision' },
  { mark: /\/BC|BC-/, kind: 'report' },
  { mark: /\/NĐ|NĐ-/, kind: 'decree' },
];
