import type { Day } from './calendar.ts';
import type { MarkedRun } from './marked-text.ts';

/** thẩm quyền ký: who signs, and for whom (Nghị định 30/2020/NĐ-CP, Điều 13). */
export const SIGNING_MODES = ['own', 'collective', 'collective-deputy', 'deputy', 'by-order', 'by-mandate'] as const;
export type SigningMode = (typeof SIGNING_MODES)[number];

export type Signature = {
  mode: SigningMode;
  /** The body in whose name is signed (TM.): "Ủy ban nhân dân"; null where the mode names none. */
  collective: string | null;
  /** The office in whose place is signed (KT., TL., TUQ.): "Chủ tịch"; null where the mode names none. */
  principal: string | null;
  /** The signer's own office: "Phó Chủ tịch". */
  office: string;
  /** Null while nobody has decided who signs. */
  name: string | null;
};

/** phần đầu và phần cuối: all that a document of the State says besides its content. */
export type Letterhead = {
  /** The body above the issuing one; null where it has none that is printed, as with a province's people's committee. */
  parent: string | null;
  /** One name, over as many lines as it is printed: "Ủy ban nhân dân\ntỉnh Sơn La". */
  issuer: string;
  /** "BC-UBND". */
  symbol: string;
  place: string;
  /** trích yếu: what the document is about. */
  subject: string;
  /** Kính gửi. */
  addressees: readonly string[];
  signature: Signature;
  /** Nơi nhận, without the line of the archive. */
  recipients: readonly string[];
  /** Lưu: "VT, SNV". */
  filing: string;
};

/** số và ngày ban hành: both null until the document is issued. */
export type Registration = { number: string | null; issuedOn: Day | null };

/** `runs`: the same words where a draft marks some of them. */
export type ContentBlock = { kind: 'heading' | 'paragraph'; text: string; runs?: readonly MarkedRun[] };

/** A text as it was typed: a paragraph a line. */
export function paragraphsOf(text: string): ContentBlock[] {
  return linesOf(text).map((line) => ({ kind: 'paragraph', text: line }));
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A row of a statistical appendix, already in Vietnamese writing. */
export type AppendixRow = {
  heading: boolean;
  code: string;
  label: string;
  unit: string;
  figure: string;
  note: string;
};

/** A column of an attached table by its share of the width. */
export type AttachedColumn = { name: string; share: number; figures?: boolean };
/** bảng kèm theo: lines in words, and the names of those that follow. */
export type AttachedTable = {
  title: string;
  columns: readonly AttachedColumn[];
  rows: readonly (readonly string[] | { heading: string })[];
};

export type OfficialDocument = Letterhead &
  Registration & {
    /** Printed as a draft: "DỰ THẢO". */
    draft: boolean;
    /** tên loại: "Báo cáo"; of a công văn it is not printed. */
    type: string;
    content: readonly ContentBlock[];
    appendix: { title: string; rows: readonly AppendixRow[] } | null;
    /** More appendices, after the statistical one. */
    tables?: readonly AttachedTable[];
  };

/** công văn: prints no type, and its subject under the number (Phụ lục I, mục II.5). */
export const OFFICIAL_LETTER = 'Công văn';

export function isOfficialLetter({ type }: Pick<OfficialDocument, 'type'>): boolean {
  return type === OFFICIAL_LETTER;
}

const BEFORE_OFFICE: Record<SigningMode, (signature: Signature) => string[]> = {
  own: () => [],
  collective: ({ collective }) => [`TM. ${collective}`],
  'collective-deputy': ({ collective, principal }) => [`TM. ${collective}`, `KT. ${principal}`],
  deputy: ({ principal }) => [`KT. ${principal}`],
  'by-order': ({ principal }) => [`TL. ${principal}`],
  'by-mandate': ({ principal }) => [`TUQ. ${principal}`],
};

/** The lines over the name: "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch". */
export function signatureLines(signature: Signature): string[] {
  return [...BEFORE_OFFICE[signature.mode](signature), signature.office];
}

/** What a way of signing must name besides the signer's own office. */
export function namedBy(mode: SigningMode): { collective: boolean; principal: boolean } {
  return {
    collective: mode === 'collective' || mode === 'collective-deputy',
    principal: mode !== 'own' && mode !== 'collective',
  };
}
