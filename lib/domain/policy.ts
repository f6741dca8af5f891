import { type Actor, agenciesOf, hasRole, overseenProvincesOf, ownAgenciesOf } from './actor.ts';
import type { AreaCode } from './plan.ts';

/** What a right is asked about: the province, and where it matters the agency. */
export type InProvince = { provinceId: number };
export type OfAgency = InProvince & { agencyId: number };

/** Sở Nội vụ opens periods, sets their dates, and closes them. */
export function mayManagePeriods(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** Sở Nội vụ may set the province's figure of a row in place of the computed one. */
export function mayOverrideResults(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** Sở Nội vụ writes the province's report of a period, issues it and corrects it. */
export function mayWriteOfficialReport(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** Days off are the same in every province of the installation: staff of any keep them. */
export function mayManageHolidays(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === 'staff');
}

/** Only the agency itself writes, sends and withdraws its report; Sở Nội vụ never writes in its name. */
export function mayWriteReport(actor: Actor, { agencyId }: OfAgency): boolean {
  return agenciesOf(actor).includes(agencyId);
}

/** Sở Nội vụ decides, but nobody about their own agency. */
export function mayDecideReport(actor: Actor, { provinceId, agencyId }: OfAgency): boolean {
  return hasRole(actor, 'staff', provinceId) && !ownAgenciesOf(actor).includes(agencyId);
}

/** The agency that follows an area checks its lines, and decides nothing; nobody checks their own agency. */
export function mayCheckArea(actor: Actor, { provinceId, agencyId }: OfAgency, areaCode: AreaCode): boolean {
  if (ownAgenciesOf(actor).includes(agencyId)) return false;
  return actor.grants.some(
    (grant) => grant.role === 'area-reviewer' && grant.provinceId === provinceId && grant.areaCode === areaCode,
  );
}

/** A draft is its agency's own affair; Sở Nội vụ sees it to help, others see what was sent. */
export function mayReadReport(actor: Actor, report: OfAgency & { draft: boolean }): boolean {
  if (mayWriteReport(actor, report) || hasRole(actor, 'staff', report.provinceId)) return true;
  return !report.draft && overseenProvincesOf(actor).includes(report.provinceId);
}

export function mayReadPeriod(actor: Actor, { provinceId }: InProvince): boolean {
  return actor.grants.some((grant) => grant.provinceId === provinceId);
}

/** Sở Nội vụ builds the report forms of its province and releases them. */
export function mayManageForms(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

export function mayManageAgencies(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

export function mayManageAccounts(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

export function mayEnterFigures(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** Sở Nội vụ reminds agencies, sets the days on which the system does, and reads the log. */
export function mayRemind(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** Sở Nội vụ sets the thresholds by which its province's targets are judged. */
export function maySetStatusRules(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** The bundled catalogue brings a whole province: Sở Nội vụ of any province of the installation may add one. */
export function mayLoadCatalogue(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === 'staff');
}

/** Plans, targets, tasks and published reports of every province in the installation: anybody who holds a role. */
export function mayReadPlans(actor: Actor): boolean {
  return actor.grants.length > 0;
}

/** A judgement stands beside the computed status: Sở Nội vụ and leadership sign it. */
export function maySignJudgement(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId) || hasRole(actor, 'leader', provinceId);
}

/**
 * Sở Nội vụ and leadership decide what is done about a target or task that is off course, and tell what came of it; of an
 * instance of a task also the agencies that lead it.
 */
export function mayDecideRemedy(actor: Actor, about: InProvince & { leadIds: readonly number[] }): boolean {
  return maySignJudgement(actor, about) || agenciesOf(actor).some((agency) => about.leadIds.includes(agency));
}

/** Sở Nội vụ erases what the law forbids to keep here, whoever brought it. */
export function mayEraseEvidence(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** Sở Nội vụ reads documents in: checks what was understood and saves it as a plan, a report or agencies. */
export function mayReadIn(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}

/** A rank tells how others have sent and worked: who oversees the province reads it; an agency reads its own sendings. */
export function mayReadRanking(actor: Actor, { provinceId }: InProvince): boolean {
  return overseenProvincesOf(actor).includes(provinceId);
}

/** Sở Nội vụ gives other programs access to its province, and takes it away. */
export function mayIssueTokens(actor: Actor, { provinceId }: InProvince): boolean {
  return hasRole(actor, 'staff', provinceId);
}
