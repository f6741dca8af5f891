import { type MarkedRun, markedRuns } from '@/lib/domain/marked-text.ts';
import {
  type AppendixRow,
  type AttachedTable,
  type ContentBlock,
  type Letterhead,
  linesOf,
  type OfficialDocument,
  paragraphsOf,
  type Registration,
} from '@/lib/domain/official-document.ts';
import { type AcceptedFigures, type BoundFigures, type Finding, filledText } from '@/lib/domain/official-report.ts';
import { roman } from '@/lib/domain/roman.ts';
import { findingInWords } from '@/lib/text/official-findings.ts';

type Section = { title: string; text: string; accepted: AcceptedFigures; findings: readonly Finding[] };

export type ReportParts = {
  letterhead: Letterhead;
  registration: Registration;
  draft: boolean;
  sections: readonly Section[];
  figures: BoundFigures;
  formTitle: string;
  rows: readonly AppendixRow[];
};

/**
 * báo cáo: the sections under their numerals, their fields filled, and the period's figures as its appendix. A draft says
 * which sections are empty, marks the numbers that need another look, and lists them at its end.
 */
export function reportDocument(parts: ReportParts): OfficialDocument {
  const { letterhead, registration, draft, sections, figures, formTitle, rows } = parts;
  const open = draft ? openPlaces(sections) : [];
  return {
    ...letterhead,
    ...registration,
    ...{ draft, type: 'Báo cáo' },
    content: sections.flatMap((section, at) => [
      { kind: 'heading' as const, text: `${roman(at + 1)}. ${section.title.toLocaleUpperCase('vi')}` },
      ...(draft ? draftParagraphs(section, figures) : paragraphsOf(filledText(section.text, figures))),
    ]),
    appendix: { title: formTitle, rows },
    ...(open.length > 0 ? { tables: [lookAgain(open)] } : {}),
  };
}

const NOTHING_YET = '(Mục này chưa có nội dung.)';

function draftParagraphs({ text, accepted }: Section, figures: BoundFigures): ContentBlock[] {
  if (text.trim() === '') return paragraphsOf(NOTHING_YET);
  return linesOf(text).map((line) => paragraph(markedRuns(line, figures, accepted)));
}

function paragraph(runs: MarkedRun[]): ContentBlock {
  return { kind: 'paragraph', text: runs.map(({ text }) => text).join(''), runs };
}

function openPlaces(sections: readonly Section[]): string[][] {
  return sections.flatMap(({ title, findings }) =>
    findings.map((finding) => [title, finding.sentence, findingInWords(finding)]),
  );
}

/** What the office reads before it issues: the last pages of a draft, and of nothing else. */
function lookAgain(open: readonly string[][]): AttachedTable {
  return {
    title: LOOK_AGAIN,
    columns: [
      { name: 'TT', share: 7, figures: true },
      { name: 'Mục', share: 25 },
      { name: 'Câu', share: 38 },
      { name: 'Cần xem lại', share: 30 },
    ],
    rows: open.map((cells, at) => [String(at + 1), ...cells]),
  };
}

/** Over the list; a document that was issued never says it. */
export const LOOK_AGAIN = 'Những chỗ cần xem lại trước khi phát hành (chỉ có trong dự thảo)';
