import type { DraftRow, FormDraft } from '@/lib/domain/form-draft.ts';
import type { FormFault, FormFaultCode } from '@/lib/domain/form-fault.ts';

/** "Dòng 1.2 Số nhiệm vụ đã hoàn thành: chưa ghi ai trả lời." */
export function formFaultInWords(fault: FormFault, draft: FormDraft): string {
  const where = placeOf(fault, draft);
  const what = SENTENCES[fault.fault](fault.other === null ? '' : nameOf(draft.rows, fault.other));
  return where === '' ? `${what.charAt(0).toUpperCase()}${what.slice(1)}.` : `${where}: ${what}.`;
}

/** The fault alone, where the place stands beside it. */
export function faultAlone({ fault, other }: FormFault, draft: FormDraft): string {
  return SENTENCES[fault](other === null ? '' : nameOf(draft.rows, other));
}

/** A row by its code and label, as people call it; what is no row stays as it is written. */
export function nameOf(rows: readonly Pick<DraftRow, 'key' | 'code' | 'label'>[], key: string): string {
  const row = rows.find((one) => one.key === key);
  return row ? [row.code, row.label].filter(Boolean).join(' ') : key;
}

function placeOf({ rowKey, ruleCode, sectionKey }: FormFault, { rows, sections }: FormDraft): string {
  const section = sections.find((one) => one.key === sectionKey);
  if (section) return `Mục ${section.title || section.key} của đề cương`;
  if (rowKey !== null) return `Dòng ${nameOf(rows, rowKey)}`;
  return ruleCode === null ? '' : `Quy tắc ${ruleCode}`;
}

const SENTENCES: Record<FormFaultCode, (other: string) => string> = {
  'no-rows': () => 'biểu chưa có dòng nào để cơ quan trả lời',
  'duplicate-key': (other) => `khóa “${other}” đã dùng cho dòng khác`,
  'duplicate-code': (other) => `mã “${other}” đã dùng cho dòng khác trong biểu`,
  'duplicate-statistic': (other) => `chuỗi số liệu “${other}” đã có ở dòng khác trong biểu`,
  'no-label': () => 'chưa có tên chỉ số',
  'no-parent': (other) => `thuộc mục “${other}” nhưng biểu không có dòng đó`,
  'parent-after': (other) => `đứng trước mục “${other}” của nó; chuyển xuống sau`,
  'parent-circle': () => 'các mục chứa nhau theo vòng tròn',
  'heading-asks': () => 'là đề mục nên không có chuỗi số liệu, cách tổng hợp, người trả lời hay dòng tổng',
  'no-statistic': () => 'chưa có chuỗi số liệu',
  'no-consolidation': () => 'chưa ghi cách tổng hợp toàn tỉnh',
  'no-accumulation': () => 'chưa ghi là số phát sinh, lũy kế hay tại thời điểm',
  'nobody-answers': () => 'chưa ghi ai trả lời',
  'two-answer': () => 'chỉ ghi một bên trả lời: một cơ quan, hoặc một nhóm cơ quan',
  'unknown-agency': (other) => `tỉnh không có cơ quan “${other}”`,
  'unknown-group': (other) => `tỉnh không có nhóm cơ quan “${other}”`,
  'summed-percent': () => 'tỷ lệ không cộng được: tính từ hai dòng số lượng, hoặc do một cơ quan trả lời cho cả tỉnh',
  'summed-words': () => 'lựa chọn và chữ không cộng, không chia được; dùng đếm, liệt kê hoặc một cơ quan trả lời',
  'few-choices': () => 'cần ít nhất hai lựa chọn',
  'duplicate-choice': (other) => `hai lựa chọn cùng giá trị “${other}”`,
  'needless-choices': () => 'chỉ dòng lựa chọn mới có danh sách lựa chọn',
  'no-ratio-part': (other) => `tỷ lệ thiếu tử số hoặc mẫu số${other ? ` (“${other}” không có trong biểu)` : ''}`,
  'ratio-part-no-count': (other) => `“${other}” không phải dòng số lượng nên không làm tử số, mẫu số được`,
  'needless-ratio-part': () => 'chỉ dòng tính từ hai dòng khác mới có tử số, mẫu số',
  'no-total': (other) => `là phần của tổng “${other}” nhưng biểu không có dòng đó`,
  'total-no-number': (other) => `chỉ số lượng mới cộng được vào tổng “${other}”`,
  'total-circle': () => 'các tổng chứa nhau theo vòng tròn',
  'total-unit': (other) => `khác đơn vị tính với tổng “${other}”`,
  'duplicate-rule': () => 'trùng tên với quy tắc khác',
  'no-rule-row': (other) => `nhắc tới dòng “${other}” không có trong biểu`,
  'rule-row-unasked': (other) => `nhắc tới “${other}” là dòng không cơ quan nào nhập`,
  'rule-row-no-number': (other) => `so sánh “${other}” nhưng dòng đó không phải số`,
  'rule-on-itself': () => 'đối chiếu một dòng với chính nó',
  'rule-no-others': () => 'chưa ghi các dòng đối chiếu',
  'rule-no-limit': () => 'chưa ghi ngưỡng thay đổi (%)',
  'rule-no-message': () => 'chưa có lời nhắc cho người nhập',
  'rule-no-tasks': () => 'chưa ghi đối chiếu với số nhiệm vụ nào',
  'rule-not-percent': () => 'khoảng tỷ lệ chỉ dùng cho dòng tỷ lệ',
  'rule-total-circle': () => 'các tổng phải bằng nhau theo vòng tròn',
  'no-title': () => 'chưa có tên mục',
  'duplicate-section': (other) => `khóa “${other}” đã dùng cho mục khác của đề cương`,
  'duplicate-title': (other) => `đề cương đã có mục “${other}”`,
};
