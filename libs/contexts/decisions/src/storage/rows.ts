import { ActionRow, ActionVersionRow } from './action.row.js';
import { BallotRow, BallotVersionRow } from './ballot.row.js';
import { ConditionResultRow, StepConditionRow } from './condition.row.js';
import { DecisionBallotRow, DecisionRow, DissentRow } from './decision.row.js';
import { DecisionStepRow, ImplementationRow } from './implementation.row.js';
import { PatientAnswerRow } from './patient-answer.row.js';
import { OpenVoteRow } from './open-vote.row.js';
import { DecisionSuspensionRow } from './suspension.row.js';
import { OutsideAdviceRow, SafetyResultRow } from './safety.row.js';
import { ProposalRevisionRow, ProposalRow } from './proposal.row.js';

/** Of follow-through. */
const followThroughRows = [
  ActionRow, ActionVersionRow, ConditionResultRow, DecisionStepRow, ImplementationRow, PatientAnswerRow, StepConditionRow,
]; // prettier-ignore

/** For whoever opens the writer: TypeORM must know every table. */
export const decisionRows = [...followThroughRows, OpenVoteRow, DecisionSuspensionRow, OutsideAdviceRow, SafetyResultRow, ProposalRow, ProposalRevisionRow, BallotRow, BallotVersionRow, DecisionRow, DecisionBallotRow, DissentRow];
