'use client';

import { Form } from '@/components/ui/form.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { moveFormSectionAction } from '../../actions.ts';
import type { SectionLine } from './lines.ts';
import { MoveButton } from './move-button.tsx';

type OutlineTableProps = {
  lines: readonly SectionLine[];
  seen: { versionId: number; seenRevision: number } | null;
};

/** The sections of the report in words; of a draft each leads to its form and can be moved. */
export function OutlineTable({ lines, seen }: OutlineTableProps) {
  if (seen === null) return <Sections lines={lines} movable={false} />;
  return (
    <Form action={moveFormSectionAction}>
      {(_, pending) => (
        <>
          <input type="hidden" name="versionId" value={seen.versionId} />
          <input type="hidden" name="seenRevision" value={seen.seenRevision} />
          <Sections lines={lines} movable pending={pending} />
        </>
      )}
    </Form>
  );
}

type SectionsProps = { lines: readonly SectionLine[]; movable: boolean; pending?: boolean };

function Sections({ lines, movable, pending = false }: SectionsProps) {
  return (
    <Wide label="Các mục của đề cương">
      <table className="sheet min-w-[760px]">
        <caption className="sr-only">Các mục của đề cương</caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col" className="w-40">
              Bắt buộc
            </th>
            <th scope="col" className="w-64">
              Lĩnh vực
            </th>
            {movable ? (
              <th scope="col" className="w-24">
                Chuyển
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, title, help, required, area, href }) => (
            <tr key={key} id={`muc-${key}`}>
              <th scope="row" className="font-normal">
                {movable ? <a href={href}>{title}</a> : title}
                {help ? <span className="block whitespace-pre-line text-sm text-muted">{help}</span> : null}
              </th>
              <td className="text-sm">{required}</td>
              <td className="text-sm">{area}</td>
              {movable ? (
                <td className="whitespace-nowrap">
                  <MoveButton way="up" lineKey={key} name={title} pending={pending} />
                  <MoveButton way="down" lineKey={key} name={title} pending={pending} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
