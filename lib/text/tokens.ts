import type { TokenScope, TokenState } from '@/lib/domain/api-token.ts';

export const TOKEN_SCOPE_TEXT: Record<TokenScope, string> = {
  read: 'Đọc số liệu đã duyệt của tỉnh',
  report: 'Ghi và gửi báo cáo của một cơ quan',
};

export const TOKEN_STATE_TEXT: Record<TokenState, string> = {
  active: 'Đang dùng được',
  expired: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
};

/** Told once, beside the token itself. */
export function issuedInWords(name: string, token: string): string {
  return (
    `Đã cấp mã truy cập cho “${name}”: ${token}. Chỉ hiện một lần: ghi lại và trao tận tay người quản trị phần mềm đó. ` +
    'Ai có mã này thì làm được như phần mềm; mất mã thì thu hồi và cấp mã khác.'
  );
}
