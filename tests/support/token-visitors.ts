import { type APIRequestContext, request, test } from '@playwright/test';
import { run } from './matrix-world.ts';
import { TOKENS, type TokenWho } from './token-matrix.ts';

export type TokenVisitor = { who: TokenWho; http: APIRequestContext };

type Planted = { province: string; scope: 'read' | 'report'; days: number; revoked: boolean };

const READS: Planted = { province: 'son-la', scope: 'read', days: 300, revoked: false };
const KINDS: Record<TokenWho, Planted> = {
  reads: READS,
  reports: { ...READS, scope: 'report' },
  expired: { ...READS, days: -1 },
  revoked: { ...READS, revoked: true },
  elsewhere: { ...READS, province: 'dak-nong' },
};

/** Programs with their tokens; one is never deleted, so each is planted once, and used as often as need be. */
export async function openTokenVisitors(submission: string): Promise<TokenVisitor[]> {
  const baseURL = String(test.info().project.use.baseURL);
  const visitors: TokenVisitor[] = [];
  for (const who of TOKENS) {
    const token = `cchc_${`ma-tran-${who}-`.padEnd(43, 'x')}`;
    await plantToken(token, KINDS[who], submission);
    const extraHTTPHeaders = { authorization: `Bearer ${token}` };
    visitors.push({ who, http: await request.newContext({ baseURL, extraHTTPHeaders, maxRedirects: 0 }) });
  }
  await freshCount();
  return visitors;
}

/** Nobody has asked anything yet. */
export async function freshCount(): Promise<void> {
  await run(`delete from sign_in_throttles where key like 'token:%' or key like 'bad-token:%'`);
}

/** For the agency of a report, where it may write one. */
async function plantToken(token: string, { province, scope, days, revoked }: Planted, submission: string) {
  const values = [token, scope, province, days, revoked, submission, token.replaceAll('x', '')];
  await run(
    `with bearer as (
       insert into users (username, full_name, password_hash, must_change_password, disabled_at, sample)
       values ($1, 'Phần mềm ma trận', '', false, now(), true) on conflict do nothing returning id)
     insert into api_tokens (province_id, agency_id, scope, name, token_hash, bearer_id, issued_by_id, issued_at, expires_at,
       revoked_at, revoked_by_id)
     select p.id, case when $2 = 'report' then (select agency_id from submissions where id = $6) end, $2, $7,
       encode(sha256(convert_to($1, 'UTF8')), 'hex'), b.id, u.id, now() - interval '30 days',
       now() + make_interval(days => $4), case when $5 then now() end, case when $5 then u.id end
     from bearer b, provinces p, (select min(id) as id from users) u where p.code = $3`,
    values,
  );
}
