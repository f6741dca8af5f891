import type {
  AppendixRow,
  ContentBlock,
  Letterhead,
  OfficialDocument,
  Registration,
} from '@/lib/domain/official-document.ts';
import { type BoundFigures, filledText } from '@/lib/domain/official-report.ts';

export type ReportParts = {
  letterhead: Letterhead;
  registration: Registration;
  draft: boolean;
  sections: readonly { title: string; text: string }[];
  figures: BoundFigures;
  formTitle: string;
  rows: readonly AppendixRow[];
};

/** báo cáo: the sections under their numerals, their fields filled, and the period's figures as its appendix. */
export function reportDocument(parts: ReportParts): OfficialDocument {
  const { letterhead, registration, draft, sections, figures, formTitle, rows } = parts;
  return {
    ...letterhead,
    ...registration,
    ...{ draft, type: 'Báo cáo' },
    content: sections.flatMap(({ title, text }, at) => [
      { kind: 'heading' as const, text: `${numeral(at + 1)}. ${title.toLocaleUpperCase('vi')}` },
      ...paragraphs(filledText(text, figures)),
    ]),
    appendix: { title: formTitle, rows },
  };
}

function paragraphs(text: string): ContentBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
}

/** Chữ số La Mã. */
function numeral(number: number): string {
  const steps = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  const [value, letters] = steps.find(([step]) => step <= number) ?? [1, ''];
  return number < 1 ? '' : letters + numeral(number - value);
}
