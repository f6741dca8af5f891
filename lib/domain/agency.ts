import type { Day } from './calendar.ts';

export const AGENCY_KINDS = [
  'department', // sở
  'office', // văn phòng (UBND, HĐND, Đoàn ĐBQH)
  'board', // ban (Ban Dân tộc, Ban Quản lý các khu công nghiệp), thanh tra
  'district-committee', // UBND huyện, thành phố (đến 30/6/2025)
  'commune-committee', // UBND xã, phường, thị trấn
  'vertical', // ngành dọc: công an, thuế, kho bạc, BHXH, ngân hàng
  'front', // Mặt trận và đoàn thể
  'media', // báo, đài
  'service-unit', // đơn vị sự nghiệp công lập
  'enterprise',
  'central', // cơ quan trung ương
  'party',
  'other',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_LEVELS = ['central', 'province', 'district', 'commune'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** An agency exists from its first day to its last, both included; null is open-ended. */
export type Validity = { validFrom: Day | null; validTo: Day | null };

export type Agency = Validity & {
  id: number;
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  /** Answers the report form; false when a plan merely names it. */
  reports: boolean;
};

/** nhóm cơ quan: a rule, resolved to agencies as of a day; members only where the document names them one by one. */
export type AgencyGroup = {
  id: number;
  code: string;
  name: string;
  rules: readonly { kind: AgencyKind; level: AgencyLevel }[];
  memberIds: readonly number[];
  unresolved: boolean;
};

/** kế thừa: from `effectiveOn` the successor answers for the predecessor; old records are never rewritten. */
export type Succession = { predecessorId: number; successorId: number; effectiveOn: Day };

export function isValidOn(agency: Validity, day: Day): boolean {
  return (agency.validFrom === null || agency.validFrom <= day) && (agency.validTo === null || day <= agency.validTo);
}

/** The agencies of a group as of a day; none when the plan names the group without saying who is in it. */
export function membersOn<A extends Agency>(group: AgencyGroup, agencies: readonly A[], day: Day): A[] {
  if (group.unresolved) return [];
  return agencies.filter((agency) => isValidOn(agency, day) && belongs(agency, group));
}

/** Who owes a report: the reporting agencies that exist on the cut-off day. */
export function inScope<A extends Agency>(agencies: readonly A[], cutOffOn: Day): A[] {
  return agencies.filter((agency) => agency.reports && isValidOn(agency, cutOffOn));
}

type Promised = {
  startYear: number;
  deadlineOn: Day;
  agencies: readonly { agencyId: number | null }[];
};

/** Named itself, or of the group while the promise ran: an agency that ended before, or began after, never was meant by it. */
export function isBorneBy({ startYear, deadlineOn, agencies }: Promised, agency: Validity & { id: number }): boolean {
  if (agencies.some(({ agencyId }) => agencyId === agency.id)) return true;
  const hasEnded = agency.validTo !== null && agency.validTo < `${startYear}-01-01`;
  return !hasEnded && (agency.validFrom === null || agency.validFrom <= deadlineOn);
}

/** The direct successors that have taken over by `day`. */
export function successorsOf(agencyId: number, successions: readonly Succession[], day: Day): number[] {
  return successions.filter((s) => s.predecessorId === agencyId && s.effectiveOn <= day).map((s) => s.successorId);
}

/** The direct predecessors whose part the agency reports by `day`. */
export function predecessorsOf(agencyId: number, successions: readonly Succession[], day: Day): number[] {
  return successions.filter((s) => s.successorId === agencyId && s.effectiveOn <= day).map((s) => s.predecessorId);
}

/** Who answers on `day` for what the agency once owed: the ends of its chain of successors, or itself (also when the chain has no end). */
export function answersForNow(agencyId: number, successions: readonly Succession[], day: Day): number[] {
  const ends = new Set<number>();
  const seen = new Set<number>();
  const open = [agencyId];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const next = successorsOf(current, successions, day);
    if (next.length === 0) ends.add(current);
    open.push(...next);
  }
  return ends.size === 0 ? [agencyId] : [...ends].sort((a, b) => a - b);
}

function belongs(agency: Agency, group: AgencyGroup): boolean {
  return (
    group.memberIds.includes(agency.id) ||
    group.rules.some((rule) => rule.kind === agency.kind && rule.level === agency.level)
  );
}
