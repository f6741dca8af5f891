import { countUnread } from '@/lib/db/notices.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { routes } from '@/lib/routes.ts';

/** The way to one's notices, with how many are still to be read. */
export async function Bell({ actor }: { actor: Actor }) {
  const unread = await countUnread(actor);
  return (
    <a href={routes.notices()} className="py-1 whitespace-nowrap">
      Nhắc việc{unread > 0 ? ' ' : ''}
      {unread > 0 ? (
        <strong className="bg-risk-wash px-1.5 py-0.5 text-risk">
          {unread}
          <span className="sr-only"> chưa đọc</span>
        </strong>
      ) : null}
    </a>
  );
}
