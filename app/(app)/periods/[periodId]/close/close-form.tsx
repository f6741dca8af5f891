'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { OpenItem } from '@/lib/domain/closing.ts';
import { type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { closePeriodAction } from './actions.ts';

const KINDS: Record<OpenItem['kind'], string> = {
  report: 'Báo cáo chưa duyệt',
  figure: 'Dòng chưa đủ số liệu',
  rule: 'Số liệu toàn tỉnh chưa khớp quy tắc',
};

export function CloseForm({ periodId, items }: { periodId: number; items: readonly OpenItem[] }) {
  return (
    <Form action={closePeriodAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          {(['report', 'figure', 'rule'] as const).map((kind) => (
            <OpenItems key={kind} {...{ state, kind }} items={items.filter((item) => item.kind === kind)} />
          ))}
          <Section title="Chốt số liệu">
            {items.length > 0 ? (
              <TextField
                state={state}
                name="reasonForAll"
                label="Lý do chung cho các việc chưa ghi lý do riêng"
                hint="Lý do được in trong bản chốt."
              />
            ) : null}
            <div className="pairs max-w-3xl">
              <TextField
                state={state}
                name="letterNumber"
                label="Số, ký hiệu báo cáo của tỉnh"
                hint="Để trống nếu chưa phát hành."
              />
              <DayField state={state} name="letterOn" label="Ngày ban hành" />
            </div>
            <p className="mb-3 max-w-[72ch] text-slow">
              Sau khi đóng, không ai gửi, sửa hay duyệt được nữa và kỳ không mở lại được. Sai sót sửa bằng bản đính
              chính.
            </p>
            <Button weight="danger" disabled={pending}>
              Đóng kỳ và chốt số liệu
            </Button>
          </Section>
        </>
      )}
    </Form>
  );
}

type OpenItemsProps = { state: FormState; kind: OpenItem['kind']; items: readonly OpenItem[] };

function OpenItems({ state, kind, items }: OpenItemsProps) {
  if (items.length === 0) return null;
  return (
    <Section title={`${KINDS[kind]}: ${items.length}`}>
      <table className="sheet stacked">
        <caption className="sr-only">{KINDS[kind]}</caption>
        <thead>
          <tr>
            <th scope="col">Việc mở</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" className="w-2/5">
              Lý do vẫn đóng kỳ
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <th scope="row" className="font-normal">
                {item.name}
              </th>
              <td data-label="Tình trạng" className="md:min-w-40">
                {item.says}
              </td>
              <td data-label="Lý do vẫn đóng kỳ">
                <input type="hidden" name={`seen.${item.key}`} value="yes" />
                <input
                  name={`reason.${item.key}`}
                  aria-label={`Lý do với ${item.name}`}
                  maxLength={500}
                  defaultValue={typedIn(state, `reason.${item.key}`) ?? ''}
                  className="w-full"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
