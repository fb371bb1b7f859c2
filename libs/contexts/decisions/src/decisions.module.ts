import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgeDissent } from './commands/acknowledge-dissent.js';
import { AddAction } from './commands/add-action.js';
import { AddCondition } from './commands/add-condition.js';
import { CastBallot } from './commands/cast-ballot.js';
import { ChangeAction } from './commands/change-action.js';
import { ExpireConditions } from './commands/expire-conditions.js';
import { FlagOverdueSteps } from './commands/flag-overdue-steps.js';
import { ConfirmBallot } from './commands/confirm-ballot.js';
import { DeferExpiredProposals } from './commands/defer-expired-proposals.js';
import { KeepVoteOpen } from './commands/keep-vote-open.js';
import { EnterSafetyResult } from './commands/enter-safety-result.js';
import { OverrideSafetyResult } from './commands/override-safety-result.js';
import { RecordAdvice } from './commands/record-advice.js';
import { SuspendDecision } from './commands/suspend-decision.js';
import { DeclareConflict } from './commands/declare-conflict.js';
import { ProposeDecision } from './commands/propose-decision.js';
import { RatifyDecision } from './commands/ratify-decision.js';
import { RatifyReadyDecisions } from './commands/ratify-ready-decisions.js';
import { RecordImplementation } from './commands/record-implementation.js';
import { RecordPatientAnswer } from './commands/record-patient-answer.js';
import { ResolveCondition } from './commands/resolve-condition.js';
import { WithdrawConflict } from './commands/withdraw-conflict.js';
import { decisionRows } from './storage/rows.js';

const followThrough = [AddAction, ChangeAction, RecordImplementation, RecordPatientAnswer, AddCondition, ResolveCondition, ExpireConditions, FlagOverdueSteps]; // prettier-ignore
const commands = [...followThrough, ProposeDecision, CastBallot, AcknowledgeDissent, RatifyDecision, RatifyReadyDecisions, DeclareConflict, WithdrawConflict, ConfirmBallot, KeepVoteOpen, DeferExpiredProposals, EnterSafetyResult, OverrideSafetyResult, SuspendDecision, RecordAdvice];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(decisionRows)], providers: commands, exports: commands })
export class DecisionsModule {}
