import { Empty } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { RuleLine } from './lines.ts';

/** The rules of a version, with the words that a reporter reads. */
export function RuleTable({ lines, linked }: { lines: readonly RuleLine[]; linked: boolean }) {
  if (lines.length === 0) return <Empty>Chưa có quy tắc nào.</Empty>;
  return (
    <Wide label="Quy tắc kiểm tra">
      <table className="sheet stacked md:min-w-[760px]">
        <caption className="sr-only">Quy tắc kiểm tra</caption>
        <thead>
          <tr>
            <th scope="col">Dòng được kiểm tra</th>
            <th scope="col">Mức</th>
            <th scope="col">Loại</th>
            <th scope="col">Lời nhắc</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code}>
              <th scope="row" className="font-normal">
                {linked ? <a href={line.href}>{line.about}</a> : line.about}
              </th>
              <td data-label="Mức">{line.strength}</td>
              <td className="text-sm" data-label="Loại">
                {line.kind}
              </td>
              <td className="text-sm" data-label="Lời nhắc">
                {line.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
