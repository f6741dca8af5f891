/** Why a file cannot be read in; the sentence for each stands in `lib/text/file-faults.ts`. */
export const FILE_FAULTS = [
  'empty',
  'too-large',
  'pdf',
  'image',
  'old-word',
  'old-excel',
  'old-office',
  'encrypted',
  'presentation',
  'open-document',
  'binary-excel',
  'web-archive',
  'office-xml',
  'other-zip',
  'unknown-kind',
  'broken-zip',
  'too-many-entries',
  'unsafe-name',
  'link-entry',
  'encrypted-entry',
  'duplicate-entry',
  'unknown-compression',
  'unpacked-too-large',
  'ratio',
  'damaged-entry',
  'lying-size',
  'missing-entry',
  'part-too-large',
  'doctype',
  'too-deep',
  'broken-xml',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'too-many-sheets',
  'cell-too-long',
  'too-much-text',
  'bad-cell',
  'no-text',
  'scan',
  'no-cells',
  'all-hidden',
  'too-slow',
  'too-heavy',
  'busy',
  'unreadable',
] as const;

export type FileFault = (typeof FILE_FAULTS)[number];

/** What a file's fault is about and where it stands; which of them are there depends on the fault. */
export type FileFaultFacts = {
  fileName?: string;
  /** A part inside of a .docx or .xlsx: "word/document.xml". */
  entry?: string;
  sheet?: string;
  /** Tables are counted from 1 through the document. */
  table?: number;
  row?: number;
  /** A letter in a worksheet, a number in a table of Word. */
  column?: string | number;
  count?: number | string;
  limit?: number | string;
};
