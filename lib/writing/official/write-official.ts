import {
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ContentBlock, OfficialDocument } from '@/lib/domain/official-document.ts';
import { inOneLine } from '@/lib/text/official.ts';
import { appendices } from './appendix.ts';
import { foot } from './foot.ts';
import { head, title } from './head.ts';
import { BLACK, FONT, PAGE, STYLES, type StyleId } from './look.ts';
import { markedPart, part, printable } from './pieces.ts';
import { withoutTime } from './without-time.ts';

/** văn bản hành chính in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, as .docx: the same document is always the same bytes. */
export async function writeOfficial(document: OfficialDocument): Promise<Uint8Array> {
  const attached = appendices(document);
  const pages = [
    ...[head(document), ...title(document), ...document.content.map(block), part('Content', ''), foot(document)],
    ...(attached.length === 0 ? [part('Recipients', '')] : []),
  ];
  const file = new Document({
    styles: {
      default: { document: { run: { font: FONT, size: 28, color: BLACK, language: { value: 'vi-VN' } } } },
      paragraphStyles: STYLES,
    },
    sections: [pages, ...attached].map(numbered),
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(document) };
  return withoutTime(await Packer.pack(file, 'uint8array', false, [core]));
}

function block({ kind, text, runs }: ContentBlock): Paragraph {
  return runs ? markedPart('Content', runs) : part(kind === 'heading' ? 'SectionTitle' : 'Content', text);
}

/** Số trang: Arabic, in the middle of the top margin, not on the first page; an appendix counts from 1 again. */
function numbered(children: readonly FileChild[]): ISectionOptions {
  const style: StyleId = 'PageNumber';
  const number = new Paragraph({ style, children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { ...PAGE, pageNumbers: { start: 1 } },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ style })] }),
    },
    children,
  };
}

/** Says what it is and who issues it; when and by whose machine it was written would make every file differ. */
function coreProperties({ type, subject, issuer }: OfficialDocument): string {
  const [title, creator] = [`${type} ${subject}`, inOneLine(issuer)].map(escaped);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>` +
    '<dc:language>vi-VN</dc:language></cp:coreProperties>'
  );
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
