import { boardSideOfCase } from '#cases';
import { seesCaseAsBoard } from '#boards';
import {
  column,
  computed,
  embedded,
  jsonKey,
  jsonList,
  list,
  one,
  publicId,
  time,
  value,
  type FieldRead,
  type Predicate,
  type Reads,
} from '#reads';
import {
  whyNotAcknowledge,
  whyNotCastBallot,
  whyNotCastForOthers,
  whyNotPropose,
  whyNotRatify,
  type Asking,
  type ProposalAtHand,
} from '../domain/policy.js';
import { whyNotKeepOpen } from '../domain/open-vote.js';
import { boardFiguresReads } from './board-figures-reads.js';
import { closingReads } from './closing-reads.js';
import { asking, ofTheViewer, proposalAtHandSql, reviewAtHandSql, type ProposalFacts, type ReviewFacts } from './at-hand.js';
import { followThroughReads } from './follow-through-reads.js';
import { safetyReads } from './safety-reads.js';
import { suspensionReads } from './suspension-reads.js';
import { riskReads } from './risk-reads.js';
import { voteReads } from './vote-reads.js';
import { quorumOfDecision, quorumOfProposal } from './quorum-reads.js';

/** Everything here is the board's side; the referrer reads the decision's letter. */
const onTheBoard: Predicate = ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`);
const person = (columnName: string): FieldRead => one('Person', (at, who) => `${who}.id = ${at.row}.${columnName}`, { visible: 'implied' });
const inOrderOfCasting = (ballot: string) => `${ballot}.cast_at, ${ballot}.voter_id`;
const may = (whyNot: (who: Asking, proposal: ProposalAtHand) => unknown): FieldRead =>
  computed<ProposalFacts>(proposalAtHandSql, (facts, now) => whyNot(asking(facts, now), facts) === null);

export const decisionReads: readonly Reads[] = [
  ...followThroughReads,
  ...ofTheViewer,
  ...boardFiguresReads,
  ...closingReads,
  ...voteReads,
  ...riskReads,
  ...suspensionReads,
  ...safetyReads,
  {
    heldBy: 'BoardCase',
    tables: ['proposal', 'proposal_revision', 'ballot', 'ballot_version', 'decision', 'decision_ballot', 'dissent'],
  },
  {
    extends: 'Review',
    fields: {
      proposal: one('Proposal', (at, proposal) => `${proposal}.review_id = ${at.row}.id`),
      // An amendment supersedes within the review: the last one stands.
      decision: one('Decision', (at, decision) => `${decision}.review_id = ${at.row}.id`, {
        orderBy: (decision) => `${decision}.revision desc`,
      }),
      mayPropose: computed<ReviewFacts>(reviewAtHandSql, (facts, now) => whyNotPropose(asking(facts, now), facts) === null),
    },
  },
  {
    type: 'Proposal',
    table: 'proposal',
    node: 'Proposal',
    visible: onTheBoard,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Proposal'),
      revision: column('revision'),
      recommendation: embedded('Recommendation'),
      rationale: column('rationale'),
      proposedBy: person('proposed_by'),
      proposedAt: time('proposed_at'),
      stream: boardSideOfCase,
      ballots: list(
        'Ballot',
        (at, ballot) => `${ballot}.proposal_id = ${at.row}.id and ${ballot}.revision = ${at.row}.revision`,
        inOrderOfCasting,
        {
          from: (_at, ballot) => `ballot ${ballot}`,
          visible: 'implied',
        },
      ),
      quorum: quorumOfProposal,
      mayKeepVoteOpen: may(whyNotKeepOpen),
      mayCastBallot: may(whyNotCastBallot),
      mayCastBallotForOthers: may(whyNotCastForOthers),
      mayAcknowledgeDissents: may(whyNotAcknowledge),
      mayRatify: may(whyNotRatify),
    },
  },
  {
    // Of a proposal or as it stood on a decision: the same columns.
    type: 'Ballot',
    fields: {
      voter: person('voter_id'),
      discipline: column('discipline'),
      choice: column('choice'),
      reason: column('reason'),
      castAt: time('cast_at'),
      takenBy: person('taken_by'),
      confirmedAt: time('confirmed_at'),
      acknowledgedAt: time('acknowledged_at'),
    },
  },
  {
    type: 'Decision',
    table: 'decision',
    node: 'Decision',
    visible: onTheBoard,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Decision'),
      recommendation: embedded('Recommendation'),
      rationale: column('rationale'),
      strength: column('strength'),
      splitReason: column('split_reason'),
      ballots: list('Ballot', (at, ballot) => `${ballot}.decision_id = ${at.row}.id`, inOrderOfCasting, {
        // The vote is the decision's for ever; that its voter has confirmed it since is told by the ballot (DEC-12).
        from: (
          _at,
          ballot,
        ) => `(select db.decision_id, db.voter_id, db.discipline, db.choice, db.reason, db.cast_at, db.taken_by, db.acknowledged_at,
            coalesce(db.confirmed_at, b.confirmed_at) as confirmed_at
          from decision_ballot db join decision d on d.id = db.decision_id
          left join ballot b on b.proposal_id = d.proposal_id and b.revision = d.revision and b.voter_id = db.voter_id) ${ballot}`,
        visible: 'implied',
      }),
      dissents: list('Dissent', (at, dissent) => `${dissent}.decision_id = ${at.row}.id`, (dissent) => `${dissent}.id`, { visible: 'implied' }), // prettier-ignore
      quorum: quorumOfDecision,
      record: embedded('DecisionRecord'),
      charterVersion: value(({ row }) => `(${row}.record->>'charterVersion')::integer`),
      ratifiedBy: person('ratified_by'),
      ratifiedAt: time('ratified_at'),
      supersedes: one('Decision', (at, earlier) => `${earlier}.id = ${at.row}.supersedes_id`),
      supersededBy: one('Decision', (at, later) => `${later}.supersedes_id = ${at.row}.id`),
    },
  },
  {
    type: 'SafetyResult',
    fields: {
      ...Object.fromEntries(['rule', 'verdict', 'note', 'override', 'advice'].map((key) => [key, jsonKey('content', key)])),
      ...Object.fromEntries(['overriddenBy', 'secondedBy'].map((key) => [key, one('Person', (at, who) => `${who}.id = (${at.row}.content->>'${key}')::uuid`, { visible: 'implied' })])),
    },
  },
  {
    type: 'RecordedAttendance',
    fields: {
      person: one('Person', (at, who) => `${who}.id = (${at.row}.content->>'personId')::uuid`, { visible: 'implied' }),
      ...Object.fromEntries(['discipline', 'remote', 'arrivedAt'].map((key) => [key, jsonKey('content', key)])),
    },
  },
  {
    type: 'RecordedAdvice',
    fields: Object.fromEntries(['adviser', 'discipline', 'givenOn', 'content'].map((key) => [key, jsonKey('content', key)])),
  },
  {
    type: 'RecordedConflict',
    fields: {
      person: one('Person', (at, who) => `${who}.id = (${at.row}.content->>'personId')::uuid`, { visible: 'implied' }),
      ...Object.fromEntries(['kind', 'treatment', 'note', 'declaredAt'].map((key) => [key, jsonKey('content', key)])),
    },
  },
  {
    type: 'DecisionRecord',
    fields: {
      patientPreference: jsonKey('record', 'patientPreference'),
      optionsConsidered: jsonKey('record', 'optionsConsidered'),
      informationMissing: jsonKey('record', 'informationMissing'),
      rehabilitationPlan: jsonKey('record', 'rehabilitationPlan'),
      medicationPlan: jsonKey('record', 'medicationPlan'),
      safetyResults: list(
        'SafetyResult',
        () => 'true',
        (item) => `${item}.ordinality`,
        {
          from: (at, item) => `jsonb_array_elements(${at.row}.record->'safetyResults') with ordinality ${item}(content, ordinality)`,
          visible: 'implied',
        },
      ),
      conflicts: list(
        'RecordedConflict',
        () => 'true',
        (item) => `${item}.ordinality`,
        {
          from: (at, item) =>
            `jsonb_array_elements(coalesce(${at.row}.record->'conflicts', '[]')) with ordinality ${item}(content, ordinality)`,
          visible: 'implied',
        },
      ),
      advice: list(
        'RecordedAdvice',
        () => 'true',
        (item) => `${item}.ordinality`,
        {
          from: (at, item) => `jsonb_array_elements(coalesce(${at.row}.record->'advice', '[]')) with ordinality ${item}(content, ordinality)`,
          visible: 'implied',
        },
      ),
      attendance: list(
        'RecordedAttendance',
        () => 'true',
        (item) => `${item}.ordinality`,
        {
          from: (at, item) => `jsonb_array_elements(coalesce(${at.row}.record->'attendance'->'people', '[]')) with ordinality ${item}(content, ordinality)`,
          visible: 'implied',
        },
      ),
      decidedInMeeting: value(({ row }) => `jsonb_typeof(${row}.record->'attendance') is not distinct from 'object'`),
      consentPoints: jsonList('record', 'consentPoints'),
      fundingRoute: jsonKey('record', 'fundingRoute'),
      tellsPatient: one('Person', (at, who) => `${who}.id = (${at.row}.record->>'tellsPatient')::uuid`, { visible: 'implied' }),
      tellPatientBy: jsonKey('record', 'tellPatientBy'),
    },
  },
  {
    type: 'Dissent',
    table: 'dissent',
    node: 'Dissent',
    visible: onTheBoard,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Dissent'),
      by: person('person_id'),
      discipline: column('discipline'),
      reason: column('reason'),
      acknowledgedAt: time('acknowledged_at'),
    },
  },
];
