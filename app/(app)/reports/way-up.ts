import type { TrailStep } from '@/components/ui/trail.tsx';
import type { Submission } from '@/lib/db/submissions.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { routes } from '@/lib/routes.ts';

/** Where a report hangs for who looks at it: an agency has its list, whoever oversees it comes from the period. */
export function wayUp(actor: Actor, submission: Submission): TrailStep[] {
  const isOwn = mayWriteReport(actor, submission) || !overseenProvincesOf(actor).includes(submission.provinceId);
  return isOwn ? [{ href: routes.reports(), label: 'Báo cáo của cơ quan' }] : wayUpToPeriod(submission);
}

/** The same from its review: not everybody who may look on has a list of reviews. */
export function wayUpFromReview(actor: Actor, submission: Submission): TrailStep[] {
  const hasList = actor.grants.some((grant) => grant.role === 'staff' || grant.role === 'area-reviewer');
  return hasList ? [{ href: routes.reviews(), label: 'Duyệt báo cáo' }] : wayUpToPeriod(submission);
}

function wayUpToPeriod({ period }: Submission): TrailStep[] {
  return [
    { href: routes.periods(), label: 'Kỳ báo cáo' },
    { href: routes.period(period.id), label: period.name },
  ];
}
