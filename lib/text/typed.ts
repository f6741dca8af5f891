import type { AnswerFault } from '@/lib/domain/answer.ts';
import type { ProposalFault } from '@/lib/domain/proposal.ts';
import type { LateDebts, PartFault } from '@/lib/domain/typed-progress.ts';

/** Why a cell was not understood, and what to type instead. */
export const FAULT_TEXT: Record<AnswerFault | 'bad-day', string> = {
  'not-a-number': 'chưa đọc được thành số: gõ chữ số, ví dụ 1.234,5',
  'dot-decimal': 'dấu chấm là dấu tách hàng nghìn: phần lẻ ghi sau dấu phẩy, ví dụ 1,5',
  'english-number': 'ghi số theo lối Việt Nam: chấm tách hàng nghìn, phẩy trước phần lẻ',
  'percent-sign': 'dòng này không tính bằng %: bỏ dấu % hoặc kiểm tra lại đơn vị',
  dash: 'dấu “-” chưa rõ nghĩa: gõ 0, hoặc chọn “Không phát sinh” hay “Chưa có”',
  'not-whole': 'phải là số nguyên',
  negative: 'không được âm',
  'percent-range': 'tỷ lệ phải từ 0 đến 100',
  'too-many-decimals': 'có quá nhiều chữ số lẻ: làm tròn đến 6 chữ số',
  'too-large': 'số quá lớn: kiểm tra lại',
  'not-a-choice': 'chọn một trong các mức của dòng này',
  'too-long': 'nội dung trống hoặc dài quá 4.000 ký tự',
  'nil-not-here': '“Không phát sinh” không dùng cho dòng này: ghi số 0, hoặc chọn “Không áp dụng”',
  'bad-day': 'ngày hẹn chưa đúng: ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026',
};

/** The same as a sentence, with what may have been meant. */
export function answerFaultInWords(fault: AnswerFault | 'bad-day', suggestion: string | null): string {
  const words = FAULT_TEXT[fault];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.${suggestion === null ? '' : ` Có phải ${suggestion}?`}`;
}

export const PART_FAULT_TEXT: Record<PartFault, string> = {
  'no-state': 'Chọn tiến độ của nhiệm vụ thì văn bản kết quả và ghi chú mới lưu được.',
  'unknown-state': 'Tiến độ chưa hiểu được: ghi “Chưa thực hiện”, “Đang thực hiện” hoặc “Đã hoàn thành”.',
  'long-words': 'Văn bản kết quả hoặc ghi chú dài quá 4.000 ký tự: rút gọn, hoặc đính kèm văn bản.',
  undated: 'Nhiệm vụ đã hoàn thành cần ngày hoàn thành, theo dạng ngày/tháng/năm.',
  'half-step': 'Bước tiếp theo cần đủ ba ý: làm gì, ai làm và xong ngày nào (ngày/tháng/năm).',
};

export const DOCUMENT_DAY_FAULT = 'Ngày ban hành chưa đúng: ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026.';
export const SECTION_TOO_LONG = 'Mục này dài quá 20.000 ký tự: rút gọn, hoặc đính kèm văn bản ở tài liệu kiểm chứng.';
export const TOO_LONG = 'Nội dung dài quá 4.000 ký tự: rút gọn, hoặc đính kèm văn bản.';

export const PROPOSAL_FAULT_TEXT: Record<ProposalFault, string> = {
  ...FAULT_TEXT,
  'missing-proposed': '“chưa có” không phải số để đề nghị: chỉ ghi lý do trả lại',
};

/** "2 nhiệm vụ chậm chưa ghi lý do, 1 nhiệm vụ quá hạn trên 30 ngày chưa có bước tiếp theo"; empty when nothing is owed. */
export function lateInWords({ unexplainedTasks, steplessTasks }: LateDebts): string {
  return [
    unexplainedTasks.length > 0 ? `${unexplainedTasks.length} nhiệm vụ chậm chưa ghi lý do` : '',
    steplessTasks.length > 0 ? `${steplessTasks.length} nhiệm vụ quá hạn trên 30 ngày chưa có bước tiếp theo` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export const LATE_REASON_OWED = 'Nhiệm vụ quá hạn hoặc hoàn thành quá hạn: ghi lý do chậm ở cột “Ghi chú, lý do chậm”.';
export const NEXT_STEP_OWED =
  'Quá hạn trên 30 ngày: ghi bước tiếp theo (làm gì, ai làm, xong ngày nào từ ngày chốt số liệu trở đi).';
