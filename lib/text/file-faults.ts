import type { FileFault, FileFaultFacts } from '@/lib/domain/file-fault.ts';
import { formatNumber } from './numbers.ts';

/** One sentence or two: what cannot be read, where it stands, and what to do now. */
export function fileFaultInWords(fault: FileFault, facts: FileFaultFacts): string {
  const name = facts.fileName ? `tệp “${facts.fileName}”` : 'tệp';
  return `Không đọc được ${name}: ${SENTENCES[fault](withNumbers(facts))}`;
}

function withNumbers({ count, limit, ...facts }: FileFaultFacts): FileFaultFacts {
  const said = (value: string | number) => (typeof value === 'number' ? formatNumber(String(value)) : value);
  return {
    ...facts,
    ...(count === undefined ? {} : { count: said(count) }),
    ...(limit === undefined ? {} : { limit: said(limit) }),
  };
}

const SAVE_AGAIN = 'mở bằng Word hoặc Excel rồi lưu lại thành .docx hoặc .xlsx';
const DAMAGED = 'Tệp có thể bị hỏng khi tải hoặc chép: tải lại, hoặc mở bằng Word, Excel rồi lưu lại.';
const UNSAFE = `Tệp do Word hoặc Excel lưu không như vậy; ${SAVE_AGAIN}.`;
const SPLIT = 'Chia nhỏ tài liệu rồi gửi từng phần.';

const SENTENCES: Record<FileFault, (facts: FileFaultFacts) => string> = {
  empty: () => 'tệp rỗng (0 byte). Kiểm tra lại tệp rồi gửi lần nữa.',
  'too-large': ({ count, limit }) =>
    `tệp nặng ${count}; mỗi tệp phải dưới ${limit}. Bỏ bớt hình ảnh trong tệp rồi lưu lại.`,
  pdf: () =>
    'đây là tệp PDF. Mở PDF bằng Word rồi lưu thành .docx, hoặc chọn hết chữ (Ctrl+A), sao chép rồi dán vào ô văn bản; nếu là bản quét không chọn được chữ, xin bản Word ở nơi ban hành hoặc nhận dạng chữ (OCR) trước.',
  image: () =>
    'đây là ảnh hoặc bản quét, không có chữ để đọc. Xin bản Word ở nơi ban hành, hoặc nhận dạng chữ (OCR) rồi dán văn bản.',
  'old-word': () => 'đây là tệp Word đời cũ (.doc). Mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi gửi lại.',
  'old-excel': () => 'đây là tệp Excel đời cũ (.xls). Mở bằng Excel, chọn Lưu thành (Save As) kiểu .xlsx rồi gửi lại.',
  'old-office': () => `đây là tệp Office đời cũ; ${SAVE_AGAIN}.`,
  encrypted: () =>
    'tệp được đặt mật khẩu nên nội dung bị mã hóa. Mở bằng Word hoặc Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi lưu lại.',
  presentation: () => 'đây là tệp trình chiếu PowerPoint. Chép bảng sang Word hoặc Excel rồi gửi tệp đó.',
  'open-document': () => `đây là tệp OpenDocument (LibreOffice); ${SAVE_AGAIN}.`,
  'binary-excel': () => 'đây là tệp Excel dạng nhị phân (.xlsb). Mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
  'web-archive': () => `đây là trang web lưu dạng MHT; ${SAVE_AGAIN}.`,
  'office-xml': () => `đây là tệp Word hoặc Excel dạng XML 2003; ${SAVE_AGAIN}.`,
  'other-zip': () => 'đây là tệp nén, không phải tệp Word hay Excel. Giải nén rồi gửi từng tệp .docx hoặc .xlsx.',
  'unknown-kind': () => 'nội dung không phải Word, Excel hay văn bản. Gửi tệp .docx, .xlsx, hoặc dán văn bản.',
  'broken-zip': () => `tệp bị cụt hoặc hỏng, không mở được. ${DAMAGED}`,
  'too-many-entries': ({ count, limit }) => `bên trong có ${count} thành phần, nhiều hơn ${limit}. ${SPLIT}`,
  'unsafe-name': ({ entry }) => `bên trong có thành phần “${entry}” mang đường dẫn ra ngoài tệp. ${UNSAFE}`,
  'link-entry': ({ entry }) => `thành phần “${entry}” bên trong là liên kết tới tệp khác. ${UNSAFE}`,
  'encrypted-entry': ({ entry }) => `thành phần “${entry}” bên trong bị mã hóa. Bỏ mật khẩu của tệp rồi gửi lại.`,
  'duplicate-entry': ({ entry }) => `thành phần “${entry}” có hai lần bên trong, không biết tin bản nào. ${UNSAFE}`,
  'unknown-compression': ({ entry }) => `thành phần “${entry}” nén theo kiểu lạ. ${UNSAFE}`,
  'unpacked-too-large': ({ limit }) =>
    `nội dung sau khi giải nén vượt quá ${limit}. Bỏ bớt hình ảnh hoặc chia nhỏ tệp.`,
  ratio: ({ entry, limit }) =>
    `thành phần “${entry}” phình ra quá ${limit} lần khi giải nén (dạng “bom nén”). ${UNSAFE}`,
  'damaged-entry': ({ entry }) => `thành phần “${entry}” bên trong bị hỏng. ${DAMAGED}`,
  'lying-size': ({ entry }) => `thành phần “${entry}” ghi sai dung lượng của chính nó. ${UNSAFE}`,
  'missing-entry': ({ entry }) => `thiếu thành phần “${entry}” bên trong. ${DAMAGED}`,
  'part-too-large': ({ entry, count, limit }) =>
    `thành phần “${entry}” dài ${count}, quá giới hạn ${limit}. Bỏ bớt định dạng hoặc chia nhỏ tệp.`,
  doctype: ({ entry }) => `thành phần “${entry}” khai báo thực thể XML (DOCTYPE), không được phép. ${UNSAFE}`,
  'too-deep': ({ entry, limit }) =>
    `thành phần “${entry}” có nội dung lồng nhau quá ${limit} lớp (bảng trong bảng). Bỏ bớt bảng lồng rồi gửi lại.`,
  'broken-xml': ({ entry }) => `thành phần “${entry}” bên trong dở dang hoặc sai cấu trúc. ${DAMAGED}`,
  'too-many-rows': (facts) => `${place(facts)}vượt quá giới hạn ${facts.limit} dòng. ${SPLIT}`,
  'too-many-columns': (facts) => `${place(facts)}vượt quá giới hạn ${facts.limit} cột. Xóa cột thừa rồi gửi lại.`,
  'too-many-cells': (facts) => `${place(facts)}vượt quá giới hạn ${facts.limit} ô, kể cả ô gộp. ${SPLIT}`,
  'too-many-sheets': ({ count, limit }) => `sổ có ${count} trang tính, nhiều hơn ${limit}. ${SPLIT}`,
  'cell-too-long': (facts) =>
    `${place(facts)}dài quá ${facts.limit} ký tự trong một ô hoặc một đoạn. Tách thành nhiều phần rồi gửi lại.`,
  'too-much-text': (facts) =>
    `${place(facts)}vượt quá giới hạn ${facts.limit} ký tự của cả tài liệu, kể cả ô gộp. ${SPLIT}`,
  'bad-cell': (facts) => `${place(facts)}có địa chỉ ô không đúng (“${facts.count}”). ${DAMAGED}`,
  'no-text': () => 'tệp không có chữ nào. Kiểm tra lại tệp, hoặc dán văn bản.',
  scan: () =>
    'tệp Word chỉ chứa ảnh quét, không có chữ để đọc. Xin bản Word ở nơi ban hành, hoặc nhận dạng chữ (OCR) trước.',
  'no-cells': () => 'mọi trang tính đều trống. Kiểm tra lại tệp rồi gửi lần nữa.',
  'all-hidden': ({ sheet }) => `mọi trang tính có dữ liệu đều đang ẩn (“${sheet}”). Bỏ ẩn trang cần đọc rồi gửi lại.`,
  'too-slow': ({ limit }) => `đọc quá ${limit} giây chưa xong nên đã dừng. ${SPLIT}`,
  'too-heavy': () => `nội dung cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. ${SPLIT}`,
  busy: () => 'hệ thống đang đọc nhiều tệp khác. Chờ một phút rồi gửi lại; chưa có gì được lưu.',
  unreadable: () => `cấu trúc bên trong không theo chuẩn của Word hay Excel. ${DAMAGED}`,
};

/** "trang tính “Biểu 1”, dòng 5, cột C ", "bảng 2, dòng 5, cột 3 "; empty when the place is not known. */
function place({ sheet, table, row, column }: FileFaultFacts): string {
  const parts = [
    sheet === undefined ? null : `trang tính “${sheet}”`,
    table === undefined ? null : `bảng ${table}`,
    row === undefined ? null : `dòng ${row}`,
    column === undefined ? null : `cột ${column}`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${parts.join(', ')} ` : 'tài liệu ';
}
