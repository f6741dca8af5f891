'use client';

import { memo } from 'react';
import type { CellView, RowView } from '@/lib/domain/reading-view.ts';
import { CELL_STATE_TEXT } from '@/lib/text/readings.ts';
import { Deed } from './deed.tsx';

type RowProps = {
  row: RowView;
  columns: readonly string[];
  isCurrent: boolean;
  isClosed: boolean;
  address: string;
  select: (key: string) => void;
  edit: (key: string) => void;
};

/** One row of the proposal: what was understood, what is doubted and why, and what can be done about it. */
export const Row = memo(function Row({ row, columns, isCurrent, isClosed, address, select, edit }: RowProps) {
  return (
    <tr
      id={row.key}
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
      data-dropped={row.isDropped ? '' : undefined}
      onClick={() => select(row.key)}
      onDoubleClick={() => edit(row.key)}
    >
      <th scope="row" className="font-normal">
        {row.no}
        {row.line > 0 ? (
          <a href={`#n-${row.line}`} className="block text-[0.8125rem] text-muted no-underline hover:underline">
            dòng {row.line}
          </a>
        ) : null}
      </th>
      {row.cells.map((cell, at) => (
        <Cell key={columns[at]} {...{ row, cell, title: columns[at] ?? '', isFirst: at === 0, isClosed }} />
      ))}
      <td data-label="Kiểm tra">{isClosed ? null : <Deeds {...{ row, address, edit }} />}</td>
    </tr>
  );
});

type CellProps = { row: RowView; cell: CellView; title: string; isFirst: boolean; isClosed: boolean };

function Cell({ row, cell, title, isFirst, isClosed }: CellProps) {
  const { shown, aside, state, whys, doubts } = cell;
  return (
    <td data-label={title} data-state={state === 'read' ? undefined : state}>
      <span className={row.isDropped ? (row.kind === 'promise' ? 'text-muted' : 'line-through') : ''}>{shown}</span>
      {aside ? <span className="block text-[0.8125rem] text-muted">{aside}</span> : null}
      {isFirst ? <Notes row={row} /> : null}
      {state === 'read' ? null : (
        <span className="cell-state">
          {CELL_STATE_TEXT[state]}
          {whys.length > 0 ? <span className="font-normal">: {whys.join(' ')}</span> : null}
        </span>
      )}
      {doubts.length > 0 && !isClosed ? <Deed deed={`accept:${row.key}:${doubts.join(',')}`}>Giữ nguyên</Deed> : null}
    </td>
  );
}

function Notes({ row }: { row: RowView }) {
  return row.notes.map((note) => (
    <span key={note} className="block text-[0.8125rem] text-slow">
      {note}
    </span>
  ));
}

function Deeds({ row, address, edit }: Pick<RowProps, 'row' | 'address' | 'edit'>) {
  const isPromise = row.kind === 'promise';
  return (
    <>
      {row.doubts.length > 0 ? <Deed deed={`accept:${row.key}`}>Đã xem</Deed> : null}
      {row.kind === 'gap' ? null : (
        <a
          href={address}
          className="deed"
          onClick={(event) => {
            event.preventDefault();
            edit(row.key);
          }}
        >
          Sửa
        </a>
      )}
      {row.kind === 'gap' || row.kind === 'plan' ? null : (
        <Deed deed={`${row.isDropped ? 'restore' : 'drop'}:${row.key}`}>
          {row.isDropped ? (isPromise ? 'Lấy làm chỉ tiêu' : 'Lấy lại') : 'Bỏ dòng'}
        </Deed>
      )}
    </>
  );
}
