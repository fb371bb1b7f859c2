export { CasesModule } from './cases.module.js';
export { AnswerAlert, type AnswerAlertInput } from './commands/answer-alert.js';
export { AnswerInformation, type AnswerInformationInput } from './commands/answer-information.js';
export {
  askedOf,
  breakSeal,
  markAnswered,
  markDecided,
  markLetterSent,
  raiseReviewVersion,
  startFollowUp,
} from './commands/change-review.js';
export { CloseCase, type CloseCaseInput } from './commands/close-case.js';
export { DiscardReferralDraft, type DiscardReferralDraftInput } from './commands/discard-referral-draft.js';
export { EscalateAlerts } from './commands/escalate-alerts.js';
export { MergePatients, type MergePatientsInput } from './commands/merge-patients.js';
export { RecordDeath, type RecordDeathInput } from './commands/record-death.js';
export { ReopenCase, type ReopenCaseInput } from './commands/reopen-case.js';
export { RequestInformation, type RequestInformationInput } from './commands/request-information.js';
export { WithdrawInformationRequest, type WithdrawInformationRequestInput } from './commands/withdraw-information-request.js';
export { conflictsIn, endConflict, enterConflict, type ConflictOf } from './commands/enter-conflict.js';
export { moveRequest } from './commands/move-request.js';
export { noteActivity, type CaseOfFact } from './commands/note-activity.js';
export { recordOnAllSides } from './commands/record-on-all-sides.js';
export { SaveReferralDraft, type SaveReferralDraftInput } from './commands/save-referral-draft.js';
export { SubmitReferral, type SubmitReferralInput } from './commands/submit-referral.js';
export { TriageCase, type TriageCaseInput } from './commands/triage-case.js';
export { UpdateReferral, type UpdateReferralInput } from './commands/update-referral.js';
export { meetWishes, wishForAgenda } from './commands/wish-for-agenda.js';
export { WithdrawReferral, type WithdrawReferralInput } from './commands/withdraw-referral.js';
export { wishReasons, type WishKind, type WishReason } from './domain/agenda-wish.js';
export type { Conflict } from './domain/conflict.js';
export { conflictRefusals } from './domain/conflict-refusals.js';
export { newlyPresent } from './domain/alert.js';
export { closeCodes } from './domain/closing.js';
export type { CaseClock } from './domain/clocks.js';
export { missingItems, type MissingItem } from './domain/readiness.js';
export type { ReadinessFacts } from './domain/readiness-items.js';
export * from './domain/referral.js';
export { caseRefusals } from './domain/refusals.js';
export { isSealed, whomToAsk, type AskedPlan } from './domain/triage.js';
export { caseStatuses, transitions, type CaseStatus, type Transition } from './domain/transitions.js';
export { answersCaseAsReferrer, caseReads, seesCase, seesCaseAsReferrer } from './queries/case-reads.js';
export { BoardCaseRow, type Consent, type Priority } from './storage/board-case.row.js';
export { seesPartOfCase } from './queries/sees-case.js';
export { sharesFurther } from './domain/consent.js';
export { WithdrawConsent, type WithdrawConsentInput } from './commands/withdraw-consent.js';
export * from './queries/life-faces.js';
export { caseStanding } from './queries/case-standing.js';
export { standingSql as caseStandingSql } from './queries/case-standing-sql.js';
export { reportsAsReferrer } from './queries/reports-as-referrer.js';
export { rotaOf } from './queries/rota.js';
export { referrersAmong } from './queries/referrers-among.js';
export type { CaseStanding } from './domain/policy.js';
export { boardSideOfCase } from './queries/review-reads.js';
export { lockCase, lockReview, referralOf } from './storage/case.store.js';
export { AskedOpinionRow, ReviewRow } from './storage/review.row.js';
export { caseRows } from './storage/rows.js';
