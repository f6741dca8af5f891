'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, TextArea, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import type { Letterhead } from '@/lib/domain/official-document.ts';
import { SIGNING_MODE_TEXT } from '@/lib/text/signing.ts';
import { saveLetterheadAction } from './actions.ts';

type LetterheadFormProps = { periodId: number; letterhead: Letterhead & { version: number } };

const MODES = Object.entries(SIGNING_MODE_TEXT).map(([value, label]) => ({ value, label }));

/** Who issues it, to whom, and who signs: the order is that of the printed page. */
export function LetterheadForm({ periodId, letterhead }: LetterheadFormProps) {
  const { parent, issuer, symbol, place, subject, addressees, signature, recipients, filing, version } = letterhead;
  return (
    <Form action={saveLetterheadAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="seenVersion" value={version} />
          <div className="pairs max-w-4xl">
            <TextField
              {...{ state, name: 'parent', label: 'Cơ quan chủ quản' }}
              hint="Để trống khi UBND tỉnh ban hành."
              defaultValue={parent ?? ''}
            />
            <TextArea
              {...{ state, name: 'issuer', label: 'Cơ quan ban hành', rows: 2 }}
              hint="Ngắt dòng như khi in."
              defaultValue={issuer}
            />
            <TextField
              {...{ state, name: 'symbol', label: 'Ký hiệu' }}
              hint="Số ghi khi phát hành."
              defaultValue={symbol}
            />
            <TextField
              {...{ state, name: 'place', label: 'Địa danh' }}
              hint="Ngày ghi khi phát hành."
              defaultValue={place}
            />
          </div>
          <TextArea {...{ state, name: 'subject', label: 'Trích yếu', rows: 2 }} defaultValue={subject} />
          <div className="pairs max-w-4xl">
            <TextArea
              {...{ state, name: 'addressees', label: 'Kính gửi', rows: 3 }}
              hint="Mỗi nơi một dòng."
              defaultValue={addressees.join('\n')}
            />
            <TextArea
              {...{ state, name: 'recipients', label: 'Nơi nhận', rows: 3 }}
              hint="Mỗi nơi một dòng; “Như trên” và dòng Lưu tự thêm."
              defaultValue={recipients.join('\n')}
            />
            <Choice {...{ state, name: 'mode', label: 'Cách ký', options: MODES }} defaultValue={signature.mode} />
            <TextField
              {...{ state, name: 'collective', label: 'Tập thể được thay mặt (TM.)' }}
              defaultValue={signature.collective ?? ''}
            />
            <TextField
              {...{ state, name: 'principal', label: 'Chức vụ được ký thay (KT., TL., TUQ.)' }}
              defaultValue={signature.principal ?? ''}
            />
            <TextField {...{ state, name: 'office', label: 'Chức vụ người ký' }} defaultValue={signature.office} />
            <TextField
              {...{ state, name: 'name', label: 'Họ tên người ký' }}
              hint="Không ghi học hàm, học vị; để trống khi chưa phân công."
              defaultValue={signature.name ?? ''}
            />
            <TextField {...{ state, name: 'filing', label: 'Lưu' }} defaultValue={filing} />
          </div>
          <Button weight="secondary" disabled={pending}>
            Lưu phần đầu và phần ký
          </Button>
        </>
      )}
    </Form>
  );
}
