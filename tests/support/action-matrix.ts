import type { World } from './matrix-world.ts';
import { PEOPLE, type Who } from './route-matrix.ts';

type Fields = Record<string, string>;

/** One call: what is sent, and who may do just that. Whoever is not named must be refused, the stranger always. */
export type Aim = { right: readonly Who[]; fields: (world: World) => Fields };

const EVERYBODY: readonly Who[] = PEOPLE.filter((who) => who !== 'stranger');
const STAFF: readonly Who[] = ['sonoivu', 'vanphong'];
const ANY_STAFF: readonly Who[] = [...STAFF, 'tinhkhac'];

const REPORTS = 'app/(app)/reports/actions.ts';
const REVIEWS = 'app/(app)/reviews/actions.ts';
const PERIODS = 'app/(app)/periods/actions.ts';
const ACCOUNT = 'app/(app)/account/actions.ts';
const ACCOUNTS = 'app/(app)/admin/accounts/actions.ts';
const AGENCIES = 'app/(app)/agencies/actions.ts';
const RULES = 'app/(app)/admin/reminders/actions.ts';
const STATUS_RULES = 'app/(app)/admin/status-rules/actions.ts';
const DATA_ACCESS = 'app/(app)/admin/data-access/actions.ts';
const REMEDIES = 'app/(app)/remedies/actions.ts';
const TARGETS = 'app/(app)/targets/actions.ts';
const OFFICIAL = 'app/(app)/periods/[periodId]/official/actions.ts';
const FORMS = 'app/(app)/admin/forms/actions.ts';
const READINGS = 'app/(app)/readings/actions.ts';

const REMEDY = { cause: 'x', measure: 'x', person: 'x', dueOn: '05/03/2031' };

const TOKEN = { name: 'Mã trái phép', scope: 'report', expiresOn: writtenHere(30) };
const LETTERHEAD = {
  ...{
    parent: '',
    issuer: 'x',
    symbol: 'BC-X',
    place: 'x',
    subject: 'x',
    addressees: 'x',
    recipients: '',
    filing: 'VT',
  },
  ...{ mode: 'own', collective: '', principal: '', office: 'x', name: '' },
};

/** An id that no record has. */
const NOBODYS = '999999999';

const own = (fields: Fields = {}): readonly Aim[] => [{ right: EVERYBODY, fields: () => fields }];

/** The same verb on a reading of the province and on one of another province. */
function onReadings(more: Fields): readonly Aim[] {
  return [
    { right: STAFF, fields: (world) => ({ readingId: world.reading, ...more }) },
    { right: ['tinhkhac'], fields: (world) => ({ readingId: world.foreignReading, ...more }) },
  ];
}

/** The same verb on a period of the province and on one of another province. */
function onPeriods(more: Fields): readonly Aim[] {
  return [
    { right: STAFF, fields: (world) => ({ periodId: world.openPeriod, ...more }) },
    { right: ['tinhkhac'], fields: (world) => ({ periodId: world.foreignPeriod, ...more }) },
  ];
}

/** The same verb on an agency's report and on one of another province; its agency itself may not. */
function onReports(more: Fields): readonly Aim[] {
  return [
    { right: STAFF, fields: (world) => ({ periodId: world.openPeriod, submissionId: world.healthDraft, ...more }) },
    { right: STAFF, fields: (world) => ({ periodId: world.openPeriod, submissionId: world.justiceReturned, ...more }) },
    {
      right: ['tinhkhac'],
      fields: (world) => ({ periodId: world.foreignPeriod, submissionId: world.foreignReport, ...more }),
    },
  ];
}

/** The same verb on a figure of the province and on one of another province. */
function onRows(more: Fields): readonly Aim[] {
  return onPeriods(more).map(({ right, fields }) => ({
    right,
    fields: (world: World) => ({ ...fields(world), rowId: world.row }),
  }));
}

/** The same verb on a draft of the province's form and on one of another province; the revision was never seen. */
function onForms(more: Fields = {}): readonly Aim[] {
  const unseen = { seenRevision: '2000000000', ...more };
  return [
    { right: STAFF, fields: (world) => ({ versionId: world.formDraft, ...unseen }) },
    { right: ['tinhkhac'], fields: (world) => ({ versionId: world.foreignFormDraft, ...unseen }) },
  ];
}

/** The same verb on an account of the province and on one of another province. */
function onAccounts(more: (world: World) => Fields = () => ({})): readonly Aim[] {
  return [
    { right: STAFF, fields: (world) => ({ userId: world.auditorUser, ...more(world) }) },
    { right: ['tinhkhac'], fields: (world) => ({ userId: world.foreignUser, ...more(world) }) },
  ];
}

const DATES = {
  startsOn: '2031-01-01',
  cutOffOn: '2031-03-01',
  dueOn: '2031-03-05',
  ministryDueOn: '2031-03-08',
  locksOn: '2031-03-10',
};
const YEAR: Fields = {
  reportYear: '2031',
  'q1.open': 'yes',
  ...Object.fromEntries(Object.entries(DATES).map(([field, day]) => [`q1.${field}`, day])),
};
const DOCUMENT = {
  documentNumber: '9/QĐ-UBND',
  documentOn: '2026-01-01',
  documentIssuer: 'UBND tỉnh',
  documentTitle: 'Thử',
  section: 'Điều 1',
};
const AGENCY = {
  name: 'Cơ quan không có thật',
  shortName: '',
  kind: 'department',
  level: 'province',
  validFrom: '2026-01-01',
  reports: 'co',
  ...DOCUMENT,
};

const HANDOVER = 'app/(app)/admin/accounts/[userId]/handover/actions.ts';
const TO_A_NEW_ONE = {
  colleague: 'new',
  username: 'ke-gian',
  fullName: 'Kẻ gian',
  email: '',
  startsOn: '31/12/2026',
  endsOn: '',
  reason: 'x',
};
const THRESHOLDS = { seen: '0', atRisk: '25', approximate: '5', staleAfter: '2', reason: 'x' };
const RULE = { audience: 'head', seen: '0', before: '7', onDay: 'yes', after: '', dailyFrom: '1' };

export const ACTIONS: Readonly<Record<string, readonly Aim[]>> = {
  [`${REPORTS}#saveReportAction`]: [
    {
      right: ['sotuphap'],
      fields: (world) => ({
        submissionId: world.justiceReturned,
        documentNo: 'Bị ghi đè',
        [`r${world.row}.typed`]: '1',
        [`r${world.row}.seen`]: '1',
      }),
    },
    { right: [], fields: (world) => ({ submissionId: world.foreignReport, documentNo: 'Bị ghi đè' }) },
  ],
  [`${REPORTS}#answerReviewAction`]: [
    {
      right: ['sotuphap'],
      fields: (world) => ({
        submissionId: world.justiceReturned,
        [`reply.${world.returnedLine}`]: 'Bị ghi đè',
        'rule.tong': 'x',
      }),
    },
    {
      right: [],
      fields: (world) => ({ submissionId: world.healthDraft, [`reply.${world.returnedLine}`]: 'Bị ghi đè' }),
    },
  ],
  [`${REPORTS}#acceptProposalAction`]: [
    {
      right: ['sotuphap'],
      fields: (world) => ({ submissionId: world.justiceReturned, lineId: world.returnedLine, seen: '0' }),
    },
    {
      right: [],
      fields: (world) => ({ submissionId: world.healthDraft, lineId: world.returnedLine, seen: '0' }),
    },
  ],
  [`${REPORTS}#submitReportAction`]: [
    { right: ['sotuphap'], fields: (world) => ({ submissionId: world.justiceReturned, seenVersion: '1' }) },
    { right: [], fields: (world) => ({ submissionId: world.healthDraft, seenVersion: '1' }) },
  ],
  [`${REPORTS}#withdrawReportAction`]: [
    { right: [], fields: (world) => ({ submissionId: world.waitingReport }) },
    { right: ['sotuphap'], fields: (world) => ({ submissionId: world.justiceReturned }) },
  ],
  'app/(app)/reports/[submissionId]/figures/actions.ts#writeFiguresAction': [
    { right: [], fields: (world) => ({ submissionId: world.justiceReturned, file: 'A'.repeat(32) }) },
    { right: [], fields: (world) => ({ submissionId: world.healthDraft, file: 'A'.repeat(32) }) },
    { right: [], fields: (world) => ({ submissionId: world.foreignReport, file: 'A'.repeat(32) }) },
  ],
  'app/(app)/reports/[submissionId]/narrative/actions.ts#saveSectionsAction': [
    {
      right: ['sotuphap'],
      fields: (world) => ({ submissionId: world.justiceReturned, [`s${world.section}`]: 'Bị ghi đè' }),
    },
    { right: [], fields: (world) => ({ submissionId: world.healthDraft, [`s${world.section}`]: 'Bị ghi đè' }) },
    { right: [], fields: (world) => ({ submissionId: world.foreignReport, [`s${world.section}`]: 'Bị ghi đè' }) },
  ],
  'app/(app)/reports/[submissionId]/evidence/actions.ts#detachEvidenceAction': [
    {
      right: [],
      fields: (world) => ({ submissionId: world.healthDraft, evidenceId: world.healthEvidence }),
    },
    {
      right: [],
      fields: (world) => ({ submissionId: world.justiceReturned, evidenceId: world.healthEvidence }),
    },
    {
      right: [],
      fields: (world) => ({ submissionId: world.foreignReport, evidenceId: world.foreignEvidence }),
    },
  ],
  'app/(app)/evidence/[evidenceId]/erase/actions.ts#eraseEvidenceAction': [
    { right: STAFF, fields: (world) => ({ evidenceId: world.healthEvidence, reason: 'x', sure: 'yes' }) },
    { right: ['tinhkhac'], fields: (world) => ({ evidenceId: world.foreignEvidence, reason: 'x', sure: 'yes' }) },
  ],
  [`${REVIEWS}#reviewAction`]: [
    { right: STAFF, fields: (world) => ({ submissionId: world.waitingReport, seenVersion: '1', deed: 'approve' }) },
    {
      right: STAFF,
      fields: (world) => ({
        submissionId: world.waitingReport,
        seenVersion: '1',
        deed: 'return',
        'reason.report': 'x',
      }),
    },
    // Only Sở Nội vụ approves a line; only the agency that follows thể chế checks one of that area.
    {
      right: STAFF,
      fields: (world) => ({
        submissionId: world.waitingReport,
        seenVersion: '1',
        deed: 'save',
        [`mark.${world.lawRow}`]: 'approved',
      }),
    },
    {
      right: ['sotuphap'],
      fields: (world) => ({
        submissionId: world.waitingReport,
        seenVersion: '1',
        deed: 'keep',
        [`mark.${world.lawRow}`]: 'checked',
      }),
    },
    {
      right: [],
      fields: (world) => ({
        submissionId: world.waitingReport,
        seenVersion: '1',
        deed: 'save',
        [`mark.${world.procedureRow}`]: 'checked',
      }),
    },
    {
      right: ['tinhkhac'],
      fields: (world) => ({ submissionId: world.foreignReport, seenVersion: '1', deed: 'approve' }),
    },
  ],
  [`${REVIEWS}#reopenAction`]: [
    { right: STAFF, fields: (world) => ({ submissionId: world.educationApproved, reason: 'x' }) },
    { right: ['tinhkhac'], fields: (world) => ({ submissionId: world.foreignReport, reason: 'x' }) },
  ],
  [`${PERIODS}#openPeriodAction`]: [
    {
      right: STAFF,
      fields: (world) => ({
        provinceId: world.province,
        formVersionId: world.formVersion,
        kind: 'adhoc',
        reportYear: '2031',
        name: 'Kỳ trái phép',
        ...DATES,
      }),
    },
    {
      right: ['tinhkhac'],
      fields: (world) => ({
        provinceId: world.foreignProvince,
        formVersionId: world.formVersion,
        kind: 'adhoc',
        reportYear: '2031',
        name: 'Kỳ trái phép',
        ...DATES,
      }),
    },
  ],
  [`${PERIODS}#changePeriodAction`]: [
    { right: STAFF, fields: (world) => ({ periodId: world.openPeriod, seenVersion: '1', reason: 'x', ...DATES }) },
    {
      right: ['tinhkhac'],
      fields: (world) => ({ periodId: world.foreignPeriod, seenVersion: '1', reason: 'x', ...DATES }),
    },
  ],
  [`${PERIODS}#openYearAction`]: [
    { right: STAFF, fields: (world) => ({ provinceId: world.province, formVersionId: world.formVersion, ...YEAR }) },
    {
      right: ['tinhkhac'],
      fields: (world) => ({ provinceId: world.foreignProvince, formVersionId: world.formVersion, ...YEAR }),
    },
  ],
  [`${PERIODS}#lockAction`]: onPeriods({ seenVersion: '1', deed: 'lock', reason: 'x' }),
  [`${PERIODS}#refreshScopeAction`]: onPeriods({}),
  [`${PERIODS}#reopenForAgencyAction`]: onReports({ until: '31/12/2026', reopenReason: 'x' }),
  [`${PERIODS}#endReopeningAction`]: onReports({ reason: 'x' }),
  'app/(app)/periods/[periodId]/figures/actions.ts#overrideAction': onRows({
    number: '999999',
    seenSetId: '0',
    reason: 'x',
  }),
  'app/(app)/periods/[periodId]/figures/actions.ts#overrideWordsAction': onRows({
    words: 'x',
    seenSetId: '0',
    reason: 'x',
  }),
  'app/(app)/periods/[periodId]/figures/actions.ts#liftOverrideAction': onRows({ seenSetId: '0', reason: 'x' }),
  'app/(app)/periods/[periodId]/close/actions.ts#closePeriodAction': onPeriods({ reasonForAll: 'x' }),
  'app/(app)/periods/[periodId]/correct/actions.ts#correctPeriodAction': [
    {
      right: STAFF,
      fields: (world) => ({ periodId: world.closedPeriod, seenVersion: '1', reason: 'x', [`r${world.row}`]: '999999' }),
    },
    { right: ['tinhkhac'], fields: (world) => ({ periodId: world.foreignPeriod, seenVersion: '1', reason: 'x' }) },
  ],
  [`${OFFICIAL}#saveLetterheadAction`]: onPeriods({ seenVersion: '0', ...LETTERHEAD }),
  [`${OFFICIAL}#saveTextAction`]: [
    {
      right: STAFF,
      fields: (world) => ({ periodId: world.runningPeriod, sectionId: world.section, seenVersion: '0', text: 'x' }),
    },
    {
      right: [],
      fields: (world) => ({
        periodId: world.foreignPeriod,
        sectionId: world.foreignSection,
        seenVersion: '7',
        text: 'x',
      }),
    },
  ],
  [`${OFFICIAL}#issueReportAction`]: [
    {
      right: STAFF,
      fields: (world) => ({ periodId: world.closedPeriod, seenVersion: '1', number: '5', issuedOn: '05/01/2026' }),
    },
  ],
  [`${OFFICIAL}#beginCorrectionAction`]: [
    {
      right: STAFF,
      fields: (world) => ({ periodId: world.closedPeriod, issueId: world.officialIssue, reason: 'x' }),
    },
  ],
  'app/(app)/admin/holidays/actions.ts#addHolidayAction': [
    { right: ANY_STAFF, fields: () => ({ day: '31/12/2030', name: 'Ngày nghỉ giả', source: 'x' }) },
  ],
  'app/(app)/admin/holidays/actions.ts#removeHolidayAction': [
    { right: ANY_STAFF, fields: () => ({ day: '02/09/2026', reason: 'x' }) },
  ],
  [`${FORMS}#createFormAction`]: [
    { right: STAFF, fields: (world) => ({ provinceId: world.province, title: 'Biểu trái phép' }) },
    { right: ['tinhkhac'], fields: (world) => ({ provinceId: world.foreignProvince, title: 'Biểu trái phép' }) },
  ],
  [`${FORMS}#makeFormVersionAction`]: onForms(),
  [`${FORMS}#putFormRowAction`]: onForms({ rowKey: '', label: 'Dòng trái phép', type: 'heading' }),
  [`${FORMS}#moveFormRowAction`]: onForms({ move: 'up:r-1' }),
  [`${FORMS}#removeFormRowAction`]: onForms({ rowKey: 'r-1' }),
  [`${FORMS}#putFormRuleAction`]: onForms({
    ruleCode: '',
    strength: 'hint',
    kind: 'note',
    rowKey: 'r-1',
    message: 'Quy tắc trái phép',
  }),
  [`${FORMS}#removeFormRuleAction`]: onForms({ ruleCode: 'note-1' }),
  [`${FORMS}#putFormSectionAction`]: onForms({ sectionKey: '', title: 'Mục trái phép', required: 'no' }),
  [`${FORMS}#moveFormSectionAction`]: onForms({ move: 'up:muc-1' }),
  [`${FORMS}#removeFormSectionAction`]: onForms({ sectionKey: 'muc-1' }),
  [`${FORMS}#releaseFormAction`]: onForms(),
  [`${FORMS}#discardFormAction`]: onForms(),
  [`${ACCOUNT}#signOutAction`]: own(),
  [`${ACCOUNT}#changePasswordAction`]: own({
    currentPassword: 'không phải',
    newPassword: 'một mật khẩu khác',
    repeatedPassword: 'một mật khẩu khác',
  }),
  [`${ACCOUNT}#endOtherSessionsAction`]: own(),
  [`${ACCOUNT}#enrolTotpAction`]: own(),
  [`${ACCOUNT}#confirmTotpAction`]: own({ oneTimeCode: '123456' }),
  [`${ACCOUNT}#disableTotpAction`]: own({ currentPassword: 'không phải' }),
  [`${ACCOUNTS}#createAccountAction`]: [
    {
      right: STAFF,
      fields: (world) => ({
        username: 'ke-gian',
        fullName: 'Kẻ gian',
        email: '',
        provinceId: world.province,
        role: 'staff',
      }),
    },
    {
      right: ['tinhkhac'],
      fields: (world) => ({
        username: 'ke-gian',
        fullName: 'Kẻ gian',
        email: '',
        provinceId: world.foreignProvince,
        role: 'staff',
      }),
    },
    {
      right: [],
      fields: (world) => ({
        username: 'ke-gian',
        fullName: 'Kẻ gian',
        provinceId: world.province,
        role: 'focal-point',
        agencyId: world.foreignAgency,
      }),
    },
  ],
  [`${ACCOUNTS}#changeAccountAction`]: onAccounts(() => ({ seenVersion: '1', fullName: 'Bị đổi tên', email: '' })),
  [`${ACCOUNTS}#grantRoleAction`]: [
    ...onAccounts().map(({ fields }) => ({
      right: [],
      fields: (world: World) => ({ ...fields(world), provinceId: '2147483646', role: 'staff' }),
    })),
    { right: STAFF, fields: (world) => ({ userId: world.auditorUser, provinceId: world.province, role: 'leader' }) },
    { right: [], fields: (world) => ({ userId: world.foreignUser, provinceId: world.province, role: 'staff' }) },
    { right: [], fields: (world) => ({ userId: world.auditorUser, provinceId: world.foreignProvince, role: 'staff' }) },
  ],
  [`${ACCOUNTS}#revokeRoleAction`]: [
    { right: STAFF, fields: (world) => ({ userId: world.auditorUser, grantId: world.auditorGrant }) },
    { right: ['tinhkhac'], fields: (world) => ({ userId: world.foreignUser, grantId: world.foreignGrant }) },
    { right: [], fields: (world) => ({ userId: world.foreignUser, grantId: world.auditorGrant }) },
  ],
  [`${ACCOUNTS}#resetPasswordAction`]: onAccounts(),
  [`${ACCOUNTS}#resetTotpAction`]: onAccounts(() => ({ reason: 'x' })),
  [`${ACCOUNTS}#disableAccountAction`]: onAccounts(() => ({ reason: 'x' })),
  [`${ACCOUNTS}#enableAccountAction`]: onAccounts(),
  [`${ACCOUNTS}#reviewAccountAction`]: onAccounts(),
  [`${ACCOUNTS}#warnUnusedAction`]: onAccounts(),
  [`${ACCOUNTS}#disableUnusedAction`]: onAccounts(),
  [`${ACCOUNTS}#requireTotpAction`]: [
    { right: STAFF, fields: (world) => ({ provinceId: world.province, required: 'yes' }) },
    { right: ['tinhkhac'], fields: (world) => ({ provinceId: world.foreignProvince, required: 'yes' }) },
  ],
  'app/(app)/admin/catalogue/actions.ts#loadCatalogueAction': [
    { right: ANY_STAFF, fields: () => ({ folder: 'son-la' }) },
  ],
  'app/(app)/admin/sample/actions.ts#removeSampleAction': [{ right: ANY_STAFF, fields: () => ({ sure: 'on' }) }],
  [`${TARGETS}#enterFigureAction`]: [
    {
      right: STAFF,
      fields: (world) => ({
        targetId: world.target,
        indicatorId: world.outsideIndicator,
        year: '2025',
        value: '88,25',
        note: 'Bị ghi đè',
        ...DOCUMENT,
      }),
    },
  ],
  [`${TARGETS}#signJudgementAction`]: [
    {
      right: [...STAFF, 'lanhdao'],
      fields: (world) => ({ targetId: world.target, status: 'behind', reason: 'Bị ghi đè' }),
    },
    {
      right: ['tinhkhac'],
      fields: (world) => ({ targetId: world.foreignTarget, status: 'behind', reason: 'Bị ghi đè' }),
    },
  ],
  [`${REMEDIES}#decideTargetRemedyAction`]: [
    { right: [...STAFF, 'lanhdao'], fields: (world) => ({ targetId: world.target, ...REMEDY }) },
    { right: ['tinhkhac'], fields: (world) => ({ targetId: world.foreignTarget, ...REMEDY }) },
  ],
  [`${REMEDIES}#decideTaskRemedyAction`]: [
    {
      right: [...STAFF, 'lanhdao'],
      fields: (world) => ({ occurrenceId: world.occurrence, ...REMEDY }),
    },
  ],
  [`${REMEDIES}#tellOutcomeAction`]: [
    { right: [...STAFF, 'lanhdao'], fields: (world) => ({ remedyId: world.remedy, outcome: 'done', note: 'x' }) },
    { right: ['tinhkhac'], fields: (world) => ({ remedyId: world.foreignRemedy, outcome: 'done', note: 'x' }) },
    { right: [], fields: () => ({ remedyId: NOBODYS, outcome: 'done', note: 'x' }) },
  ],
  [`${AGENCIES}#createAgencyAction`]: [
    { right: STAFF, fields: (world) => ({ provinceId: world.province, ...AGENCY }) },
    { right: ['tinhkhac'], fields: (world) => ({ provinceId: world.foreignProvince, ...AGENCY }) },
  ],
  [`${AGENCIES}#recordSuccessionAction`]: [
    {
      right: STAFF,
      fields: (world) => ({
        predecessorId: world.agency,
        successorId: world.otherAgency,
        effectiveOn: '2026-01-01',
        ...DOCUMENT,
      }),
    },
    {
      right: [],
      fields: (world) => ({
        predecessorId: world.agency,
        successorId: world.foreignAgency,
        effectiveOn: '2026-01-01',
        ...DOCUMENT,
      }),
    },
  ],
  // somebody has spoken of this row since version 0, so that even whoever may do it changes nothing
  [`${READINGS}#correctReadingAction`]: onReadings({ seenVersion: '0', deed: 'drop:task-0' }),
  [`${READINGS}#saveReadingAction`]: onReadings({ seenVersion: '0' }),
  [`${READINGS}#discardReadingAction`]: onReadings({ reason: 'x' }),
  [`${HANDOVER}#handOverAction`]: [
    { right: STAFF, fields: (world) => ({ userId: world.auditorUser, ...TO_A_NEW_ONE }) },
    { right: STAFF, fields: (world) => ({ userId: world.auditorUser, ...TO_A_NEW_ONE, colleague: world.foreignUser }) },
    { right: [], fields: (world) => ({ userId: world.foreignUser, ...TO_A_NEW_ONE }) },
  ],
  [`${HANDOVER}#cancelHandoverAction`]: [
    { right: [], fields: (world) => ({ userId: world.auditorUser, handoverId: NOBODYS }) },
  ],
  'app/(app)/notices/actions.ts#seeHandoverAction': [{ right: [], fields: () => ({ handoverId: NOBODYS }) }],
  'app/(app)/sending/actions.ts#remindAction': [
    { right: STAFF, fields: (world) => ({ periodId: world.runningPeriod, one: world.healthDraft }) },
    { right: STAFF, fields: (world) => ({ periodId: world.runningPeriod, all: world.healthDraft }) },
    { right: ['tinhkhac'], fields: (world) => ({ periodId: world.foreignPeriod, one: world.foreignReport }) },
  ],
  'app/(app)/notices/actions.ts#readNoticeAction': [
    { right: ['sotaichinh'], fields: (world) => ({ noticeId: world.notice }) },
  ],
  [`${RULES}#changeReminderRuleAction`]: [
    { right: STAFF, fields: (world) => ({ provinceId: world.province, ...RULE }) },
    { right: ['tinhkhac'], fields: (world) => ({ provinceId: world.foreignProvince, ...RULE }) },
  ],
  [`${DATA_ACCESS}#issueTokenAction`]: [
    { right: STAFF, fields: (world) => ({ ...TOKEN, provinceId: world.province, agencyId: world.agency }) },
    {
      right: ['tinhkhac'],
      fields: (world) => ({ ...TOKEN, provinceId: world.foreignProvince, agencyId: world.foreignAgency }),
    },
    { right: [], fields: (world) => ({ ...TOKEN, provinceId: world.province, agencyId: world.foreignAgency }) },
  ],
  [`${DATA_ACCESS}#revokeTokenAction`]: [
    { right: STAFF, fields: (world) => ({ tokenId: world.token }) },
    { right: ['tinhkhac'], fields: (world) => ({ tokenId: world.foreignToken }) },
  ],
  [`${STATUS_RULES}#changeStatusRulesAction`]: [
    { right: STAFF, fields: (world) => ({ provinceId: world.province, ...THRESHOLDS }) },
    { right: ['tinhkhac'], fields: (world) => ({ provinceId: world.foreignProvince, ...THRESHOLDS }) },
  ],
  'app/login/actions.ts#signInAction': [
    { right: PEOPLE, fields: () => ({ username: 'kiemtra', password: 'sai hoàn toàn' }) },
  ],
  'app/login/actions.ts#confirmCodeAction': [{ right: [], fields: () => ({ oneTimeCode: '123456' }) }],
  'app/setup/actions.ts#setupAction': [
    {
      right: [],
      fields: () => ({
        token: 'x',
        province: 'son-la',
        fullName: 'Kẻ gian',
        username: 'ke-gian',
        newPassword: 'mật khẩu kẻ gian',
        repeatedPassword: 'mật khẩu kẻ gian',
      }),
    },
  ],
};

/** So many days from today, as a form writes it. */
function writtenHere(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').toReversed().join('/');
}
