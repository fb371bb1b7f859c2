import { BallotRow, BallotVersionRow } from './ballot.row.js';
import { DecisionBallotRow, DecisionRow, DissentRow } from './decision.row.js';
import { ProposalRevisionRow, ProposalRow } from './proposal.row.js';

/** For whoever opens the writer: TypeORM must know every table. */
export const decisionRows = [ProposalRow, ProposalRevisionRow, BallotRow, BallotVersionRow, DecisionRow, DecisionBallotRow, DissentRow];
