import { namedBy, type Signature, type SigningMode } from '@/lib/domain/official-document.ts';

export const SIGNING_MODE_TEXT: Record<SigningMode, string> = {
  own: 'Người đứng đầu tự ký',
  collective: 'TM. – thay mặt tập thể',
  'collective-deputy': 'TM., KT. – thay mặt tập thể, cấp phó ký thay',
  deputy: 'KT. – cấp phó ký thay người đứng đầu',
  'by-order': 'TL. – thừa lệnh',
  'by-mandate': 'TUQ. – thừa ủy quyền',
};

/** The names that the way of signing asks for and that are not written. */
export function missingInSignature({
  mode,
  collective,
  principal,
}: Pick<Signature, 'mode' | 'collective' | 'principal'>) {
  const named = namedBy(mode);
  return {
    collective:
      named.collective && collective === null ? 'Cách ký này cần tên tập thể, ví dụ “Ủy ban nhân dân”.' : null,
    principal: named.principal && principal === null ? 'Cách ký này cần chức vụ được ký thay, ví dụ “Chủ tịch”.' : null,
  };
}
