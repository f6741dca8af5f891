import type { Actor, Role } from '@/lib/domain/actor.ts';
import { routes } from '@/lib/routes.ts';

export type NavigationLink = { href: string; label: string };

type Entry = NavigationLink & { roles: readonly Role[] | 'all' };

const OVERSEERS: readonly Role[] = ['staff', 'area-reviewer', 'leader', 'auditor'];

const ENTRIES: readonly Entry[] = [
  { href: routes.desk(), label: 'Bàn làm việc', roles: 'all' },
  { href: routes.dashboard(), label: 'Tổng quan', roles: 'all' },
  { href: routes.plans(), label: 'Kế hoạch', roles: 'all' },
  { href: routes.tasks(), label: 'Nhiệm vụ', roles: 'all' },
  { href: routes.reports(), label: 'Báo cáo của cơ quan', roles: ['focal-point'] },
  { href: routes.reviews(), label: 'Duyệt báo cáo', roles: ['staff', 'area-reviewer'] },
  { href: routes.periods(), label: 'Kỳ báo cáo', roles: OVERSEERS },
  { href: routes.publishedReports(), label: 'Báo cáo đã công bố', roles: 'all' },
  { href: routes.agencies(), label: 'Cơ quan', roles: 'all' },
  { href: routes.accounts(), label: 'Quản trị', roles: ['staff'] },
];

/** The links that this person's roles can use; what they may do is asked again behind each. */
export function navigationOf(actor: Actor): NavigationLink[] {
  return ENTRIES.filter(
    (entry) => entry.roles === 'all' || actor.grants.some((grant) => entry.roles.includes(grant.role)),
  ).map(({ href, label }) => ({ href, label }));
}
