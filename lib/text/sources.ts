import type { SourceDocument, SourceLine } from '@/lib/domain/source.ts';
import { formatDay } from './days.ts';

/** "QĐ 2972/QĐ-UBND, mục II.2.a, gạch đầu dòng 5 (b)". */
export function sourceInWords(source: SourceLine): string {
  return `${documentName(source.document)}, ${placeInWords(source)}`;
}

/** The place without its document: "mục II.2.a, gạch đầu dòng 5 (b)", "Phụ lục I.II, dòng 3". */
export function placeInWords({ document, section, ordinal, part }: SourceLine): string {
  const place = placeName(section);
  const line = ordinal === null ? '' : `, ${lineWord(document.kind, section, ordinal)} ${ordinal}`;
  return `${place}${line}${part === null ? '' : ` (${part})`}`;
}

/** "QĐ 2972/QĐ-UBND", "BC 203/BC-UBND", "Dự thảo 2026–2030". */
export function documentName({ kind, number, title }: SourceDocument): string {
  if (number !== null) return [ABBREVIATIONS[kind], number].filter(Boolean).join(' ');
  const years = /(\d{4})\s*[-–]\s*(\d{4})/.exec(title);
  return kind === 'draft-decision' && years ? `Dự thảo ${years[1]}–${years[2]}` : `“${title}”`;
}

/** With its day: "QĐ 2972/QĐ-UBND ngày 02/12/2021". */
export function documentWithDay(document: SourceDocument): string {
  return document.issuedOn === null
    ? documentName(document)
    : `${documentName(document)} ngày ${formatDay(document.issuedOn)}`;
}

/** A numeral is a "mục"; an appendix and an article are called what they are; anything else is a part by its name. */
function placeName(section: string): string {
  const part = /^phụ lục\.(.+)/i.exec(section)?.[1];
  if (part) return `Phụ lục, phần ${part}`;
  if (/^([IVXLC]+|\d+)([.\s–-]|$)/.test(section)) return `mục ${section}`;
  if (/^(phụ lục|điều|khoản|bảng|biểu)/i.test(section)) return section;
  return /^toàn /i.test(section) ? section.toLowerCase() : `phần “${section}”`;
}

const ABBREVIATIONS: Record<string, string> = {
  decision: 'QĐ',
  'draft-decision': 'Dự thảo',
  report: 'BC',
  letter: 'CV',
  resolution: 'NQ',
  decree: 'NĐ',
  law: 'Luật',
};

/** An appendix has rows, a report's body paragraphs, a plan's body bullets. */
function lineWord(kind: string, section: string, ordinal: string): string {
  if (/^\d+(\.\d+)+$/.test(ordinal)) return 'mã';
  if (/^(phụ lục|bảng|biểu)/i.test(section)) return 'dòng';
  return kind === 'report' ? 'đoạn' : 'gạch đầu dòng';
}
