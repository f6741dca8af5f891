import type { PasswordFault } from '@/lib/domain/password.ts';

export const PASSWORD_FAULT_TEXT: Record<PasswordFault, string> = {
  short: 'cần ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt nhất',
  long: 'dài quá 128 ký tự',
  common: 'quá quen thuộc, ai cũng đoán được; chọn một câu của riêng mình',
  context: 'có tên đăng nhập, tên người, tên cơ quan, tên tỉnh hoặc “cchc”; chọn một câu không liên quan công việc',
  repeated: 'lặp lại quá nhiều; chọn một câu có nhiều chữ khác nhau',
};

export const PASSWORD_HINT =
  'Ít nhất 12 ký tự. Một câu ngắn của riêng anh/chị là tốt nhất; không dùng tên người, tên cơ quan, tên tỉnh hay dãy phím quen.';
