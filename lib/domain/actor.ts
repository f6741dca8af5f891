import type { AreaCode } from './plan.ts';

/** staff = Sở Nội vụ · area-reviewer = cơ quan theo dõi lĩnh vực · focal-point = đầu mối của cơ quan · leader = lãnh đạo · auditor = kiểm tra, chỉ đọc. */
export type Role = 'staff' | 'area-reviewer' | 'focal-point' | 'leader' | 'auditor';

/** A role holds within one province; a focal point's within one agency, an area reviewer's within one area. */
export type RoleGrant = {
  role: Role;
  provinceId: number;
  agencyId: number | null;
  areaCode: AreaCode | null;
};

/** Who asks: taken from the session row on every request and passed into every read and write. */
export type Actor = {
  userId: number;
  fullName: string;
  sessionId: string;
  grants: readonly RoleGrant[];
};

export function hasRole(actor: Actor, role: Role, provinceId: number): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.provinceId === provinceId);
}

/** The agencies that the actor reports for. */
export function agenciesOf(actor: Actor): number[] {
  return actor.grants.flatMap((grant) =>
    grant.role === 'focal-point' && grant.agencyId !== null ? [grant.agencyId] : [],
  );
}

/** Every agency the actor belongs to in any role: nobody reviews their own. */
export function ownAgenciesOf(actor: Actor): number[] {
  return actor.grants.flatMap((grant) => grant.agencyId ?? []);
}

/** The provinces where the actor sees submissions of every agency. */
export function overseenProvincesOf(actor: Actor): number[] {
  const seeing: Role[] = ['staff', 'area-reviewer', 'leader', 'auditor'];
  return [...new Set(actor.grants.filter((grant) => seeing.includes(grant.role)).map((grant) => grant.provinceId))];
}
