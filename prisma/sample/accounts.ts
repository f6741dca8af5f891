import { hashPassword } from '@/lib/auth/password.ts';
import { db } from '@/lib/db/client.ts';
import type { Actor, Role, RoleGrant } from '@/lib/domain/actor.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import { SAMPLE_PASSWORD } from './password.ts';

type SampleGrant = { role: Role; agency?: string; area?: AreaCode };
type SampleAccount = { username: string; fullName: string; grants: SampleGrant[] };

/** One account a role, and a second staff account, because nobody reviews their own agency. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { username: 'sonoivu', fullName: 'Cầm Thị Hoa (Sở Nội vụ)', grants: [{ role: 'staff', agency: 'so-noi-vu' }] },
  {
    username: 'vanphong',
    fullName: 'Lò Văn Minh (Văn phòng UBND tỉnh)',
    grants: [
      { role: 'staff', agency: 'van-phong-ubnd-tinh' },
      { role: 'area-reviewer', agency: 'van-phong-ubnd-tinh', area: 'tthc' },
    ],
  },
  {
    username: 'sotuphap',
    fullName: 'Quàng Thị Lan (Sở Tư pháp)',
    grants: [
      { role: 'area-reviewer', agency: 'so-tu-phap', area: 'the-che' },
      { role: 'focal-point', agency: 'so-tu-phap' },
    ],
  },
  {
    username: 'sotaichinh',
    fullName: 'Hà Văn Dũng (Sở Tài chính)',
    grants: [{ role: 'focal-point', agency: 'so-tai-chinh' }],
  },
  { username: 'lanhdao', fullName: 'Nguyễn Thanh Sơn (Lãnh đạo UBND tỉnh)', grants: [{ role: 'leader' }] },
  { username: 'kiemtra', fullName: 'Tòng Văn Kiên (Kiểm tra)', grants: [{ role: 'auditor' }] },
];

export type Cast = { staff: Actor; deputy: Actor; reporters: ReadonlyMap<number, Actor> };

type SampleAgency = { id: number; code: string; name: string };

/** Writes the sample accounts, and one focal point for every other agency, so that each report has its own hand. */
export async function createAccounts(provinceId: number, agencies: readonly SampleAgency[]): Promise<Cast> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const ids = new Map(agencies.map((agency) => [agency.code, agency.id]));
  const taken = new Set(
    SAMPLE_ACCOUNTS.flatMap(({ grants }) =>
      grants.flatMap((grant) => (grant.role === 'focal-point' ? (grant.agency ?? []) : [])),
    ),
  );
  const others = agencies
    .filter((agency) => !taken.has(agency.code))
    .map((agency) => ({
      username: agency.code,
      fullName: `Đầu mối ${agency.name}`,
      grants: [{ role: 'focal-point' as const, agency: agency.code }],
    }));
  const actors = new Map<string, Actor>();
  for (const account of [...SAMPLE_ACCOUNTS, ...others]) {
    actors.set(account.username, await createAccount(provinceId, account, passwordHash, ids));
  }
  return {
    staff: actors.get('sonoivu') as Actor,
    deputy: actors.get('vanphong') as Actor,
    reporters: new Map([...actors.values()].flatMap((actor) => reporterOf(actor))),
  };
}

function reporterOf(actor: Actor): [number, Actor][] {
  return actor.grants.flatMap((grant) =>
    grant.role === 'focal-point' && grant.agencyId !== null ? [[grant.agencyId, actor]] : [],
  );
}

async function createAccount(
  provinceId: number,
  { username, fullName, grants }: SampleAccount,
  passwordHash: string,
  agencyIds: ReadonlyMap<string, number>,
): Promise<Actor> {
  const roles: RoleGrant[] = grants.map(({ role, agency, area }) => ({
    role,
    provinceId,
    agencyId: agency === undefined ? null : (agencyIds.get(agency) ?? null),
    areaCode: area ?? null,
  }));
  const { id } = await db().user.create({
    data: { username, fullName, passwordHash, mustChangePassword: false, sample: true, roles: { create: roles } },
    select: { id: true },
  });
  return { userId: id, fullName, sessionId: 'sample', grants: roles };
}
