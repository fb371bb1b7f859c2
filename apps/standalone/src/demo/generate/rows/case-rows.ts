import { requestHash } from '#event-log';
import { actorKey } from '#kernel';
import type { Discipline } from '#specialists';
import { inputOf, type Deed, type Screen, type ToldOf } from '../deed.js';
import type { PlannedCase } from '../plan.js';
import type { Book, Moment } from './book.js';
import { DecisionPages } from './decision-pages.js';
import { DiscussionPages } from './discussion-pages.js';
import { OpinionPages } from './opinion-pages.js';
import { ReferralPages } from './referral-pages.js';

export interface CaseOfRows {
  readonly planned: PlannedCase;
  readonly number: string;
  readonly patientId: string;
  /** Every board that the patient is ever referred to; empty but for the patient's first case. */
  readonly boardIds: readonly string[];
  /** procedure.code by procedure.id */
  readonly codeOf: ReadonlyMap<string, string>;
  /** Idempotency keys are kept from here on; older ones have been forgotten. */
  readonly keysSince: number;
}

/** The rows that the commands of one case would have left: each deed is done to a state, and what the state comes to is written at the end. */
export function writeCase(book: Book, deeds: readonly Deed[], of: CaseOfRows): void {
  const referral = new ReferralPages(book);
  const discussion = new DiscussionPages(book);
  const opinions = new OpinionPages(book, referral);
  const decisions = new DecisionPages(book, of.codeOf);
  const disciplines = new Map<string, Discipline>(book.board.members.map(({ personId, discipline }) => [personId, discipline]));
  const guests: { told: ToldOf['inviteGuest']; moment: Moment }[] = [];

  const screen = (): Screen => ({
    caseId: book.case?.id ?? '',
    version: book.case?.version ?? 0,
    reviewId: book.review?.id ?? '',
    reviewVersion: book.review?.version ?? 0,
    proposalId: decisions.proposal?.id ?? '',
    revision: decisions.proposal?.revision ?? 0,
    comments: discussion.onScreen,
  });

  /** Does it, and answers with the ids that the command would. */
  const done = (deed: Deed, moment: Moment): Readonly<Record<string, string>> => {
    const ofCase = () => ({ caseId: book.case.id });
    switch (deed.name) {
      case 'submitReferral':
        referral.submit(deed.told, of.number, of.patientId, moment);
        if (of.boardIds.length > 0) referral.patient(of.planned.patient, of.boardIds, of.patientId, moment);
        return ofCase();
      case 'updateReferral':
        referral.update(deed.told, moment);
        return ofCase();
      case 'triageCase':
        referral.triage(deed.told, book.board.charter, moment);
        return ofCase();
      case 'withdrawReferral':
        referral.withdraw(deed.told, moment);
        return ofCase();
      case 'inviteGuest': {
        const { personId, discipline } = deed.told;
        guests.push({ told: deed.told, moment });
        book.guests.push(deed.told);
        if (discipline) disciplines.set(personId, discipline);
        const refs = { caseId: book.case.id, personId };
        book.own('case', 'guestInvited', JSON.stringify(refs), moment);
        book.shareWith(`board:${book.board.id}`, 'guestInvited', JSON.stringify(refs), moment);
        book.inbox(personId, 'guestInvited', {}, moment);
        return refs;
      }
      case 'addComment':
        return { commentId: discussion.add(deed.told, moment), caseId: book.case.id };
      case 'editComment':
        return { commentId: discussion.edit(deed.told.comment, deed.told.body, moment) };
      case 'deleteComment':
        return { commentId: discussion.delete(deed.told.comment, moment) };
      case 'resolveThread':
        return { threadId: discussion.resolve(deed.told.comment, moment) };
      case 'submitOpinion':
        return { opinionId: opinions.submit(deed.told, disciplines.get(deed.by.id)!, moment), reviewId: book.review!.id };
      case 'unsealReview':
        opinions.unseal(deed.told, moment);
        return { reviewId: book.review!.id };
      case 'proposeDecision':
        return { proposalId: decisions.propose(deed.told, moment), reviewId: book.review!.id };
      case 'castBallot':
        decisions.cast(deed.told, disciplines.get(deed.told.onBehalfOf ?? deed.by.id)!, moment);
        return { proposalId: decisions.proposal!.id };
      case 'acknowledgeDissent':
        decisions.acknowledge(deed.told, moment);
        return { proposalId: decisions.proposal!.id };
      case 'ratifyDecision':
        return { decisionId: decisions.ratify(deed.told, moment), caseId: book.case.id };
    }
  };

  for (const deed of deeds) {
    const moment = { at: deed.at, now: new Date(deed.at), by: deed.by };
    const hash = deed.at >= of.keysSince ? requestHash(deed.name, inputOf(deed, screen())) : null;
    const result = done(deed, moment);
    book.audit(deed.name, moment);
    if (hash) book.sheet.add('idempotency', { actor: actorKey(deed.by), key: deed.key, request_hash: hash, result, at: moment.now });
  }
  referral.write();
  for (const { told: { personId, discipline, expiresAt }, moment: { now } } of guests)
    book.sheet.add('board_guest', { board_id: book.board.id, person_id: personId, case_id: book.case.id, discipline, invited_at: now, expires_at: expiresAt });
  discussion.write();
  opinions.write();
  decisions.write();
  const { id, organisationId } = book.case;
  for (const kind of ['case', 'referral'] as const)
    book.sheet.add('stream', { id: `${kind}:${id}`, kind, subject: id, organisation_id: organisationId, head: book.heads[kind] });
} // prettier-ignore
