import { rowKey } from '@/lib/domain/entry-fields.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import type { Entry } from './entry/use-entry.ts';
import type { SheetLine } from './sheet-lines.ts';
import { SheetRow } from './sheet-row.tsx';

type SheetProps = { state: FormState; lines: readonly SheetLine[]; previousName: string | null; entry: Entry };

/** The statistics as one sheet: only "kỳ này" is white. Its keys are in `entry/keys.ts`. */
export function Sheet({ state, lines, previousName, entry }: SheetProps) {
  const { reading, choose, hot, picked } = entry;
  return (
    <table className="sheet entry figures sticking">
      <caption className="sr-only">Số liệu của kỳ báo cáo</caption>
      <thead className="bg-paper">
        <tr>
          <th scope="col" className="w-16">
            Mã
          </th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num w-28">
            {previousName ?? 'Kỳ trước'}
          </th>
          <th scope="col" className="w-40">
            Kỳ này
          </th>
          <th scope="col" className="w-24">
            Đơn vị
          </th>
          <th scope="col" className="w-40">
            Cách trả lời
          </th>
          <th scope="col" className="w-52">
            Ghi chú
          </th>
          <th scope="col" className="w-24">
            Tình trạng
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const mark = reading.marks.get(rowKey(line.rowId));
          if (!mark) return <HeadingLine key={line.rowId} line={line} />;
          const isHot = hot === rowKey(line.rowId);
          const isPicked = picked.includes(rowKey(line.rowId));
          return <SheetRow key={line.rowId} {...{ line, state, mark, choose, isHot, isPicked }} />;
        })}
      </tbody>
    </table>
  );
}

function HeadingLine({ line }: { line: SheetLine }) {
  return (
    <tr className="section">
      <td className="font-semibold">{line.code}</td>
      <th scope="colgroup" colSpan={7} className="font-semibold">
        {line.label}
      </th>
    </tr>
  );
}
