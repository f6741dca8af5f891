'use client';

import { Button } from '@/components/ui/button.tsx';
import type { ChoiceView, NameView } from '@/lib/domain/reading-view.ts';
import { Deed } from './deed.tsx';
import type { Check } from './desk-view.ts';

type NamesProps = { readingId: number; isClosed: boolean; check: Check; who: readonly ChoiceView[] };

/** Names that no agency of the province bears: who is meant is said once, for every row that prints the name. */
export function Names({ readingId, isClosed, check, who }: NamesProps) {
  const { names, standing } = check.view;
  if (names.length === 0 || isClosed) return null;
  const open = names.filter(({ isOpen }) => isOpen);
  return (
    <section id="co-quan-chua-ro" className="mt-8 scroll-mt-4">
      <h2 className="border-b border-ink pb-1">Cơ quan chưa rõ</h2>
      <details open={open.length > 0}>
        <summary className="cursor-pointer py-2">
          {open.length === 0
            ? `Đã xác định ${names.length} tên. Mở để xem lại.`
            : `${open.length} tên in trong văn bản chưa khớp cơ quan nào của tỉnh. Chọn một lần, áp dụng cho mọi dòng.`}
        </summary>
        <table className="sheet stacked check">
          <caption className="sr-only">Tên cơ quan in trong văn bản và cơ quan được hiểu</caption>
          <thead>
            <tr>
              <th scope="col" className="w-1/3">
                In trong văn bản
              </th>
              <th scope="col">Là cơ quan, nhóm</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <NameRow key={name.name} {...{ name, readingId, check }} />
            ))}
          </tbody>
        </table>
        <datalist id="moi-co-quan">
          {who.map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
        {open.length > 1 ? (
          <p className="mt-2">
            <Deed deed="solve-all">Theo gợi ý cho cả {standing.openNames} tên còn lại</Deed>
          </p>
        ) : null}
      </details>
    </section>
  );
}

function NameRow({ name, readingId, check }: { name: NameView; readingId: number; check: Check }) {
  const id = `ten-${name.name}`;
  return (
    <tr>
      <th scope="row" className="font-normal" data-state={name.isOpen ? 'fault' : 'accepted'}>
        <span className="font-semibold">{name.name}</span>
        <span className="block text-[0.8125rem] text-muted">
          {name.rows} dòng, đầu tiên ở {name.first}
        </span>
        {name.isOpen && name.why ? <span className="cell-state">{name.why}</span> : null}
        {name.meant ? <span className="block text-sm text-good">Hiểu là {name.meant}</span> : null}
      </th>
      <td>
        <form action={check.formAction} onSubmit={check.submit} className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <input type="hidden" name="readingId" value={readingId} />
          <input type="hidden" name="seenVersion" value={check.view.standing.version} />
          <input type="hidden" name="deed" value="solve" />
          <input type="hidden" name="name" value={name.name} />
          <label className="block text-[0.8125rem]">
            Gợi ý
            <select
              key={name.chosen}
              name="code"
              defaultValue={name.chosen}
              className="block min-h-10 max-w-72 text-sm"
            >
              {name.proposals.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label className="block text-[0.8125rem]">
            hoặc gõ tên cơ quan khác
            <input name="other" list="moi-co-quan" id={id} autoComplete="off" className="block min-h-10 text-sm" />
          </label>
          <Button weight={name.isOpen ? 'primary' : 'secondary'}>Chọn</Button>
        </form>
      </td>
    </tr>
  );
}
