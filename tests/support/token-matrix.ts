import type { World } from './matrix-world.ts';

type RecordName = keyof World;

/** Programs: who reads Sơn La, who writes for Sở Y tế, those whose token is over or taken back, and who reads another province. */
export const TOKENS = ['reads', 'reports', 'expired', 'revoked', 'elsewhere'] as const;
export type TokenWho = (typeof TOKENS)[number];

type Wanted = 'plan' | 'period' | 'report' | 'form' | 'task';

/** Every list, by what its address cannot do without; `plan` may be left out. */
export const API_LISTS: readonly { list: string; of?: Wanted; scope?: 'read' | 'report' }[] = [
  ...['provinces', 'areas', 'documents', 'agencies', 'agency-groups', 'successions', 'plans'].map((list) => ({ list })),
  ...['indicators', 'baselines', 'indicator-figures', 'forms', 'periods', 'holidays'].map((list) => ({ list })),
  ...['published-reports', 'official-reports'].map((list) => ({ list })),
  ...['targets', 'statuses', 'tasks', 'judgements', 'remedies', 'plan-contradictions'].map((list) => ({
    ...{ list, of: 'plan' as const },
  })),
  ...['published-values', 'report-statements', 'report-contradictions'].map((list) => ({
    ...{ list, of: 'report' as const },
  })),
  ...['figures', 'answers'].map((list) => ({ list, of: 'period' as const })),
  { list: 'form-rows', of: 'form' },
  { list: 'task-parts', of: 'task' },
  { list: 'sendings', of: 'period', scope: 'read' },
  { list: 'reports', of: 'period', scope: 'report' },
];

/** The record that a filter names: one of Sơn La. */
const OURS: Record<Wanted, RecordName> = {
  ...{ plan: 'plan', period: 'openPeriod', report: 'frozenReport', form: 'formVersion', task: 'task' },
};

type Statuses = Record<TokenWho, number>;

/**
 * What each token is told of a record of Sơn La: `answers` to the one way of asking that the address knows, `others` to
 * everybody who asks in another way.
 */
export type TokenRow = {
  file: string;
  way: 'GET' | 'PATCH' | 'POST';
  with: Record<string, RecordName>;
  query?: Record<string, RecordName>;
  body?: object;
  answers: Statuses;
  /** The same of a record that is of another province, or that there is not. */
  unknown?: Statuses;
  others: number;
};

/** Over or taken back is like none: 401 before anything else. */
function told(reads: number, reports: number, elsewhere: number): Statuses {
  return { reads, reports, expired: 401, revoked: 401, elsewhere };
}

function rowOf({ list, of, scope }: (typeof API_LISTS)[number]): TokenRow {
  const [reads, reports] = [scope === 'report' ? 403 : 200, scope === 'read' ? 403 : 200];
  const elsewhere = scope === 'report' ? 403 : of ? 404 : 200;
  const missing = (status: number) => (status === 403 ? 403 : 404);
  return {
    ...{ file: `app/api/v1/${list}/route.ts`, way: 'GET', with: {}, others: 405 },
    ...(of ? { query: { [of]: OURS[of] }, unknown: told(missing(reads), missing(reports), missing(elsewhere)) } : {}),
    answers: told(reads, reports, elsewhere),
  };
}

const OF_NOBODY = told(404, 404, 404);
const OPEN: Statuses = { reads: 200, reports: 200, expired: 200, revoked: 200, elsewhere: 200 };
const NOTHING: Statuses = { reads: 404, reports: 404, expired: 404, revoked: 404, elsewhere: 404 };

/** Every address of the API. The report written is Sở Y tế's own draft, of which nothing is changed. */
export const TOKEN_ROUTES: readonly TokenRow[] = [
  ...API_LISTS.map(rowOf),
  {
    ...{ file: 'app/api/v1/published-reports/[reportId]/content/route.ts', way: 'GET', others: 405 },
    ...{ with: { reportId: 'frozenReport' }, answers: told(200, 200, 404), unknown: OF_NOBODY },
  },
  {
    ...{ file: 'app/api/v1/official-reports/[issueId]/file/route.ts', way: 'GET', others: 405 },
    ...{ with: { issueId: 'officialIssue' }, answers: told(200, 200, 404), unknown: OF_NOBODY },
  },
  {
    ...{ file: 'app/api/v1/reports/[submissionId]/route.ts', way: 'PATCH', others: 405, body: {} },
    ...{ with: { submissionId: 'healthDraft' }, answers: told(404, 200, 404), unknown: OF_NOBODY },
  },
  {
    ...{ file: 'app/api/v1/reports/[submissionId]/sendings/route.ts', way: 'POST', others: 405 },
    ...{ body: { seenVersion: 0 }, with: { submissionId: 'healthDraft' } },
    ...{ answers: told(404, 409, 404), unknown: OF_NOBODY },
  },
  { ...{ file: 'app/api/v1/openapi.json/route.ts', way: 'GET', with: {}, others: 405 }, answers: OPEN },
  { ...{ file: 'app/api/v1/[[...path]]/route.ts', way: 'GET', with: {}, others: 404 }, answers: NOTHING },
];
