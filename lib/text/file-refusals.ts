import type { FileFault } from '@/lib/domain/file-fault.ts';
import type { RefusalCode, RefusalFacts } from '@/lib/domain/refusal.ts';
import { formatInstant } from './days.ts';
import { fileFaultInWords } from './file-faults.ts';

/** What keeps a file from being taken or a document from being read in. */
export const FILE_REFUSALS = {
  'evidence-kind': ({ fileName, macros }) =>
    macros
      ? `Tệp “${fileName}” có macro (mã chạy trong tài liệu) nên không nhận. Lưu lại thành .docx, .xlsx hoặc PDF rồi gửi.`
      : `Tệp “${fileName}” không phải loại nhận làm tài liệu kiểm chứng. Nhận PDF, ảnh PNG hoặc JPG, Word .docx, Excel .xlsx, xét theo nội dung chứ không theo đuôi tên. Lưu lại thành PDF rồi gửi.`,
  'no-evidence': () => 'Chọn một tệp và chỗ đính kèm, rồi gửi lại.',
  'too-many-files': ({ limit }) =>
    `Chỗ này đã có ${limit} tệp, là mức nhiều nhất. Gỡ tệp không cần, hoặc ghép nhiều bản quét thành một tệp PDF.`,
  'erased-content': ({ fileName }) =>
    `Nội dung của tệp “${fileName}” đã bị Sở Nội vụ xóa theo quy định nên không còn ở đây và không gửi lại được. Hỏi Sở Nội vụ nếu cần.`,
  'uploads-busy': () => 'Đang có quá nhiều tệp cùng gửi lên. Chưa có gì được lưu; chờ một phút rồi gửi lại.',
  'no-figures-file': () =>
    'Tệp này không phải biểu số liệu tải từ hệ thống, hoặc hai cột ẩn A, B đã bị xóa. Tải biểu từ trang báo cáo, điền vào đó rồi gửi lại.',
  'foreign-file': () =>
    'Tệp này là biểu của báo cáo khác (kỳ khác hoặc cơ quan khác). Mở đúng báo cáo, hoặc tải lại biểu của báo cáo này.',
  'stale-file': () =>
    'Tệp này tải theo phiên bản cũ của biểu mẫu. Tải lại biểu mới, chép số liệu sang rồi gửi lại; chưa có gì được ghi.',
  'unknown-line': ({ sheet, row }) =>
    `Trang tính “${sheet}”, dòng ${row}: biểu của cơ quan không có dòng này. Tải lại biểu rồi chép số liệu sang; chưa có gì được ghi.`,
  'twice-in-file': ({ sheet, row, other }) =>
    `Trang tính “${sheet}”, dòng ${row} và dòng ${other} là cùng một dòng của biểu. Xóa một trong hai rồi gửi lại; chưa có gì được ghi.`,
  'cell-fault': ({ sheet, row, column, fault, text }) =>
    fault === 'error'
      ? `Trang tính “${sheet}”, ô ${column}${row}: công thức cho kết quả lỗi ${text}. Sửa công thức hoặc gõ số rồi gửi lại; chưa có gì được ghi.`
      : `Trang tính “${sheet}”, ô ${column}${row}: công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi gửi; chưa có gì được ghi.`,
  'unreadable-file': ({ fault, ...facts }) => fileFaultInWords(fault as FileFault, facts),
  'nothing-read': ({ why }) => `${why} Kiểm tra lại tệp, hoặc chọn đúng loại văn bản rồi gửi lại.`,
  'broken-upload': () =>
    'Tệp gửi lên bị đứt giữa chừng hoặc không đúng dạng biểu mẫu. Chưa có gì được lưu; chọn lại tệp rồi gửi lại.',
  'no-document': () => 'Chọn một tệp .docx, .xlsx, hoặc dán chữ của văn bản vào ô bên dưới.',
  'two-documents': () => 'Vừa có tệp vừa có chữ dán nên không rõ đọc bản nào. Bỏ một trong hai rồi gửi lại.',
  'reading-closed': ({ saved }) =>
    saved
      ? 'Bản đọc này đã được lưu vào hệ thống nên không sửa được nữa. Muốn sửa, đọc lại văn bản để đối chiếu.'
      : 'Bản đọc này đã bỏ nên không sửa được nữa. Đọc lại văn bản nếu cần.',
  'reading-clash': ({ who, at, what }) =>
    `${who} vừa làm việc khác ở chỗ này lúc ${formatInstant(new Date(String(at)))}: ${what}. Chưa ghi việc của bạn; xem chỗ vừa đổi rồi làm lại nếu cần.`,
  'reading-unchecked': ({ rows, names, faults, where }) =>
    `Chưa lưu được: ${[
      Number(faults) > 0 ? `${faults} dòng phải sửa` : '',
      Number(rows) > 0 ? `${rows} dòng chưa ai xem chỗ đánh dấu` : '',
      Number(names) > 0 ? `${names} tên cơ quan chưa rõ` : '',
    ]
      .filter(Boolean)
      .join(', ')}. Đầu tiên: ${where}. Chọn “Chỉ chỗ cần xem” để làm lần lượt.`,
  'reading-nothing': () =>
    'Chưa lưu được: không còn dòng nào để lưu. Lấy lại dòng đã bỏ, hoặc thêm dòng bằng tay, hoặc bỏ bản đọc này.',
  'reading-undecided': ({ where }) =>
    `Chưa lưu được: còn chỗ văn bản và kế hoạch khác nhau chưa được quyết định. Đầu tiên: ${where}. Chọn lấy theo văn bản, hoặc giữ và ghi lý do.`,
  'reading-misfit': ({ where }) =>
    `Chưa lưu được: sau khi lấy theo văn bản, chỉ tiêu ${where} là định lượng nhưng thiếu phép so sánh hoặc giá trị. Lấy cả giá trị, hoặc giữ loại như đang có.`,
  'duplicate-plan': ({ what }) =>
    `Kế hoạch “${what}” của tỉnh đã có trong hệ thống với cùng số và ngày văn bản. Mở kế hoạch đó và chọn “Đọc lại văn bản để đối chiếu” thay vì lập kế hoạch thứ hai.`,
} satisfies Partial<Record<RefusalCode, (facts: RefusalFacts) => string>>;
