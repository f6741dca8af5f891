import type { Table } from 'docx';
import { type OfficialDocument, signatureLines } from '@/lib/domain/official-document.ts';
import { listed } from '@/lib/text/official.ts';
import { TEXT_WIDTH } from './look.ts';
import { part, sideBySide } from './pieces.ts';

const LEFT = Math.round(TEXT_WIDTH * 0.45);

/** Nơi nhận beside chức vụ, chữ ký và họ tên; room for the signature is left over the name. */
export function foot({ signature, recipients, filing, addressees }: OfficialDocument): Table {
  const copies = [...(addressees.length > 0 ? ['Như trên'] : []), ...recipients, `Lưu: ${filing}`];
  return sideBySide(LEFT, [
    [
      [part('RecipientsHead', 'Nơi nhận:'), ...listed(copies).map((copy) => part('Recipients', copy))],
      [
        ...signatureLines(signature).map((words) => part('SignerOffice', words.toLocaleUpperCase('vi'))),
        part('SignerName', signature.name ?? ''),
      ],
    ],
  ]);
}
