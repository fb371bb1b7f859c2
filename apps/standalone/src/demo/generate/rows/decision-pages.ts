import { evaluateQuorum, requirementsFor, type QuorumRule } from '#boards';
import type { DecisionRecordDraft } from '#decisions';
import { proposalPlan, type Recommendation } from '#opinions';
import type { ToldOf } from '../deed.js';
import { AgendaWishes } from './agenda-wishes.js';
import type { Book, Moment } from './book.js';
import { JsonList } from './tables.js';

interface Proposed {
  readonly id: string;
  revision: number;
  recommendation: Recommendation;
  rationale: string;
  requirements: readonly QuorumRule[];
  proposedBy: string;
  proposedAt: Date;
  ratifiedAt: Date | null;
}
interface Cast {
  readonly id: string;
  readonly revision: number;
  readonly voterId: string;
  readonly discipline: string;
  choice: string;
  reason: string | null;
  castAt: Date;
  takenBy: string | null;
  confirmedAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  seenHead: number;
  version: number;
}

/** The proposal, its ballots and the decisions that they become. */
export class DecisionPages {
  proposal: Proposed | null = null;
  #ballots: Cast[] = [];
  #standing: string | null = null;
  readonly #wishes: AgendaWishes;

  constructor(
    private readonly book: Book,
    private readonly codeOf: ReadonlyMap<string, string>,
  ) {
    this.#wishes = new AgendaWishes(book);
  }

  /** The ballots of the revision that is on the table, in the order in which they were last given. */
  get #onTable(): Cast[] {
    return this.#ballots
      .filter(({ revision }) => revision === this.proposal!.revision)
      .sort((a, b) => a.castAt.getTime() - b.castAt.getTime() || (a.voterId < b.voterId ? -1 : 1));
  }

  propose(told: ToldOf['proposeDecision'], moment: Moment): string {
    const { book } = this;
    const { case: row, review, board, place, ids } = book;
    const recommendation = proposalPlan(told.recommendation);
    const codes = [...new Set(recommendation.steps.flatMap(({ procedureId }) => (procedureId ? [this.codeOf.get(procedureId)!] : [])))];
    const requirements = requirementsFor(board.charter.content, row.questionKind, codes, row.priority as 'P1' | null);
    const before = this.proposal;
    const voided = before && before.ratifiedAt === null ? this.#onTable.map(({ voterId }) => voterId) : [];
    const [proposedBy, proposedAt, revision] = [moment.by.id, moment.now, (before?.revision ?? 0) + 1];
    const proposal = {
      id: before?.id ?? ids.id(moment.at),
      revision,
      recommendation,
      rationale: told.rationale,
      requirements,
      proposedBy,
      proposedAt,
      ratifiedAt: null,
    };
    this.proposal = proposal;
    const { case_id, board_id } = place;
    book.sheet.add('proposal_revision', {
      proposal_id: proposal.id, revision, case_id, board_id, recommendation: { ...recommendation }, rationale: told.rationale, proposed_by: proposedBy, proposed_at: proposedAt,
    }); // prettier-ignore
    review!.version += 1;
    const refs = { reviewId: review!.id, proposalId: proposal.id, revision };
    this.#wishes.meet(['OBJECTION'], moment);
    book.activity('decisionProposed', { ...refs, voided }, moment);
    for (const voterId of voided) book.inbox(voterId, 'ballotVoided', refs, moment);
    return proposal.id;
  }

  cast({ choice, reason, onBehalfOf }: ToldOf['castBallot'], discipline: string, moment: Moment): void {
    const { book } = this;
    const { id: proposalId, revision } = this.proposal!;
    const voterId = onBehalfOf ?? moment.by.id;
    const byPhone = voterId !== moment.by.id;
    const before = this.#onTable.find((ballot) => ballot.voterId === voterId);
    const given = reason ?? null;
    const same = before !== undefined && before.choice === choice && (given === null || given === before.reason);
    const seenHead = book.heads.case;
    const wasObjecting = before?.choice === 'OBJECT';
    let ballot: Cast;
    if (before && same && !byPhone && before.takenBy !== null) {
      before.confirmedAt ??= moment.now;
      ballot = before;
    } else {
      const next = {
        choice, reason: given ?? (same ? before.reason : null), castAt: moment.now, takenBy: byPhone ? moment.by.id : null, confirmedAt: null,
        acknowledgedAt: same ? before.acknowledgedAt : null, acknowledgedBy: same ? before.acknowledgedBy : null, seenHead, version: (before?.version ?? 0) + 1,
      }; // prettier-ignore
      ballot = before ? Object.assign(before, next) : { id: book.ids.id(moment.at), revision, voterId, discipline, ...next };
      if (!before) this.#ballots.push(ballot);
      const { case_id, board_id } = book.place;
      const { id, version, takenBy } = ballot;
      book.sheet.add('ballot_version', {
        ballot_id: id,
        version,
        case_id,
        board_id,
        choice,
        reason: ballot.reason,
        cast_at: moment.now,
        taken_by: takenBy,
      });
    }
    const refs = { reviewId: book.review!.id, proposalId, revision, voterId, version: ballot.version };
    book.activity('ballotCast', { ...refs, confirmed: ballot.confirmedAt !== null }, moment);
    if (book.case.status === 'IN_REVIEW' && book.board.charter.content.asynchronousClosing.allowed) {
      if (choice === 'OBJECT') this.#wishes.wish('OBJECTION', moment);
      else if (wasObjecting && this.#onTable.every((one) => one.choice !== 'OBJECT')) this.#wishes.meet(['OBJECTION'], moment);
    }
    if (byPhone) book.inbox(voterId, 'ballotToConfirm', refs, moment);
  }

  acknowledge({ voterId }: ToldOf['acknowledgeDissent'], moment: Moment): void {
    const ballot = this.#onTable.find((one) => one.voterId === voterId)!;
    if (ballot.acknowledgedAt) return;
    Object.assign(ballot, { acknowledgedAt: moment.now, acknowledgedBy: moment.by.id });
    const { id: proposalId, revision } = this.proposal!;
    this.book.activity('dissentAcknowledged', { reviewId: this.book.review!.id, proposalId, revision, voterId }, moment);
  }

  ratify({ reason, record }: ToldOf['ratifyDecision'], moment: Moment): string {
    const { book } = this;
    const { case: row, review, sheet, place, whose, ids, board } = book;
    const proposal = this.proposal!;
    const ballots = this.#onTable;
    const voters = ballots
      .filter(({ choice }) => choice !== 'RECUSE')
      .map(({ voterId, discipline }) => ({ personId: voterId, discipline: discipline as never }));
    const quorum = evaluateQuorum(proposal.requirements, voters);
    const objections = ballots.filter(({ choice }) => choice === 'OBJECT');
    const split = ballots.filter(({ choice }) => choice === 'APPROVE').length === objections.length;
    const id = ids.id(moment.at);
    sheet.add('decision', {
      id, review_id: review!.id, ...whose, proposal_id: proposal.id, revision: proposal.revision, recommendation: { ...proposal.recommendation }, rationale: proposal.rationale,
      strength: split ? 'SPLIT' : objections.length > 0 ? 'MAJORITY' : 'UNANIMOUS', split_reason: split ? reason : null, charter_id: board.charter.id,
      requirements: new JsonList(proposal.requirements), record: { ...this.#record(record!), quorum }, ratified_by: moment.by.id, ratified_at: moment.now,
      supersedes_id: this.#standing,
    }); // prettier-ignore
    const { case_id, board_id } = place;
    for (const { voterId, discipline, choice, reason: why, castAt, takenBy, confirmedAt, acknowledgedAt, seenHead } of ballots)
      sheet.add('decision_ballot', {
        decision_id: id, voter_id: voterId, case_id, board_id, discipline, choice, reason: why, cast_at: castAt, taken_by: takenBy, confirmed_at: confirmedAt,
        acknowledged_at: acknowledgedAt, seen_head: seenHead,
      }); // prettier-ignore
    for (const { voterId, discipline, reason: why, acknowledgedAt } of objections)
      sheet.add('dissent', {
        id: ids.id(moment.at),
        decision_id: id,
        ...whose,
        person_id: voterId,
        discipline,
        reason: why,
        acknowledged_at: acknowledgedAt,
      });
    this.#standing = id;
    proposal.ratifiedAt = moment.now;
    row.status = 'DECIDED';
    row.version += 1;
    row.updatedAt = row.referralUpdatedAt = moment.now;
    review!.decidedAt = moment.now;
    review!.version += 1;
    book.onAllSides('decisionRatified', { version: row.version, reviewId: review!.id, decisionId: id, proposalId: proposal.id }, moment);
    this.#wishes.meet(['OBJECTION', 'QUORUM_LOST'], moment);
    if (row.priority === 'P1') this.#wishes.wish('EMERGENCY_DECISION', moment);
    return id;
  }

  /** What the chair wrote down and what the desk showed (DEC-5). */
  #record(draft: DecisionRecordDraft) {
    const { case: row, board, heads } = this.book;
    const { painProfile } = row.referral;
    return {
      patientPreference: draft.patientPreference ?? null,
      optionsConsidered: draft.optionsConsidered ?? [],
      informationMissing: draft.informationMissing ?? null,
      rehabilitationPlan: draft.rehabilitationPlan ?? null,
      medicationPlan: draft.medicationPlan ?? null,
      safetyResults: (draft.safetyResults ?? []).map(({ rule, verdict, note, override }) => ({
        rule,
        verdict,
        note: note ?? null,
        override: override ?? null,
      })),
      consentPoints: draft.consentPoints ?? [],
      fundingRoute: draft.fundingRoute ?? null,
      tellsPatient: draft.tellsPatient ?? null,
      tellPatientBy: draft.tellPatientBy ?? null,
      charterVersion: board.charter.version,
      questionKind: row.questionKind,
      priority: row.priority,
      caseVersion: row.version,
      seenHead: heads.case,
      advice: [],
      attendance: null,
      conflicts: [],
      patientGoals: painProfile.goals,
      imagingReviewed: row.imaging.map(({ studyInstanceUid, modality, description, performedOn }) => ({
        studyInstanceUid,
        modality,
        description,
        performedOn,
      })),
    };
  }

  write(): void {
    this.#wishes.write();
    const { sheet, whose, place, review } = this.book;
    if (!this.proposal) return;
    const { id, revision, recommendation, rationale, requirements, proposedBy, proposedAt, ratifiedAt } = this.proposal;
    sheet.add('proposal', {
      id, review_id: review!.id, ...whose, revision, recommendation: { ...recommendation }, rationale, requirements: new JsonList(requirements), proposed_by: proposedBy,
      proposed_at: proposedAt, ratified_at: ratifiedAt,
    }); // prettier-ignore
    for (const ballot of this.#ballots)
      sheet.add('ballot', {
        id: ballot.id, proposal_id: id, revision: ballot.revision, review_id: review!.id, ...place, voter_id: ballot.voterId, discipline: ballot.discipline,
        choice: ballot.choice, reason: ballot.reason, cast_at: ballot.castAt, taken_by: ballot.takenBy, confirmed_at: ballot.confirmedAt,
        acknowledged_at: ballot.acknowledgedAt, acknowledged_by: ballot.acknowledgedBy, seen_head: ballot.seenHead, version: ballot.version,
      }); // prettier-ignore
  }
}
