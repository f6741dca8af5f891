import { type Actor, hasRole, type Role, type RoleGrant } from './actor.ts';
import { type Day, daysBetween, plusDays, yearOf } from './calendar.ts';
import type { AreaCode } from './plan.ts';

/** An account that nobody used for this long is warned, and may be disabled a week after the warning (trust, "Accounts"). */
export const UNUSED_DAYS = 45;
export const WARNING_DAYS = 7;

export type AccountDays = {
  createdOn: Day;
  lastSignInOn: Day | null;
  disabledOn: Day | null;
  warnedOn: Day | null;
  reviewedOn: Day | null;
};

export type GrantFault = 'agency-missing' | 'area-missing';

/** Whole days since the account was last used, or made. */
export function idleDays(account: AccountDays, today: Day): number {
  return daysBetween(account.lastSignInOn ?? account.createdOn, today);
}

export function isUnused(account: AccountDays, today: Day): boolean {
  return account.disabledOn === null && idleDays(account, today) >= UNUSED_DAYS;
}

/** The first day on which an unused account may be disabled; null while its person has not been warned. */
export function disableUnusedFrom(account: AccountDays): Day | null {
  return account.warnedOn && plusDays(account.warnedOn, WARNING_DAYS);
}

/** rà soát nửa năm: each half of the year every account is looked at once. */
export function isReviewDue(account: AccountDays, today: Day): boolean {
  return account.disabledOn === null && (account.reviewedOn ?? account.createdOn) < halfYearStart(today);
}

/** 1 January or 1 July. */
export function halfYearStart(today: Day): Day {
  return `${yearOf(today)}-${today.slice(5) < '07-01' ? '01' : '07'}-01`;
}

/** The provinces whose accounts the actor keeps. */
export function staffProvincesOf(actor: Actor): number[] {
  return [...new Set(actor.grants.filter((grant) => grant.role === 'staff').map((grant) => grant.provinceId))];
}

/**
 * Whoever can reset a password can become that person: so only where the actor is staff in every province in which
 * the account has a role.
 */
export function mayManageAccount(actor: Actor, account: { grants: readonly { provinceId: number }[] }): boolean {
  return account.grants.length > 0 && account.grants.every((grant) => hasRole(actor, 'staff', grant.provinceId));
}

/** True when no other enabled account would be left to manage the province's accounts. */
export function isLastStaff(userId: number, staffIds: readonly number[]): boolean {
  return staffIds.includes(userId) && staffIds.every((id) => id === userId);
}

/** A focal point needs an agency, an area reviewer an area; what a role does not use is dropped. */
export function grantOf(
  role: Role,
  provinceId: number,
  agencyId: number | null,
  areaCode: AreaCode | null,
): RoleGrant | GrantFault {
  if (role === 'focal-point' && agencyId === null) return 'agency-missing';
  if (role === 'area-reviewer' && areaCode === null) return 'area-missing';
  return { role, provinceId, agencyId, areaCode: role === 'area-reviewer' ? areaCode : null };
}

export function isSameGrant(one: RoleGrant, other: RoleGrant): boolean {
  return (
    one.role === other.role &&
    one.provinceId === other.provinceId &&
    one.agencyId === other.agencyId &&
    one.areaCode === other.areaCode
  );
}
