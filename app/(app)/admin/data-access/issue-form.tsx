'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { TOKEN_SCOPES } from '@/lib/domain/api-token.ts';
import { TOKEN_SCOPE_TEXT } from '@/lib/text/tokens.ts';
import { issueTokenAction } from './actions.ts';

type IssueFormProps = { provinces: readonly Option[]; agencies: readonly Option[] };

export function IssueForm({ provinces, agencies }: IssueFormProps) {
  return (
    <Form action={issueTokenAction} className="no-print">
      {(state, pending) => (
        <>
          {provinces.length === 1 ? (
            <input type="hidden" name="provinceId" value={provinces[0]?.value} />
          ) : (
            <Choice {...{ state, name: 'provinceId', label: 'Tỉnh', options: provinces }} />
          )}
          <TextField
            {...{ state, name: 'name', label: 'Phần mềm dùng mã này', maxLength: 100 }}
            hint="Tên này đứng trong nhật ký ở mọi việc mà phần mềm làm."
            autoComplete="off"
          />
          <Choice {...{ state, name: 'scope', label: 'Được làm', options: SCOPES }} />
          <Choice
            {...{ state, name: 'agencyId', label: 'Cơ quan', options: [NONE, ...agencies] }}
            hint="Chỉ dùng khi phần mềm ghi báo cáo: báo cáo của riêng cơ quan này."
          />
          <DayField {...{ state, name: 'expiresOn', label: 'Dùng được đến hết ngày' }} hint="Nhiều nhất một năm." />
          <Button disabled={pending}>Cấp mã truy cập</Button>
        </>
      )}
    </Form>
  );
}

const NONE: Option = { value: '', label: 'Không chọn' };
const SCOPES: Option[] = TOKEN_SCOPES.map((value) => ({ value, label: TOKEN_SCOPE_TEXT[value] }));
