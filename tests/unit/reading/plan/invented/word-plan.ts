import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';

/** A plan as an office writes it in Word: heading styles, automatic bullets and numbers, a table with merged heading rows. */
export async function wordPlan(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [numbers('chapters', LevelFormat.UPPER_ROMAN, '%1.'), numbers('dashes', LevelFormat.BULLET, '-')],
    },
    sections: [{ children: [...head(), ...body(), tasks()] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function numbers(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.START }] };
}

function head(): (Paragraph | Table)[] {
  const letterhead = [
    ['ỦY BAN NHÂN DÂN\nTỈNH THANH KHÊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ['Số: 301/KH-UBND', 'Thanh Khê, ngày 02 tháng 3 năm 2026'],
  ];
  return [
    new Table({ rows: letterhead.map((cells) => new TableRow({ children: cells.map((text) => cellOf(text)) })) }),
    new Paragraph('KẾ HOẠCH'),
    new Paragraph('Cải cách hành chính tỉnh Thanh Khê giai đoạn 2026 - 2030'),
  ];
}

function body(): Paragraph[] {
  return [
    chapter('MỤC TIÊU'),
    heading('1. Mục tiêu chung'),
    new Paragraph('Xây dựng bộ máy gọn, phục vụ tốt.'),
    heading('2. Mục tiêu cụ thể đến năm 2030'),
    bullet('Ít nhất 97% hồ sơ được trả đúng hẹn.'),
    bullet('Giảm 20% số cuộc họp so với năm 2025.'),
    chapter('NHIỆM VỤ'),
    bullet('Rà soát quy trình nội bộ.'),
  ];
}

function chapter(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference: 'chapters', level: 0 } });
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
}

function bullet(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'dashes', level: 0 } });
}

function tasks(): Table {
  const header = ['TT', 'Tên nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'];
  return new Table({
    rows: [
      new TableRow({ tableHeader: true, children: header.map((text) => cellOf(text)) }),
      new TableRow({ children: [cellOf('I'), cellOf('Cải cách thể chế', 5)] }),
      row('1', 'Lập danh mục văn bản', 'Sở Tư pháp', 'Các sở, ban, ngành', 'Quý I/2026', 'Danh mục'),
      new TableRow({ children: [cellOf('II'), cellOf('Xây dựng chính quyền số', 5)] }),
      row(
        '1',
        'Dựng kho dữ liệu\ndùng chung',
        'Sở Khoa học và Công nghệ',
        'Công an tỉnh; UBND cấp xã',
        '2026 - 2028',
        '- Kho dữ liệu\n- Quy chế',
      ),
    ],
  });
}

function row(...cells: string[]): TableRow {
  return new TableRow({ children: cells.map((text) => cellOf(text)) });
}

function cellOf(text: string, columnSpan = 1): TableCell {
  return new TableCell({ columnSpan, children: text.split('\n').map((line) => new Paragraph(line)) });
}
