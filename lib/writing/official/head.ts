import { BorderStyle, Paragraph, type Table, TextRun } from 'docx';
import { isOfficialLetter, type OfficialDocument } from '@/lib/domain/official-document.ts';
import { aboutInShort, listed, MOTTO, NATIONAL_NAME, numberAndSymbol, placeAndDate } from '@/lib/text/official.ts';
import { BLACK, type StyleId, TEXT_WIDTH } from './look.ts';
import { line, part, sideBySide } from './pieces.ts';
import { boldWidth } from './text-width.ts';

const LEFT = 3515;
const RIGHT = TEXT_WIDTH - LEFT;

/** Tên cơ quan, số và ký hiệu beside Quốc hiệu, Tiêu ngữ, địa danh và thời gian. */
export function head(document: OfficialDocument): Table {
  const { parent, issuer, symbol, number, place, issuedOn, draft } = document;
  const about = isOfficialLetter(document) ? [part('LetterSubject', aboutInShort(document.subject))] : [];
  const name = issuer.toLocaleUpperCase('vi').split('\n');
  return sideBySide(LEFT, [
    [
      [
        ...(parent === null ? [] : [part('ParentBody', parent.toLocaleUpperCase('vi'))]),
        ...name.map((words) => part('IssuingBody', words)),
        line(underLine(name.at(-1) ?? '', 12, LEFT), LEFT),
      ],
      [part('NationalName', NATIONAL_NAME), part('Motto', MOTTO), line(boldWidth(MOTTO, 13), RIGHT)],
    ],
    [
      [part('NumberSymbol', numberAndSymbol(number, symbol)), ...about, ...(draft ? [draftMark()] : [])],
      [part('PlaceDate', placeAndDate(place, issuedOn))],
    ],
  ]);
}

/** Tên loại và trích yếu with its line, then Kính gửi; a công văn begins with Kính gửi. */
export function title(document: OfficialDocument): Paragraph[] {
  const { type, subject, addressees } = document;
  if (isOfficialLetter(document)) return addressed(addressees);
  return [
    part('DocumentType', type.toLocaleUpperCase('vi')),
    part('Subject', subject),
    line(underLine(subject, 14, TEXT_WIDTH), TEXT_WIDTH),
    ...addressed(addressees),
  ];
}

/** Between a third and a half of its text, or of the column where the text runs over. */
export function underLine(text: string, points: number, room: number): number {
  return Math.round(Math.min(boldWidth(text, points), room) * 0.4);
}

function addressed(addressees: readonly string[]): Paragraph[] {
  if (addressees.length === 0) return [];
  if (addressees.length === 1) return [part('Addressees', `Kính gửi: ${addressees[0]}.`)];
  return [part('Addressees', 'Kính gửi:'), ...listed(addressees).map((name) => part('Addressees', name))];
}

function draftMark(): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 2, color: BLACK };
  return new Paragraph({
    style: 'DraftMark' satisfies StyleId,
    indent: { left: 1050, right: 1050 },
    spacing: { before: 80, after: 40 },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [new TextRun('DỰ THẢO')],
  });
}
