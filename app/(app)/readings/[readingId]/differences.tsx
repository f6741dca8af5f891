'use client';

import { Button } from '@/components/ui/button.tsx';
import type { DifferenceView } from '@/lib/domain/reading-view.ts';
import { errorOf } from '@/lib/forms/form-state.ts';
import type { Check } from './desk-view.ts';

type DifferencesProps = { readingId: number; isClosed: boolean; check: Check; select: (key: string) => void };

/** Where the plan and its document differ: each is decided by a person; nothing is overwritten by itself. */
export function Differences({ readingId, isClosed, check, select }: DifferencesProps) {
  const { differences, standing } = check.view;
  const { openDifferences: open } = standing;
  return (
    <section id="khac-nhau" className="mt-8 scroll-mt-4">
      <h2 className="border-b border-ink pb-1">Chỗ văn bản và kế hoạch khác nhau</h2>
      <p className="my-2">{sentence(differences.length, open)}</p>
      {differences.length === 0 ? null : (
        <table className="sheet stacked check">
          <caption className="sr-only">Chỗ khác nhau và quyết định</caption>
          <thead>
            <tr>
              <th scope="col" className="w-[16%]">
                Ở đâu
              </th>
              <th scope="col">Kế hoạch đang có</th>
              <th scope="col">Văn bản</th>
              <th scope="col" className="w-[30%]">
                Quyết định
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <Line key={one.id} {...{ one, readingId, isClosed, check, select }} />
            ))}
          </tbody>
        </table>
      )}
      {open > 1 && !isClosed ? <Rest {...{ readingId, check, open }} /> : null}
    </section>
  );
}

type LineProps = DifferencesProps & { one: DifferenceView };

function Line({ one, isClosed, select, ...form }: LineProps) {
  const [key = ''] = one.id.split('|');
  return (
    <tr onClick={() => select(key)}>
      <th scope="row" className="font-normal" data-state={one.decision === null ? 'doubtful' : undefined}>
        <span className="font-semibold">{one.place}</span>
        <span className="block">{one.what}</span>
        {one.line > 0 ? (
          <a href={`#n-${one.line}`} className="text-[0.8125rem] text-muted no-underline hover:underline">
            dòng {one.line}
          </a>
        ) : null}
        {one.decision === null ? <span className="cell-state">Chưa quyết định</span> : null}
      </th>
      <td data-label="Kế hoạch đang có">{one.ours}</td>
      <td data-label="Văn bản">{one.theirs}</td>
      <td data-label="Quyết định">
        {one.decision === null ? null : (
          <p className="mb-1 font-semibold">
            {one.decision === 'take' ? 'Lấy theo văn bản' : `Giữ như kế hoạch: “${one.reason}”`}
          </p>
        )}
        {isClosed ? null : <Decide one={one} {...form} />}
      </td>
    </tr>
  );
}

function Decide({ one, readingId, check }: Pick<LineProps, 'one' | 'readingId' | 'check'>) {
  const field = `reason.${one.id}`;
  const error = errorOf(check.answer, field);
  return (
    <form action={check.formAction} onSubmit={check.submit} className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <input type="hidden" name="readingId" value={readingId} />
      <input type="hidden" name="seenVersion" value={check.view.standing.version} />
      {one.canTake && one.decision !== 'take' ? (
        <button type="submit" name="deed" value={`take:${one.id}`} className="deed font-semibold">
          Lấy theo văn bản
        </button>
      ) : null}
      {one.decision === 'keep' ? null : (
        <>
          <label className="block text-[0.8125rem]">
            Lý do giữ
            <input
              id={`f.${field}`}
              name={field}
              maxLength={500}
              {...(error ? { 'aria-invalid': true } : {})}
              className="block w-full text-sm"
            />
          </label>
          <button type="submit" name="deed" value={`keep:${one.id}`} className="deed">
            Giữ như kế hoạch
          </button>
        </>
      )}
    </form>
  );
}

function Rest({ readingId, check, open }: { readingId: number; check: Check; open: number }) {
  const error = errorOf(check.answer, 'reason.tat-ca');
  return (
    <form action={check.formAction} onSubmit={check.submit} className="mt-3 flex flex-wrap items-end gap-3">
      <input type="hidden" name="readingId" value={readingId} />
      <input type="hidden" name="seenVersion" value={check.view.standing.version} />
      <Button name="deed" value="take" weight="secondary">
        Lấy theo văn bản cả {open} chỗ còn lại
      </Button>
      <label className="block text-sm">
        Lý do giữ
        <input
          id="f.reason.tat-ca"
          name="reason.tat-ca"
          maxLength={500}
          {...(error ? { 'aria-invalid': true } : {})}
          className="block w-72"
        />
      </label>
      <Button name="deed" value="keep" weight="secondary">
        Giữ như kế hoạch cả {open} chỗ còn lại
      </Button>
    </form>
  );
}

function sentence(all: number, open: number): string {
  if (all === 0) return 'Không có chỗ nào khác nhau. Khi lưu, nguyên văn được điền bên cạnh tên ngắn của từng dòng.';
  const left = open === 0 ? 'đã quyết định hết' : `còn ${open} chỗ chưa quyết định`;
  return `${all} chỗ khác nhau, ${left}. Chỗ giống nhau được điền nguyên văn khi lưu.`;
}
