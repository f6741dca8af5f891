import { API_LISTS } from './token-matrix.ts';

/** The sample's roles, somebody who has not signed in, and the staff of another province (`tinhkhac`). */
export const PEOPLE = [
  'stranger',
  'sonoivu',
  'vanphong',
  'sotaichinh',
  'sotuphap',
  'lanhdao',
  'kiemtra',
  'tinhkhac',
] as const;

export type Who = (typeof PEOPLE)[number];

/** A status, or the beginning of the address that is led to. */
export type Answer = 200 | 401 | 404 | 405 | `/${string}`;

/** The names of the records that the matrix asks for; `matrix-world.ts` finds or plants them. */
export type RecordName =
  | 'healthDraft'
  | 'educationApproved'
  | 'financeApproved'
  | 'justiceReturned'
  | 'foreignReport'
  | 'openPeriod'
  | 'foreignPeriod'
  | 'row'
  | 'rowOfOtherForm'
  | 'auditorUser'
  | 'foreignUser'
  | 'agency'
  | 'foreignAgency'
  | 'plan'
  | 'foreignPlan'
  | 'target'
  | 'foreignTarget'
  | 'task'
  | 'publishedReport'
  | 'frozenReport'
  | 'closedPeriod'
  | 'form'
  | 'foreignForm'
  | 'formDraft'
  | 'foreignFormDraft'
  | 'formRowKey'
  | 'formRuleCode'
  | 'formSectionKey'
  | 'reading'
  | 'foreignReading'
  | 'healthEvidence'
  | 'educationEvidence'
  | 'foreignEvidence'
  | 'section'
  | 'runningPeriod'
  | 'foreignSection'
  | 'officialIssue';

/** One record (or none) asked for: `for` gets the page, the stranger is led to sign in, everybody else finds nothing. */
export type Case = { with: Record<string, RecordName>; for: readonly Who[]; answer?: Answer };

/** `unknown`: what somebody signed in is told of ids that no record has; without it, 404. */
export type Row = { file: string; stranger?: Answer; unknown?: Answer; cases: readonly Case[] };

/** An address that no session opens, whoever's: programs come with their token (api.spec.ts). */
const forTokens = (file: string, record: Record<string, RecordName> = {}): Row => ({
  file: `app/api/v1${file}`,
  stranger: 401,
  unknown: 401,
  cases: [{ with: record, for: EVERYBODY, answer: 401 }],
});

const EVERYBODY: readonly Who[] = PEOPLE.filter((who) => who !== 'stranger');
const STAFF: readonly Who[] = ['sonoivu', 'vanphong'];
const ANY_STAFF: readonly Who[] = [...STAFF, 'tinhkhac'];
const OVERSEERS: readonly Who[] = [...STAFF, 'sotuphap', 'lanhdao', 'kiemtra'];
const PROVINCE: readonly Who[] = [...OVERSEERS, 'sotaichinh'];

const all = (file: string, ...records: Record<string, RecordName>[]): Row => only(EVERYBODY, file, ...records);

function only(people: readonly Who[], file: string, ...records: Record<string, RecordName>[]): Row {
  const asked = records.length === 0 ? [{}] : records;
  return { file: `app/(app)${file}`, cases: asked.map((record) => ({ with: record, for: people })) };
}

/** A record of the province for its staff, one of another province for the staff of that. */
function forStaff(file: string, ours: Record<string, RecordName>, theirs: Record<string, RecordName>): Row {
  return {
    file: `app/(app)${file}`,
    cases: [
      { with: ours, for: STAFF },
      { with: theirs, for: ['tinhkhac'] },
    ],
  };
}

/** Who gets what at every address. Plans, targets, tasks, agencies and published reports are open to whoever has a role. */
export const ROUTES: readonly Row[] = [
  all('/page.tsx'),
  all('/account/page.tsx'),
  all('/account/password/page.tsx'),
  all('/account/totp/page.tsx'),
  only(ANY_STAFF, '/admin/accounts/page.tsx'),
  only(ANY_STAFF, '/admin/accounts/new/page.tsx'),
  only(ANY_STAFF, '/admin/accounts/review/page.tsx'),
  {
    file: 'app/(app)/admin/accounts/[userId]/page.tsx',
    cases: [
      { with: { userId: 'auditorUser' }, for: STAFF },
      { with: { userId: 'foreignUser' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/admin/accounts/[userId]/handover/page.tsx',
    cases: [
      { with: { userId: 'auditorUser' }, for: STAFF },
      { with: { userId: 'foreignUser' }, for: [] },
    ],
  },
  only(ANY_STAFF, '/admin/catalogue/page.tsx'),
  only(ANY_STAFF, '/admin/forms/page.tsx'),
  forStaff('/admin/forms/[formId]/page.tsx', { formId: 'form' }, { formId: 'foreignForm' }),
  forStaff('/admin/forms/versions/[versionId]/page.tsx', { versionId: 'formDraft' }, { versionId: 'foreignFormDraft' }),
  {
    ...forStaff(
      '/admin/forms/versions/[versionId]/file/route.ts',
      { versionId: 'formDraft' },
      { versionId: 'foreignFormDraft' },
    ),
    stranger: 401,
  },
  forStaff(
    '/admin/forms/versions/[versionId]/rows/new/page.tsx',
    { versionId: 'formDraft' },
    { versionId: 'foreignFormDraft' },
  ),
  forStaff(
    '/admin/forms/versions/[versionId]/rows/[rowKey]/page.tsx',
    { versionId: 'formDraft', rowKey: 'formRowKey' },
    { versionId: 'foreignFormDraft', rowKey: 'formRowKey' },
  ),
  forStaff(
    '/admin/forms/versions/[versionId]/rules/new/page.tsx',
    { versionId: 'formDraft' },
    { versionId: 'foreignFormDraft' },
  ),
  forStaff(
    '/admin/forms/versions/[versionId]/rules/[ruleCode]/page.tsx',
    { versionId: 'formDraft', ruleCode: 'formRuleCode' },
    { versionId: 'foreignFormDraft', ruleCode: 'formRuleCode' },
  ),
  forStaff(
    '/admin/forms/versions/[versionId]/outline/new/page.tsx',
    { versionId: 'formDraft' },
    { versionId: 'foreignFormDraft' },
  ),
  forStaff(
    '/admin/forms/versions/[versionId]/outline/[sectionKey]/page.tsx',
    { versionId: 'formDraft', sectionKey: 'formSectionKey' },
    { versionId: 'foreignFormDraft', sectionKey: 'formSectionKey' },
  ),
  { file: 'app/api/uploads/forms/route.ts', cases: [{ with: {}, for: ANY_STAFF, answer: '/admin/forms' }] },
  only(ANY_STAFF, '/admin/reminders/page.tsx'),
  only(ANY_STAFF, '/admin/status-rules/page.tsx'),
  only(ANY_STAFF, '/admin/data-access/page.tsx'),
  only(ANY_STAFF, '/admin/sample/page.tsx'),
  all('/agencies/page.tsx'),
  only(ANY_STAFF, '/agencies/new/page.tsx'),
  all('/agencies/[agencyId]/page.tsx', { agencyId: 'agency' }, { agencyId: 'foreignAgency' }),
  {
    ...all('/agencies/[agencyId]/table.csv/route.ts', { agencyId: 'agency' }, { agencyId: 'foreignAgency' }),
    stranger: 401,
  },
  {
    ...all('/agencies/[agencyId]/profile.xlsx/route.ts', { agencyId: 'agency' }, { agencyId: 'foreignAgency' }),
    stranger: 401,
  },
  all('/compare/page.tsx'),
  { ...all('/compare/table.csv/route.ts'), stranger: 401 },
  all('/dashboard/page.tsx'),
  all('/notices/page.tsx'),
  only([...OVERSEERS, 'tinhkhac'], '/periods/page.tsx'),
  only([...OVERSEERS, 'tinhkhac'], '/sending/page.tsx'),
  { ...only([...OVERSEERS, 'tinhkhac'], '/sending/table.xlsx/route.ts'), stranger: 401 },
  only(ANY_STAFF, '/periods/new/page.tsx'),
  only(ANY_STAFF, '/periods/year/page.tsx'),
  only(ANY_STAFF, '/admin/holidays/page.tsx'),
  {
    file: 'app/(app)/periods/[periodId]/figures/page.tsx',
    cases: [
      { with: { periodId: 'openPeriod' }, for: OVERSEERS },
      { with: { periodId: 'closedPeriod' }, for: OVERSEERS },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/close/page.tsx',
    cases: [
      { with: { periodId: 'openPeriod' }, for: STAFF },
      { with: { periodId: 'closedPeriod' }, for: STAFF },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/correct/page.tsx',
    cases: [
      { with: { periodId: 'closedPeriod' }, for: STAFF },
      { with: { periodId: 'openPeriod' }, for: STAFF },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/official/page.tsx',
    cases: [
      { with: { periodId: 'openPeriod' }, for: OVERSEERS },
      { with: { periodId: 'closedPeriod' }, for: OVERSEERS },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/official/draft.docx/route.ts',
    stranger: 401,
    cases: [
      { with: { periodId: 'openPeriod' }, for: OVERSEERS },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/official/appendix.xlsx/route.ts',
    stranger: 401,
    cases: [
      { with: { periodId: 'openPeriod' }, for: OVERSEERS },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/official/sections/[sectionId]/page.tsx',
    cases: [
      { with: { periodId: 'runningPeriod', sectionId: 'section' }, for: OVERSEERS },
      { with: { periodId: 'runningPeriod', sectionId: 'foreignSection' }, for: [] },
    ],
  },
  { ...all('/official/[issueId]/report.docx/route.ts', { issueId: 'officialIssue' }), stranger: 401 },
  { ...all('/official/[issueId]/appendix.xlsx/route.ts', { issueId: 'officialIssue' }), stranger: 401 },
  {
    file: 'app/(app)/periods/[periodId]/page.tsx',
    cases: [
      { with: { periodId: 'openPeriod' }, for: OVERSEERS },
      { with: { periodId: 'foreignPeriod' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/reminder.docx/route.ts',
    stranger: 401,
    cases: [
      { with: { periodId: 'openPeriod' }, for: STAFF },
      // nobody is left to be reminded, and nobody who reports
      { with: { periodId: 'closedPeriod' }, for: [] },
      { with: { periodId: 'foreignPeriod' }, for: [] },
    ],
  },
  {
    file: 'app/(app)/periods/[periodId]/figures/[rowId]/page.tsx',
    cases: [
      { with: { periodId: 'openPeriod', rowId: 'row' }, for: PROVINCE },
      { with: { periodId: 'foreignPeriod', rowId: 'row' }, for: ['tinhkhac'] },
      { with: { periodId: 'openPeriod', rowId: 'rowOfOtherForm' }, for: [] },
    ],
  },
  all('/plans/page.tsx'),
  all('/plans/[planId]/page.tsx', { planId: 'plan' }, { planId: 'foreignPlan' }),
  {
    ...all('/plans/[planId]/list.xlsx/route.ts', { planId: 'plan' }, { planId: 'foreignPlan' }),
    stranger: 401,
  },
  {
    ...all('/plans/[planId]/list.docx/route.ts', { planId: 'plan' }, { planId: 'foreignPlan' }),
    stranger: 401,
  },
  all('/published/page.tsx'),
  all('/published/[reportId]/page.tsx', { reportId: 'publishedReport' }, { reportId: 'frozenReport' }),
  { ...all('/published/[reportId]/content.json/route.ts', { reportId: 'frozenReport' }), stranger: 401 },
  only(ANY_STAFF, '/readings/page.tsx'),
  only(ANY_STAFF, '/readings/new/page.tsx'),
  {
    file: 'app/(app)/readings/[readingId]/page.tsx',
    cases: [
      { with: { readingId: 'reading' }, for: STAFF },
      { with: { readingId: 'foreignReading' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/api/uploads/readings/route.ts',
    cases: [{ with: {}, for: ANY_STAFF, answer: '/readings/new' }],
  },
  all('/reports/page.tsx'),
  {
    file: 'app/(app)/reports/[submissionId]/page.tsx',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF },
      { with: { submissionId: 'educationApproved' }, for: OVERSEERS },
      { with: { submissionId: 'financeApproved' }, for: PROVINCE },
      { with: { submissionId: 'justiceReturned' }, for: OVERSEERS },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/reports/[submissionId]/figures/page.tsx',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: [] },
      { with: { submissionId: 'justiceReturned' }, for: ['sotuphap'] },
      { with: { submissionId: 'financeApproved' }, for: ['sotaichinh'], answer: '/reports/' },
      { with: { submissionId: 'foreignReport' }, for: [] },
    ],
  },
  {
    file: 'app/(app)/reports/[submissionId]/report.docx/route.ts',
    stranger: 401,
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF },
      { with: { submissionId: 'educationApproved' }, for: OVERSEERS },
      { with: { submissionId: 'financeApproved' }, for: PROVINCE },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/reports/[submissionId]/figures.xlsx/route.ts',
    stranger: 401,
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF },
      { with: { submissionId: 'educationApproved' }, for: OVERSEERS },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/api/uploads/figures/[submissionId]/route.ts',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: [] },
      { with: { submissionId: 'justiceReturned' }, for: ['sotuphap'], answer: '/reports/' },
      { with: { submissionId: 'foreignReport' }, for: [] },
    ],
  },
  {
    file: 'app/(app)/reports/[submissionId]/narrative/page.tsx',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: [] },
      { with: { submissionId: 'justiceReturned' }, for: ['sotuphap'] },
      { with: { submissionId: 'financeApproved' }, for: ['sotaichinh'], answer: '/reports/' },
      { with: { submissionId: 'foreignReport' }, for: [] },
    ],
  },
  {
    file: 'app/(app)/reports/[submissionId]/evidence/page.tsx',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF },
      { with: { submissionId: 'educationApproved' }, for: OVERSEERS },
      { with: { submissionId: 'financeApproved' }, for: PROVINCE },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/api/uploads/evidence/[submissionId]/route.ts',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF, answer: '/reports/' },
      { with: { submissionId: 'financeApproved' }, for: PROVINCE, answer: '/reports/' },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'], answer: '/reports/' },
    ],
  },
  {
    file: 'app/api/evidence/[evidenceId]/route.ts',
    stranger: 401,
    cases: [
      { with: { evidenceId: 'healthEvidence' }, for: STAFF },
      { with: { evidenceId: 'educationEvidence' }, for: OVERSEERS },
      { with: { evidenceId: 'foreignEvidence' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/evidence/[evidenceId]/erase/page.tsx',
    cases: [
      { with: { evidenceId: 'healthEvidence' }, for: STAFF },
      { with: { evidenceId: 'educationEvidence' }, for: STAFF },
      { with: { evidenceId: 'foreignEvidence' }, for: ['tinhkhac'] },
    ],
  },
  {
    file: 'app/(app)/reports/[submissionId]/check/page.tsx',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: [] },
      { with: { submissionId: 'justiceReturned' }, for: ['sotuphap'] },
      { with: { submissionId: 'financeApproved' }, for: ['sotaichinh'], answer: '/reports/' },
      { with: { submissionId: 'foreignReport' }, for: [] },
    ],
  },
  {
    file: 'app/api/reports/[submissionId]/answers/route.ts',
    stranger: 401,
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF, answer: '/reports/' },
      { with: { submissionId: 'justiceReturned' }, for: OVERSEERS, answer: '/reports/' },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'], answer: '/reports/' },
    ],
  },
  only([...STAFF, 'sotuphap', 'tinhkhac'], '/reviews/page.tsx'),
  {
    file: 'app/(app)/reviews/[submissionId]/page.tsx',
    cases: [
      { with: { submissionId: 'healthDraft' }, for: STAFF },
      { with: { submissionId: 'educationApproved' }, for: OVERSEERS },
      { with: { submissionId: 'justiceReturned' }, for: OVERSEERS },
      { with: { submissionId: 'foreignReport' }, for: ['tinhkhac'] },
    ],
  },
  all('/targets/[targetId]/page.tsx', { targetId: 'target' }, { targetId: 'foreignTarget' }),
  { ...all('/targets/[targetId]/series.csv/route.ts', { targetId: 'target' }), stranger: 401 },
  { ...all('/targets/[targetId]/parts.csv/route.ts', { targetId: 'target' }), stranger: 401 },
  { file: 'app/api/live/route.ts', stranger: 401, cases: [{ with: {}, for: [] }] },
  all('/tasks/page.tsx'),
  all('/tasks/[taskId]/page.tsx', { taskId: 'task' }),
  ...API_LISTS.map(({ list }) => forTokens(`/${list}/route.ts`)),
  forTokens('/published-reports/[reportId]/content/route.ts', { reportId: 'frozenReport' }),
  forTokens('/official-reports/[issueId]/file/route.ts', { issueId: 'officialIssue' }),
  forTokens('/reports/[submissionId]/route.ts', { submissionId: 'educationApproved' }),
  {
    file: 'app/api/v1/reports/[submissionId]/sendings/route.ts',
    stranger: 405,
    unknown: 405,
    cases: [{ with: { submissionId: 'educationApproved' }, for: EVERYBODY, answer: 405 }],
  },
  { file: 'app/api/v1/openapi.json/route.ts', stranger: 200, cases: [{ with: {}, for: EVERYBODY }] },
  { file: 'app/api/v1/[[...path]]/route.ts', stranger: 404, cases: [{ with: {}, for: [] }] },
  { file: 'app/login/page.tsx', stranger: 200, cases: [{ with: {}, for: EVERYBODY, answer: '/' }] },
  { file: 'app/login/code/page.tsx', cases: [{ with: {}, for: EVERYBODY, answer: '/' }] },
  { file: 'app/setup/page.tsx', stranger: 404, cases: [{ with: {}, for: [] }] },
];

/** What no record is called. */
export const MALFORMED = [
  'abc',
  '0',
  '-1',
  '99999999999',
  '2147483648',
  '1;--',
  '1.5',
  '1e300',
  '%00',
  '999999999',
] as const;

export function expectedAnswer(row: Row, one: Case, who: Who): Answer {
  if (who === 'stranger') return row.stranger ?? '/login';
  return one.for.includes(who) ? (one.answer ?? 200) : 404;
}
