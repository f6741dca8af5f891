import type { NamedFigure } from '@/lib/use-cases/official/view-official-section.ts';

/** What to write for each figure, as it stands now. */
export function FigureTable({ figures }: { figures: readonly NamedFigure[] }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Số liệu đã duyệt để gắn vào lời văn</caption>
      <thead>
        <tr>
          <th scope="col">Ghi trong lời văn</th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num">
            Số liệu
          </th>
          <th scope="col">Đơn vị</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ token, label, unit, printed }) => (
          <tr key={token}>
            <td>
              <code>{`{{${token}}}`}</code>
            </td>
            <th scope="row" className="font-normal">
              {label}
            </th>
            <td data-label="Số liệu" className={printed === null ? 'num text-muted' : 'num'}>
              {printed ?? 'chưa có số liệu'}
            </td>
            <td data-label="Đơn vị" className="text-muted">
              {unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
