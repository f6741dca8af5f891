import type { TopBarLink } from '@/components/top-bar.tsx';
import type { Actor, Role } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';

/** `holds`: the beginnings of the addresses that belong to it, where its own is not enough. */
type Entry = { href: string; label: string; roles: readonly Role[] | 'all'; holds?: readonly string[] };

const OVERSEERS: readonly Role[] = ['staff', 'area-reviewer', 'leader', 'auditor'];

const ENTRIES: readonly Entry[] = [
  { href: routes.desk(), label: 'Bàn làm việc', roles: 'all' },
  { href: routes.dashboard(), label: 'Tổng quan', roles: 'all' },
  { href: routes.plans(), label: 'Kế hoạch', roles: 'all', holds: ['/targets'] },
  { href: routes.tasks(), label: 'Nhiệm vụ', roles: 'all' },
  { href: routes.reports(), label: 'Báo cáo của cơ quan', roles: ['focal-point'] },
  { href: routes.reviews(), label: 'Duyệt báo cáo', roles: ['staff', 'area-reviewer'] },
  { href: routes.periods(), label: 'Kỳ báo cáo', roles: OVERSEERS },
  { href: routes.sending(), label: 'Ai đã gửi', roles: OVERSEERS },
  { href: routes.publishedReports(), label: 'Báo cáo đã công bố', roles: 'all' },
  { href: routes.agencies(), label: 'Cơ quan', roles: 'all' },
  { href: routes.compare(), label: 'So sánh', roles: 'all' },
  { href: routes.readings(), label: 'Đọc văn bản vào', roles: ['staff'] },
  { href: routes.accounts(), label: 'Quản trị', roles: ['staff'], holds: ['/admin'] },
];

/** The links that this person's roles can use, and where they stand now; what they may do is asked again behind each. A view of an earlier day leads to views of that day. */
export function navigationOf(actor: Actor, path: string | null, knownOn: Day | undefined): TopBarLink[] {
  return ENTRIES.filter(
    (entry) => entry.roles === 'all' || actor.grants.some((grant) => entry.roles.includes(grant.role)),
  ).map(({ href, label, holds = [] }) => ({
    href: onDay(href, knownOn),
    label,
    isHere: [href, ...holds].some((own) => isIn(own, path)),
  }));
}

function isIn(own: string, path: string | null): boolean {
  const [page = ''] = (path ?? '').split('?');
  return page === own || (own !== '/' && page.startsWith(`${own}/`));
}
