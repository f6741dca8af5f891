/** Every way in which the system says no; the sentence for each stands in `lib/text/refusals.ts`. */
export type RefusalCode =
  | 'not-found'
  | 'not-allowed'
  | 'own-agency'
  | 'stale'
  | 'wrong-state'
  | 'period-locked'
  | 'period-closed'
  | 'period-not-open-yet'
  | 'already-decided'
  | 'incomplete'
  | 'blocked-by-rule'
  | 'unanswered-return'
  | 'unsigned'
  | 'reason-required'
  | 'duplicate'
  | 'bad-dates'
  | 'wrong-credentials'
  | 'too-many-attempts'
  | 'account-disabled'
  | 'weak-password'
  | 'reused-password'
  | 'wrong-code'
  | 'used-token'
  | 'last-staff'
  | 'empty-form'
  | 'empty-catalogue'
  | 'last-role'
  | 'own-account'
  | 'not-unused'
  | 'not-warned'
  | 'report-owed'
  | 'too-large'
  | 'succession-days'
  | 'own-statistics'
  | 'unreadable-file'
  | 'nobody-to-remind'
  | 'already-reminded'
  | 'nothing-owed'
  | 'handover-days'
  | 'nothing-to-hand-over'
  | 'nothing-read'
  | 'broken-upload'
  | 'no-document'
  | 'two-documents'
  | 'reading-closed'
  | 'reading-clash'
  | 'reading-unchecked'
  | 'reading-nothing'
  | 'reading-undecided'
  | 'reading-misfit'
  | 'duplicate-plan'
  | 'handover-begun'
  | 'handover-followed'
  | 'evidence-kind'
  | 'no-evidence'
  | 'too-many-files'
  | 'erased-content'
  | 'uploads-busy'
  | 'no-figures-file'
  | 'foreign-file'
  | 'stale-file'
  | 'unknown-line'
  | 'twice-in-file'
  | 'cell-fault'
  | 'closing-open'
  | 'closing-unseen'
  | 'not-locked'
  | 'locked-by-hand'
  | 'reopening-days'
  | 'no-number'
  | 'nothing-corrected'
  | 'year-complete'
  | 'unknown-holiday'
  | 'period-open'
  | 'form-released'
  | 'form-draft-open'
  | 'form-faulty'
  | 'form-row-used'
  | 'form-sheets'
  | 'form-unchanged';

export type RefusalFacts = Record<string, string | number>;

const REFUSAL = Symbol.for('cchc.refusal');

export type Refusal = Error & { code: RefusalCode; facts: RefusalFacts };

/** Ends the use case with an expected no; `facts` fill the sentence (which rule, since when, who can lift it). */
export function refuse(code: RefusalCode, facts: RefusalFacts = {}): never {
  throw Object.assign(new Error(code), { [REFUSAL]: true, code, facts });
}

/** Recognised by symbol, so that two bundles of this file agree. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && (error as Error & { [REFUSAL]?: boolean })[REFUSAL] === true;
}
