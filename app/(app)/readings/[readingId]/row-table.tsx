'use client';

import { Fragment } from 'react';
import type { GroupView, RowKind } from '@/lib/domain/reading-view.ts';
import type { TableProps } from './desk-view.ts';
import { Row } from './row.tsx';
import { RowEditor } from './row-editor.tsx';

const CAPTIONS: Record<RowKind, string> = {
  plan: 'Phần đầu văn bản',
  gap: 'Đối chiếu số thứ tự với văn bản',
  target: 'Chỉ tiêu',
  task: 'Nhiệm vụ',
  promise: 'Con số nằm trong lời nhiệm vụ, ngoài danh sách chỉ tiêu',
  statistic: 'Biểu số liệu',
  agency: 'Cơ quan',
};

/** Words get the room; years and units need little. */
const TARGET_WIDTHS = ['w-[38%]', '', 'w-[13%]', 'w-[15%]'];
const WIDTHS: Partial<Record<RowKind, readonly string[]>> = {
  plan: ['w-[40%]', 'w-[12%]', '', ''],
  target: TARGET_WIDTHS,
  promise: TARGET_WIDTHS,
  task: ['w-[25%]', 'w-[16%]', '', 'w-[15%]', 'w-[12%]', 'w-[8%]'],
  statistic: ['w-[10%]', 'w-[44%]', 'w-[10%]', '', ''],
};

/** The rows of one kind under the headings of the source; a row's form opens below it. */
export function RowTable(props: TableProps) {
  const { kind, check, columns } = props;
  const rows = check.view.rows.filter((row) => row.kind === kind);
  if (rows.length === 0) return null;
  const groups = check.view.groups.filter((group) => rows.some((row) => row.group === group.key));
  return (
    <section id={`phan-${kind}`} className="mt-8 scroll-mt-4 first:mt-2">
      <h2 className="border-b border-ink pb-1">{CAPTIONS[kind]}</h2>
      <table className="sheet stacked check">
        <caption className="sr-only">{CAPTIONS[kind]}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-16">
              Số
            </th>
            {columns[kind].map((title, at) => (
              <th key={title} scope="col" className={WIDTHS[kind]?.[at]}>
                {title}
              </th>
            ))}
            <th scope="col" className="w-28">
              Kiểm tra
            </th>
          </tr>
        </thead>
        {kind === 'plan' ? (
          <Body {...props} group={null} />
        ) : (
          groups.map((group) => <Body key={group.key} {...props} group={group} />)
        )}
      </table>
    </section>
  );
}

function Body({ group, ...props }: TableProps & { group: GroupView | null }) {
  const { kind, check, columns, current, editing, isClosed } = props;
  const rows = check.view.rows.filter((row) => row.kind === kind && (group === null || row.group === group.key));
  const span = columns[kind].length + 2;
  return (
    <tbody>
      {group === null || group.title === CAPTIONS[kind] ? null : (
        <tr>
          <th colSpan={span} scope="rowgroup" className="pt-4">
            {group.title} <span className="font-normal text-muted">· {group.total}</span>
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <Fragment key={row.key}>
          <Row
            row={row}
            columns={columns[kind]}
            isCurrent={row.key === current}
            isClosed={isClosed}
            address={`?dong=${row.key}#${row.key}`}
            select={props.setCurrent}
            edit={props.setEditing}
          />
          {row.key === editing && !isClosed ? (
            <tr className="no-print">
              <td colSpan={span} className="p-0">
                <RowEditor {...props} row={row} />
              </td>
            </tr>
          ) : null}
        </Fragment>
      ))}
    </tbody>
  );
}
