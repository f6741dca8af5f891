import type { z } from 'zod';

/** What a form says where its schema gives no sentence of its own. */
export function defaultMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `Dài quá ${issue.maximum} ký tự.` : `Không được lớn hơn ${issue.maximum}.`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'Không được để trống.' : tooSmall(issue);
    case 'invalid_type':
      return issue.input === undefined || issue.input === '' ? 'Không được để trống.' : 'Không đúng kiểu.';
    case 'invalid_value':
      return 'Chọn một trong các giá trị có sẵn.';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Không đúng dạng.';
    default:
      return 'Không đúng. Sửa lại rồi gửi lại.';
  }
}

const FORMATS: Record<string, string> = {
  email: 'Không đúng dạng thư điện tử, ví dụ ten@sonla.gov.vn.',
  url: 'Không đúng dạng địa chỉ, ví dụ https://sonla.gov.vn.',
  date: 'Không đúng ngày: ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026.',
};

function tooSmall(issue: z.core.$ZodRawIssue & { code: 'too_small' }): string {
  return issue.origin === 'string' ? `Cần ít nhất ${issue.minimum} ký tự.` : `Không được nhỏ hơn ${issue.minimum}.`;
}
