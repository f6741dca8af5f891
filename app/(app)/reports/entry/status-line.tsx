import { countWaiting, type Outbox } from '@/lib/domain/outbox.ts';

/** Whether all that was typed has arrived; in one line, read out when it changes. */
export function StatusLine({ box }: { box: Outbox }) {
  const waiting = countWaiting(box);
  return (
    <span role="status" className={box.halt || box.failures > 0 ? 'font-semibold text-risk' : 'text-muted'}>
      {words(box, waiting)}
      {box.halt?.leadsTo ? (
        <>
          {' '}
          <a href={box.halt.leadsTo}>Đăng nhập lại để gửi</a>
        </>
      ) : null}
    </span>
  );
}

function words(box: Outbox, waiting: number): string {
  if (box.halt) return waiting > 0 ? `${box.halt.message} ${waiting} ô chưa gửi vẫn giữ ở máy này.` : box.halt.message;
  if (box.failures > 0 && waiting > 0) return `Chưa gửi được ${waiting} ô, sẽ gửi lại…`;
  if (box.flying || Object.values(box.unsent).some((line) => line.left && !line.parked)) return 'Đang lưu…';
  return box.savedAt === null ? 'Tự lưu khi rời ô.' : `Đã lưu lúc ${box.savedAt}`;
}
