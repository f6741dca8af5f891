'use client';

import { Form } from '@/components/ui/form.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { moveFormRowAction } from '../../actions.ts';
import type { RowLine } from './lines.ts';
import { MoveButton } from './move-button.tsx';

type RowTableProps = { lines: readonly RowLine[]; seen: { versionId: number; seenRevision: number } | null };

/** A version of a form row by row; of a draft each row leads to its form and can be moved among its neighbours. */
export function RowTable({ lines, seen }: RowTableProps) {
  if (seen === null) return <Rows lines={lines} movable={false} />;
  return (
    <Form action={moveFormRowAction}>
      {(_, pending) => (
        <>
          <input type="hidden" name="versionId" value={seen.versionId} />
          <input type="hidden" name="seenRevision" value={seen.seenRevision} />
          <Rows lines={lines} movable pending={pending} />
        </>
      )}
    </Form>
  );
}

const INDENT = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16'];

function Rows({ lines, movable, pending = false }: { lines: readonly RowLine[]; movable: boolean; pending?: boolean }) {
  return (
    <Wide label="Các dòng của biểu">
      <table className="sheet stacked md:min-w-[900px]">
        <caption className="sr-only">Các dòng của biểu</caption>
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Chỉ số</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Loại, cách tính</th>
            <th scope="col">Ai trả lời</th>
            {movable ? <th scope="col">Chuyển</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} id={line.key}>
              <td className="whitespace-nowrap">{line.code}</td>
              <th scope="row" className={line.heading ? '' : 'font-normal'}>
                <div className={`label ${INDENT[line.depth] ?? ''}`}>
                  {movable ? <a href={line.href}>{line.label}</a> : line.label}
                  {line.beside.map((text) => (
                    <span key={text} className="block text-sm font-normal text-muted">
                      {text}
                    </span>
                  ))}
                </div>
              </th>
              <td data-label="Đơn vị">{line.unit}</td>
              <td className="text-sm" data-label="Loại, cách tính">
                {[line.kind, line.reckoned].filter(Boolean).join('; ')}
              </td>
              <td className="text-sm" data-label="Ai trả lời">
                {line.answered}
              </td>
              {movable ? (
                <td className="whitespace-nowrap" data-label="Chuyển">
                  <MoveButton way="up" lineKey={line.key} name={nameOf(line)} pending={pending} />
                  <MoveButton way="down" lineKey={line.key} name={nameOf(line)} pending={pending} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function nameOf({ code, label }: RowLine): string {
  return [code, label].filter(Boolean).join(' ');
}
