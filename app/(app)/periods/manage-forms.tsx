'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { endReopeningAction, lockAction, refreshScopeAction, reopenForAgencyAction } from './actions.ts';

type LockFormProps = { periodId: number; seenVersion: number; deed: 'lock' | 'unlock' };

export function LockForm({ periodId, seenVersion, deed }: LockFormProps) {
  const locks = deed === 'lock';
  return (
    <Form action={lockAction} className="mt-2" prefix="khoa-">
      {(state, pending) => (
        <Folded title={locks ? 'Khóa kỳ ngay bây giờ' : 'Mở khóa, trở về ngày khóa đã định'} state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <input type="hidden" name="deed" value={deed} />
          <TextField
            state={state}
            name="reason"
            prefix="khoa-"
            label={locks ? 'Lý do khóa trước ngày đã định' : 'Lý do mở khóa'}
            {...(locks ? { hint: 'Từ lúc này không cơ quan nào sửa hay gửi được; mở khóa lại được.' } : {})}
          />
          <Button weight="secondary" disabled={pending}>
            {locks ? 'Khóa kỳ' : 'Mở khóa kỳ'}
          </Button>
        </Folded>
      )}
    </Form>
  );
}

const NO_AGENCY: Option = { value: '', label: '– chọn cơ quan –' };

export function ReopenForm({ periodId, agencies }: { periodId: number; agencies: readonly Option[] }) {
  return (
    <Form action={reopenForAgencyAction} className="mt-2">
      {(state, pending) => (
        <Folded title="Mở lại cho một cơ quan" state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <Choice state={state} name="submissionId" label="Cơ quan" options={[NO_AGENCY, ...agencies]} />
          <DayField
            state={state}
            name="until"
            label="Được sửa đến hết ngày"
            hint="Không quá 60 ngày. Các cơ quan khác vẫn bị khóa."
          />
          <TextField state={state} name="reopenReason" label="Lý do mở lại" />
          <Button weight="secondary" disabled={pending}>
            Mở lại cho cơ quan này
          </Button>
        </Folded>
      )}
    </Form>
  );
}

type EndReopeningFormProps = { periodId: number; submissionId: number; agency: string };

export function EndReopeningForm({ periodId, submissionId, agency }: EndReopeningFormProps) {
  const prefix = `het-${submissionId}-`;
  return (
    <Form action={endReopeningAction} prefix={prefix}>
      {(state, pending) => (
        <Folded title={`Khóa lại ${agency}`} state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="submissionId" value={submissionId} />
          <TextField state={state} name="reason" prefix={prefix} label="Lý do khóa lại" />
          <Button weight="secondary" disabled={pending}>
            Khóa lại
          </Button>
        </Folded>
      )}
    </Form>
  );
}

export function RefreshScopeForm({ periodId, names }: { periodId: number; names: string }) {
  return (
    <Form action={refreshScopeAction} className="my-3">
      {(_, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <p>Có hiệu lực vào ngày chốt số liệu nhưng chưa được giao báo cáo: {names}.</p>
          <Button weight="secondary" disabled={pending}>
            Giao báo cáo cho các cơ quan này
          </Button>
        </>
      )}
    </Form>
  );
}
