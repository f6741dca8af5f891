import {
  type AppendixRow,
  type Letterhead,
  type OfficialDocument,
  paragraphsOf,
  type Registration,
} from '@/lib/domain/official-document.ts';
import { type BoundFigures, filledText } from '@/lib/domain/official-report.ts';
import { roman } from '@/lib/domain/roman.ts';

export type ReportParts = {
  letterhead: Letterhead;
  registration: Registration;
  draft: boolean;
  sections: readonly { title: string; text: string }[];
  figures: BoundFigures;
  formTitle: string;
  rows: readonly AppendixRow[];
};

/** báo cáo: the sections under their numerals (a draft says which are still empty), their fields filled, and the period's figures as its appendix. */
export function reportDocument(parts: ReportParts): OfficialDocument {
  const { letterhead, registration, draft, sections, figures, formTitle, rows } = parts;
  return {
    ...letterhead,
    ...registration,
    ...{ draft, type: 'Báo cáo' },
    content: sections.flatMap(({ title, text }, at) => [
      { kind: 'heading' as const, text: `${roman(at + 1)}. ${title.toLocaleUpperCase('vi')}` },
      ...paragraphsOf(filledText(draft && text.trim() === '' ? NOTHING_YET : text, figures)),
    ]),
    appendix: { title: formTitle, rows },
  };
}

const NOTHING_YET = '(Mục này chưa có nội dung.)';
