import { Wide } from '@/components/ui/wide.tsx';
import type { OpenSession } from '@/lib/db/sessions.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { deviceInWords } from '@/lib/text/devices.ts';

export function SessionTable({ sessions, currentId }: { sessions: readonly OpenSession[]; currentId: string | null }) {
  if (sessions.length === 0) return <p className="text-muted">Không có phiên nào đang mở.</p>;
  return (
    <Wide label="Các phiên đang mở">
      <table className="sheet stacked">
        <caption className="sr-only">Các phiên đang mở</caption>
        <thead>
          <tr>
            <th scope="col">Trình duyệt</th>
            <th scope="col">Mạng</th>
            <th scope="col">Đăng nhập lúc</th>
            <th scope="col">Dùng gần nhất</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                {deviceInWords(session.device)}
                {session.id === currentId ? <span className="text-muted"> (phiên này)</span> : null}
              </th>
              <td data-label="Mạng">{session.network ?? 'không rõ'}</td>
              <td data-label="Đăng nhập lúc">{formatInstant(session.createdAt)}</td>
              <td data-label="Dùng gần nhất">{formatInstant(session.lastSeenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
