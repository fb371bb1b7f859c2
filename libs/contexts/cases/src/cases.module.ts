import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerAlert } from './commands/answer-alert.js';
import { AnswerInformation } from './commands/answer-information.js';
import { CloseCase } from './commands/close-case.js';
import { DiscardReferralDraft } from './commands/discard-referral-draft.js';
import { EscalateAlerts } from './commands/escalate-alerts.js';
import { MergePatients } from './commands/merge-patients.js';
import { RecordDeath } from './commands/record-death.js';
import { WithdrawConsent } from './commands/withdraw-consent.js';
import { ReopenCase } from './commands/reopen-case.js';
import { RequestInformation } from './commands/request-information.js';
import { SaveReferralDraft } from './commands/save-referral-draft.js';
import { SubmitReferral } from './commands/submit-referral.js';
import { TriageCase } from './commands/triage-case.js';
import { UpdateReferral } from './commands/update-referral.js';
import { WithdrawInformationRequest } from './commands/withdraw-information-request.js';
import { WithdrawReferral } from './commands/withdraw-referral.js';
import { caseRows } from './storage/rows.js';

const commands = [
  SubmitReferral, UpdateReferral, WithdrawReferral, TriageCase, CloseCase, ReopenCase, RequestInformation, AnswerInformation,
  WithdrawInformationRequest, AnswerAlert, EscalateAlerts, MergePatients, RecordDeath, WithdrawConsent, SaveReferralDraft, DiscardReferralDraft,
]; // prettier-ignore

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(caseRows)], providers: commands, exports: commands })
export class CasesModule {}
