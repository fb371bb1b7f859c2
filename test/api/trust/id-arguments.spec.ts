import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, type GraphQLArgument, type GraphQLInputType } from 'graphql';
import type { NodeType } from '#kernel';
import { isSystem, missing, nodesOf, passes, visible, type Nodes } from './crawl.js';
import { everybody } from './matrix.js';
import { callerOf, names, standOf, World, type Name } from './world.js';

let world: World;
let nodes: Nodes;
beforeAll(async () => {
  world = await World.build();
  nodes = await nodesOf(world);
}, 120_000);
afterAll(() => world?.close());

type Input = (id: string) => Record<string, unknown>;
/** What an id names, and the command with it; `by` is who gets as far as looking, for ids that come second. */
interface Row {
  readonly type: NodeType;
  readonly input: Input;
  readonly by?: readonly Name[];
}
const plan = { steps: [{ kind: 'REHABILITATION_FIRST' }] };
const treatment = (procedureId: string) => ({ steps: [{ kind: 'PROCEDURE', procedureId, side: 'LEFT' }] });
const referral = (more: Record<string, unknown>): Record<string, unknown> => ({
  question: 'Which?', reason: 'Unclear.', ...more,
  patient: { identifier: 'nobody-yet', name: 'NOBODY, Yet', birthDate: '1970-01-01', sex: 'female' }, painProfile: { type: 'OTHER', sites: [] },
}); // prettier-ignore
const accept = (ask: Record<string, unknown>) => ({
  caseId: world.cases.earlier.boardCase, version: 1, accept: { priority: 'P3', asks: [{ discipline: 'RADIOLOGY', ...ask }] },
}); // prettier-ignore
const reopen = (ask: Record<string, unknown>) => ({
  caseId: world.cases.decided.boardCase, version: 1, reason: 'so', review: { priority: 'P3', asks: [{ discipline: 'RADIOLOGY', ...ask }] },
}); // prettier-ignore
/** Doors that hospitals' systems may knock at, besides everything about their referrals. */
const forSystems = new Set([
  'completeAction',
  'recordImplementation',
  'recordPatientAnswer',
  'reopenCase',
  'answerInformation',
  'withdrawConsent',
  'recordDeath',
  'recordPatientTold',
]);
const open = { proposalId: () => world.cases.voting.proposal!, revision: 1 };

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

const condition = (more: Record<string, unknown>) => ({
  caseId: world.cases.decided.boardCase, step: 1, dependsOn: 'LABORATORY_VALUE', code: '6301-6', measure: 'INR', comparator: 'AT_MOST', threshold: 1.5,
  expiresOn: tomorrow().slice(0, 10), clinicianId: world.people['radiologist'], ...more,
}); // prettier-ignore

/** Every argument that takes an id, by its path. One that is not in here fails the test. */
const rows: Record<string, Row | 'query'> = {
  'Query.board.id': 'query',
  'Query.boardCase.id': 'query',
  'Query.boardCases.boardId': 'query',
  'Query.node.id': 'query',
  'Query.nodes.ids': 'query',
  'Query.meeting.id': 'query',
  'Query.organisation.id': 'query',
  // Streams, by everybody: test/live/subscription-rights.spec.ts.
  'Subscription.facts': 'query',
  'Mutation.acknowledgeDissent.input.proposalId': { type: 'Proposal', input: (proposalId) => ({ proposalId, revision: 1, voterId: world.people['physiotherapist'] }) },
  'Mutation.acknowledgeDissent.input.voterId': { type: 'Person', by: ['chair'], input: (voterId) => ({ proposalId: open.proposalId(), revision: 1, voterId }) },
  'Mutation.recordAbsence.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, personId: world.people['radiologist'], from: '2026-01-01', until: '2030-01-01' }) },
  'Mutation.recordAbsence.input.personId': { type: 'Person', by: ['chair', 'radiologist'], input: (personId) => ({ boardId: world.boards['SPN'], personId, from: '2026-01-01', until: '2030-01-01' }) },
  'Mutation.endAbsence.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, personId: world.people['radiologist'] }) },
  'Mutation.endAbsence.input.personId': { type: 'Person', by: ['chair', 'radiologist'], input: (personId) => ({ boardId: world.boards['SPN'], personId }) },
  'Mutation.reassignOpinion.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, discipline: 'RADIOLOGY', personId: world.people['radiologist'] }) },
  'Mutation.reassignOpinion.input.seenPersonId': { type: 'Person', by: ['chair'], input: (seenPersonId) => ({ reviewId: world.cases.sealed.review, discipline: 'PHYSIOTHERAPY', seenPersonId, personId: world.people['physiotherapist'] }) },
  'Mutation.reassignOpinion.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ reviewId: world.cases.sealed.review, discipline: 'PHYSIOTHERAPY', seenPersonId: world.people['physiotherapist'], personId }) },
  'Mutation.reassignOpinion.input.substituteId': { type: 'Person', by: ['chair'], input: (substituteId) => ({ reviewId: world.cases.sealed.review, discipline: 'PHYSIOTHERAPY', seenPersonId: world.people['physiotherapist'], personId: world.people['physiotherapist'], substituteId }) },
  'Mutation.declineToGiveOpinion.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, reason: 'slipped in' }) },
  // People are no secret: whom the chair adds or invites may be anybody who works here, so these name somebody who is nobody.
  'Mutation.addMember.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, personId: world.people['outsider'], role: 'OBSERVER' }) },
  'Mutation.addMember.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ boardId: world.boards['SPN'], personId, role: 'OBSERVER' }) },
  'Mutation.amendCharter.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, version: 1, content: {}, reason: 'slipped in' }) },
  'Mutation.changeMember.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, personId: world.people['radiologist'], version: 1, role: 'OBSERVER' }) },
  'Mutation.changeMember.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ boardId: world.boards['SPN'], personId, version: 1, role: 'OBSERVER' }) },
  'Mutation.removeMember.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, personId: world.people['radiologist'], version: 1 }) },
  'Mutation.removeMember.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ boardId: world.boards['SPN'], personId, version: 1 }) },
  'Mutation.inviteGuest.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, personId: world.people['outsider'], expiresAt: tomorrow() }) },
  'Mutation.inviteGuest.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ caseId: world.cases.voting.boardCase, personId, expiresAt: tomorrow() }) },
  'Mutation.endGuestInvitation.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, personId: world.people['outsider'] }) },
  'Mutation.endGuestInvitation.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ caseId: world.cases.lakeside.boardCase, personId }) },
  'Mutation.addComment.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, body: 'slipped in', audience: 'REFERRER' }) },
  'Mutation.addComment.input.threadId': { type: 'Thread', by: ['chair', 'outsider', 'referrer', 'guest'], input: (threadId) => ({ caseId: world.cases.voting.boardCase, body: 'slipped in', threadId }) },
  'Mutation.addComment.input.draftId': 'query',
  'Mutation.addComment.input.anchor.image.studyId': { type: 'ImagingStudy', by: ['chair', 'radiologist'], input: (studyId) => ({ caseId: world.cases.lakeside.boardCase, body: 'slipped in', audience: 'BOARD', anchor: { image: { studyId } } }) },
  'Mutation.addComment.input.anchor.opinion.opinionId': { type: 'Opinion', by: ['chair', 'radiologist'], input: (opinionId) => ({ caseId: world.cases.voting.boardCase, body: 'slipped in', audience: 'BOARD', anchor: { opinion: { opinionId } } }) },
  'Mutation.addComment.input.mentions': { type: 'Person', by: ['chair', 'radiologist'], input: (id) => ({ caseId: world.cases.voting.boardCase, body: 'slipped in', audience: 'BOARD', mentions: [id] }) },
  'Mutation.scheduleMeeting.input.boardId': { type: 'Board', input: (boardId) => ({ boardId, startsAt: tomorrow() }) },
  'Mutation.cancelMeeting.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1, reason: 'slipped in' }) },
  'Mutation.cancelMeeting.input.carryToId': { type: 'Meeting', by: ['coordinator'], input: (carryToId) => ({ meetingId: world.sitting.meeting, version: 1, reason: 'so', carryToId }) },
  'Mutation.addAgendaItem.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1, caseId: world.cases.decided.boardCase }) },
  'Mutation.addAgendaItem.input.caseId': { type: 'BoardCase', input: (caseId) => ({ meetingId: world.sitting.meeting, version: 1, caseId }) },
  'Mutation.removeAgendaItem.input.itemId': { type: 'AgendaItem', input: (itemId) => ({ itemId, version: 1, reason: 'slipped in' }) },
  'Mutation.reorderAgenda.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1, itemIds: [] }) },
  'Mutation.reorderAgenda.input.itemIds': { type: 'AgendaItem', by: ['chair'], input: (id) => ({ meetingId: world.sitting.meeting, version: 6, itemIds: [id] }) },
  'Mutation.pullIntoDiscussion.input.itemId': { type: 'AgendaItem', input: (itemId) => ({ itemId, version: 1 }) },
  'Mutation.recordNoted.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1, itemIds: [] }) },
  'Mutation.recordNoted.input.itemIds': { type: 'AgendaItem', by: ['chair'], input: (id) => ({ meetingId: world.sitting.meeting, version: 6, itemIds: [id] }) },
  'Mutation.openMeeting.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1 }) },
  'Mutation.advanceMeeting.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1 }) },
  'Mutation.advanceMeeting.input.itemId': { type: 'AgendaItem', by: ['chair'], input: (itemId) => ({ meetingId: world.sitting.meeting, version: 6, itemId }) },
  'Mutation.nameDelegate.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1 }) },
  'Mutation.nameDelegate.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ meetingId: world.sitting.meeting, version: 6, personId }) },
  'Mutation.recordAttendance.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, personId: world.people['radiologist'] }) },
  // Who arranges the meeting may record anybody who is fit to attend; everybody else is told the same of everybody.
  'Mutation.recordAttendance.input.personId': { type: 'Person', by: ['radiologist'], input: (personId) => ({ meetingId: world.sitting.meeting, personId }) },
  'Mutation.deferAgendaItem.input.itemId': { type: 'AgendaItem', input: (itemId) => ({ itemId, version: 1, code: 'TIME_RAN_OUT' }) },
  'Mutation.deferAgendaItem.input.carryToId': { type: 'Meeting', by: ['chair'], input: (carryToId) => ({ itemId: world.sitting.items.decided, version: 6, code: 'TIME_RAN_OUT', carryToId }) },
  'Mutation.closeMeeting.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId, version: 1 }) },
  'Mutation.closeMeeting.input.carryToId': { type: 'Meeting', by: ['chair'], input: (carryToId) => ({ meetingId: world.sitting.meeting, version: 6, carryToId }) },
  'Mutation.castBallot.input.proposalId': { type: 'Proposal', input: (proposalId) => ({ proposalId, revision: 1, choice: 'APPROVE' }) },
  'Mutation.closeCase.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, code: 'COMPLETED' }) },
  'Mutation.reopenCase.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, reason: 'slipped in' }) },
  'Mutation.reopenCase.input.review.asks.personId': { type: 'Person', by: ['coordinator'], input: (personId) => reopen({ personId }) },
  'Mutation.reopenCase.input.review.asks.substituteId': { type: 'Person', by: ['coordinator'], input: (substituteId) => reopen({ substituteId }) },
  'Mutation.requestInformation.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, items: [{ what: 'slipped in' }] }) },
  'Mutation.answerInformation.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, answers: [{ itemId: missing('InformationItem'), answer: 'slipped in' }] }) },
  'Mutation.answerInformation.input.answers.itemId': { type: 'InformationItem', by: ['referrer', 'hospital-system'], input: (itemId) => ({ caseId: world.cases.earlier.boardCase, version: 1, answers: [{ itemId, answer: 'so' }] }) },
  'Mutation.withdrawInformationRequest.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, itemId: missing('InformationItem'), reason: 'slipped in' }) },
  'Mutation.withdrawInformationRequest.input.itemId': { type: 'InformationItem', by: ['coordinator'], input: (itemId) => ({ caseId: world.cases.earlier.boardCase, version: 1, itemId, reason: 'so' }) },
  'Mutation.answerAlert.input.alertId': { type: 'CaseAlert', input: (alertId) => ({ alertId, answer: 'slipped in' }) },
  'Mutation.mergePatients.input.keptPatientId': { type: 'Patient', input: (keptPatientId) => ({ keptPatientId, mergedPatientId: missing('Patient'), reason: 'slipped in' }) },
  'Mutation.mergePatients.input.mergedPatientId': { type: 'Patient', input: (mergedPatientId) => ({ keptPatientId: missing('Patient'), mergedPatientId, reason: 'slipped in' }) },
  'Mutation.recordDeath.input.patientId': { type: 'Patient', input: (patientId) => ({ patientId, diedOn: '2026-01-01' }) },
  'Mutation.castBallot.input.onBehalfOf': { type: 'Person', by: ['chair', 'coordinator', 'radiologist'], input: (onBehalfOf) => ({ proposalId: open.proposalId(), revision: 1, choice: 'APPROVE', onBehalfOf }) },
  'Mutation.confirmBallot.input.proposalId': { type: 'Proposal', input: (proposalId) => ({ proposalId, revision: 1 }) },
  'Mutation.declareConflict.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, kind: 'OTHER', note: 'slipped in' }) },
  'Mutation.declareConflict.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ caseId: world.cases.voting.boardCase, personId, kind: 'OTHER', note: 'so' }) },
  'Mutation.deleteComment.input.commentId': { type: 'Comment', input: (commentId) => ({ commentId, version: 1 }) },
  'Mutation.editComment.input.commentId': { type: 'Comment', input: (commentId) => ({ commentId, version: 1, body: 'overwritten' }) },
  'Mutation.draftLetters.input.decisionId': { type: 'Decision', input: (decisionId) => ({ decisionId }) },
  'Mutation.editLetter.input.letterId': { type: 'Letter', input: (letterId) => ({ letterId, version: 1 }) },
  'Mutation.correctLetter.input.letterId': { type: 'Letter', input: (letterId) => ({ letterId, version: 1, reason: 'slipped in' }) },
  'Mutation.cancelLetter.input.letterId': { type: 'Letter', input: (letterId) => ({ letterId, version: 1, reason: 'slipped in' }) },
  // What is hidden is told of each by itself, like what is not there: letters.db.spec.ts.
  'Mutation.signLetters.input.letters.letterId': 'query',
  'Mutation.recordPatientTold.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, note: 'slipped in' }) },
  'Mutation.prepareMinutes.input.meetingId': { type: 'Meeting', input: (meetingId) => ({ meetingId }) },
  'Mutation.editMinutes.input.minutesId': { type: 'Minutes', input: (minutesId) => ({ minutesId, version: 9, paragraphs: [] }) },
  'Mutation.signMinutes.input.minutesId': { type: 'Minutes', input: (minutesId) => ({ minutesId, version: 9 }) },
  'Mutation.enterSafetyResult.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, rule: 'slipped in', verdict: 'STOP' }) },
  'Mutation.overrideSafetyResult.input.proposalId': { type: 'Proposal', input: (proposalId) => ({ proposalId, revision: 1, rule: 'slipped in', reason: 'slipped in' }) },
  'Mutation.recordAdvice.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, adviser: 'slipped in', discipline: 'CARDIOLOGY', givenOn: '2026-01-01', content: 'slipped in' }) },
  'Mutation.suspendDecision.input.decisionId': { type: 'Decision', input: (decisionId) => ({ decisionId, reason: 'slipped in' }) },
  'Mutation.liftSuspension.input.decisionId': { type: 'Decision', input: (decisionId) => ({ decisionId, reason: 'slipped in' }) },
  'Mutation.keepVoteOpen.input.proposalId': { type: 'Proposal', input: (proposalId) => ({ proposalId, revision: 1, until: '2099-01-01T00:00:00Z' }) },
  'Mutation.proposeDecision.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, version: 1, recommendation: plan, rationale: 'slipped in' }) },
  'Mutation.proposeDecision.input.recommendation.steps.procedureId': { type: 'Procedure', by: ['chair'], input: (id) => ({ reviewId: world.cases.voting.review, version: 3, recommendation: treatment(id), rationale: 'so' }) },
  'Mutation.ratifyDecision.input.record.conditions.clinicianId': { type: 'Person', by: ['chair'], input: (clinicianId) => { const { caseId: _case, ...one } = condition({ clinicianId }); return { proposalId: open.proposalId(), revision: 1, record: { conditions: [one] } }; } },
  'Mutation.ratifyDecision.input.record.actions.ownerId': { type: 'Person', by: ['chair'], input: (ownerId) => ({ proposalId: open.proposalId(), revision: 1, record: { actions: [{ what: 'x', ownerId }] } }) },
  'Mutation.addAction.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, what: 'slipped in', referringSide: true }) },
  'Mutation.addAction.input.ownerId': { type: 'Person', by: ['chair', 'radiologist'], input: (ownerId) => ({ caseId: world.cases.voting.boardCase, what: 'slipped in', ownerId }) },
  'Mutation.completeAction.input.actionId': { type: 'Action', input: (actionId) => ({ actionId, version: 1 }) },
  'Mutation.cancelAction.input.actionId': { type: 'Action', input: (actionId) => ({ actionId, version: 1, reason: 'slipped in' }) },
  'Mutation.reassignAction.input.actionId': { type: 'Action', input: (actionId) => ({ actionId, version: 1, referringSide: true, reason: 'slipped in' }) },
  'Mutation.reassignAction.input.ownerId': { type: 'Person', by: ['chair'], input: (ownerId) => ({ actionId: nodes.get('Action')![0]!.publicId, version: 1, ownerId, reason: 'so' }) },
  'Mutation.recordImplementation.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, step: 1, status: 'DONE' }) },
  'Mutation.recordImplementation.input.decisionId': { type: 'Decision', by: ['chair', 'referrer'], input: (decisionId) => ({ caseId: world.cases.decided.boardCase, decisionId, step: 1, status: 'DONE' }) },
  'Mutation.recordPatientAnswer.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, answer: 'ACCEPTS' }) },
  'Mutation.recordPatientAnswer.input.decisionId': { type: 'Decision', by: ['chair', 'referrer'], input: (decisionId) => ({ caseId: world.cases.decided.boardCase, decisionId, answer: 'ACCEPTS' }) },
  'Mutation.addCondition.input.caseId': { type: 'BoardCase', input: (caseId) => condition({ caseId }) },
  'Mutation.addCondition.input.decisionId': { type: 'Decision', by: ['chair'], input: (decisionId) => condition({ decisionId }) },
  'Mutation.addCondition.input.clinicianId': { type: 'Person', by: ['chair'], input: (clinicianId) => condition({ clinicianId }) },
  'Mutation.recordConditionResult.input.conditionId': { type: 'Condition', input: (conditionId) => ({ conditionId, version: 1, value: 1, measuredOn: '2026-01-01' }) },
  'Mutation.confirmCondition.input.conditionId': { type: 'Condition', input: (conditionId) => ({ conditionId, version: 1, resolution: 'MET' }) },
  'Mutation.ratifyDecision.input.proposalId': { type: 'Proposal', input: (proposalId) => ({ proposalId, revision: 1 }) },
  'Mutation.ratifyDecision.input.record.tellsPatient': { type: 'Person', by: ['chair'], input: (tellsPatient) => ({ proposalId: open.proposalId(), revision: 1, record: { tellsPatient } }) },
  'Mutation.discardDraft.input.draftId': { type: 'CommentDraft', input: (draftId) => ({ draftId, version: 1 }) },
  'Mutation.reopenThread.input.threadId': { type: 'Thread', input: (threadId) => ({ threadId }) },
  'Mutation.markLooked.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, head: 0 }) },
  'Mutation.saveDraft.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, body: 'slipped in', audience: 'REFERRER' }) },
  'Mutation.saveDraft.input.threadId': { type: 'Thread', by: ['chair', 'outsider', 'referrer', 'guest'], input: (threadId) => ({ caseId: world.cases.voting.boardCase, body: 'slipped in', threadId }) },
  // What is not one's own draft is saved beside nothing: it becomes a new one, and names nothing in its answer.
  'Mutation.saveDraft.input.draftId': 'query',
  'Mutation.saveDraft.input.anchor.image.studyId': 'query',
  'Mutation.saveDraft.input.anchor.opinion.opinionId': 'query',
  // What is hidden is told of each by itself: closing.spec.ts.
  'Mutation.ratifyReadyDecisions.input.boardId': 'query',
  'Mutation.ratifyReadyDecisions.input.proposals.id': 'query',
  'Mutation.resolveThread.input.threadId': { type: 'Thread', input: (threadId) => ({ threadId }) },
  'Mutation.submitOpinion.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, recommendation: plan, confidence: 3, rationale: 'slipped in' }) },
  'Mutation.submitOpinion.input.recommendation.steps.procedureId': { type: 'Procedure', by: ['physiotherapist'], input: (id) => ({ reviewId: world.cases.sealed.review, recommendation: treatment(id), confidence: 3, rationale: 'so' }) },
  'Mutation.saveReferralDraft.input.organisationId': { type: 'Organisation', by: ['referrer', 'other-referrer', 'chair', 'office'], input: (organisationId) => ({ organisationId, content: 'slipped in' }) },
  // What is not one's own draft is saved beside nothing, and submitted without it.
  'Mutation.saveReferralDraft.input.draftId': 'query',
  'Mutation.submitReferral.input.draftId': 'query',
  'Mutation.discardReferralDraft.input.draftId': { type: 'ReferralDraft', input: (draftId) => ({ draftId, version: 7 }) },
  'Mutation.submitReferral.input.boardId': { type: 'Board', input: (boardId) => referral({ boardId }) },
  'Mutation.submitReferral.input.organisationId': { type: 'Organisation', by: ['referrer', 'hospital-system', 'other-referrer', 'chair', 'office'], input: (organisationId) => referral({ boardId: world.boards['SPN'], organisationId }) },
  'Mutation.triageCase.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, decline: { code: 'OUT_OF_SCOPE', reason: 'slipped in' } }) },
  'Mutation.triageCase.input.accept.asks.personId': { type: 'Person', by: ['coordinator'], input: (personId) => accept({ personId }) },
  'Mutation.triageCase.input.accept.asks.substituteId': { type: 'Person', by: ['coordinator'], input: (substituteId) => accept({ substituteId }) },
  'Mutation.unsealReview.input.reviewId': { type: 'Review', input: (reviewId) => ({ reviewId, version: 1, reason: 'slipped in' }) },
  'Mutation.updateReferral.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, question: 'overwritten' }) },
  'Mutation.withdrawConflict.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, kind: 'OTHER', reason: 'slipped in' }) },
  'Mutation.withdrawConflict.input.personId': { type: 'Person', by: ['chair'], input: (personId) => ({ caseId: world.cases.voting.boardCase, personId, kind: 'OTHER', reason: 'so' }) },
  'Mutation.withdrawConsent.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, reason: 'slipped in' }) },
  'Mutation.withdrawReferral.input.caseId': { type: 'BoardCase', input: (caseId) => ({ caseId, version: 1, reason: 'slipped in' }) },
}; // prettier-ignore

function idsBelow(path: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).flatMap((field) => idsBelow(`${path}.${field.name}`, field.type));
  return String(named) === 'ID' ? [path] : [];
}

describe('the matrix of ids', () => {
  it('has a row for every argument that takes one', () => {
    const { schema } = world.api;
    const paths = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
      Object.values(root.getFields()).flatMap((field) => field.args.flatMap((argument: GraphQLArgument) => idsBelow(`${root.name}.${field.name}.${argument.name}`, argument.type)))); // prettier-ignore
    // A field that takes arguments below a root would need a row too; today those take pages and states.
    const below = Object.values(schema.getTypeMap()).flatMap((type) => ('getFields' in type && !isInputObjectType(type) && !['Query', 'Mutation'].includes(type.name)
      ? Object.values(type.getFields()).flatMap((field) => ('args' in field ? field.args : []).flatMap((argument) => idsBelow(`${type.name}.${field.name}`, argument.type))) : [])); // prettier-ignore
    expect([...paths, ...below].sort()).toEqual(Object.keys(rows).sort());
  });

  it('queries answer an id of something hidden, or of another type, byte for byte like one that is not there', async () => {
    const queries: [string, NodeType, string][] = [
      ['query ($id: ID!) { it: boardCase(id: $id) { id status } }', 'BoardCase', 'null'],
      ['query ($id: ID!) { it: boardCases(boardId: $id) { edges { node { id } } pageInfo { hasNextPage endCursor } } }', 'Board', '{"edges":[],'],
      ['query ($id: ID!) { it: board(id: $id) { id } }', 'Board', 'null'],
      ['query ($id: ID!) { it: organisation(id: $id) { id name } }', 'Organisation', 'null'],
    ]; // prettier-ignore
    const every = [...[...nodes.values()].flat().map(({ publicId }) => publicId), ...Object.values(world.boards), ...Object.values(world.organisations), world.people['chair']!, 'case_', 'case_1', '', 'x'.repeat(300), "case_' or true --"]; // prettier-ignore
    const shown = (name: Name, query: number, id: string): boolean =>
      query === 0 ? visible(world, nodes, name, 'BoardCase').includes(id)
      : query === 1 ? Object.entries(world.boards).some(([code, board]) => board === id && Object.keys(world.cases).some((key) => standOf(name, key as never) === 'board' && (key === 'joints') === (code === 'MSK')))
      : query === 2 ? Object.values(world.boards).includes(id)
      : id === world.organisations[callerOf(name).organisation ?? '']; // prettier-ignore
    for (const name of names.filter(passes))
      for (const [index, [query, type, empty]] of queries.entries()) {
        const { text: nothing } = await world.ask(name, query, { id: missing(type) });
        expect(nothing.startsWith(`{"data":{"it":${empty}`)).toBe(true);
        for (const id of every) {
          const { text } = await world.ask(name, query, { id });
          if (shown(name, index, id)) expect([name, query, text === nothing]).toEqual([name, query, false]);
          else expect([name, query, id, text]).toEqual([name, query, id, nothing]);
        }
      }
  }, 120_000);

  it('commands refuse the id of something hidden exactly like one that is not there, and change nothing', async () => {
    const before = await snapshot();
    let compared = 0;
    const refusedWith = new Set<string>();
    for (const [path, row] of Object.entries(rows)) {
      if (row === 'query' || row.by || !nodes.has(row.type)) continue;
      const mutation = path.split('.')[1]!;
      for (const name of everybody) {
        const absent = await command(name, mutation, row.input(missing(row.type)));
        const hidden = nodes.get(row.type)!.filter(({ publicId }) => !visible(world, nodes, name, row.type).includes(publicId));
        for (const { publicId } of hidden) {
          expect([path, name, await command(name, mutation, row.input(publicId))]).toEqual([path, name, absent]);
          compared += 1;
        }
        const { category } = JSON.parse(absent.text).errors[0].extensions;
        const mayKnock =
          name !== null && !(isSystem(name) && !(passes(name) && (mutation.endsWith('Referral') || forSystems.has(mutation))));
        expect([path, name, category]).toEqual([path, name, name === null ? 'UNAUTHENTICATED' : mayKnock ? 'NOT_FOUND' : 'FORBIDDEN']);
        refusedWith.add(category);
      }
    }
    expect(compared).toBeGreaterThan(400);
    expect([...refusedWith].sort()).toEqual(['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);
    expect(await snapshot()).toEqual(before);
  }, 240_000);

  it('ids that come second tell nothing either: of another case, another hospital, or nobody at all', async () => {
    const before = await snapshot();
    for (const [path, row] of Object.entries(rows)) {
      if (row === 'query' || !row.by) continue;
      const mutation = path.split('.')[1]!;
      const others: string[] =
        row.type === 'Thread' ? nodes.get('Thread')!.map(({ publicId }) => publicId)
        : row.type === 'ImagingStudy' || row.type === 'Opinion' || row.type === 'InformationItem'
          ? nodes.get(row.type)!.filter((one) => !String(row.input('')['caseId']).endsWith(one['case_id'])).map(({ publicId }) => publicId)
        : row.type === 'Organisation' ? []
        : row.type === 'Person' ? ['outsider', 'other-referrer', 'former-member', 'guest'].map((one) => world.people[callerOf(one as Name).person!]!)
        : []; // prettier-ignore
      for (const name of row.by) {
        const own = world.organisations[callerOf(name).organisation ?? ''];
        const hidden = row.type === 'Organisation' ? Object.values(world.organisations).filter((id) => id !== own) : others;
        const absent = await command(name, mutation, row.input(missing(row.type)));
        expect([path, name, absent.text.includes('"errors"')]).toEqual([path, name, true]);
        // People and procedures are no secret: whoever may be told a patient's recommendation may be anybody who works here.
        if (
          /tellsPatient$|reassignAction\.input\.ownerId$|addCondition\.input\.clinicianId$|(addMember|inviteGuest)\.input\.personId$/.test(
            path,
          )
        )
          continue;
        for (const id of hidden) expect([path, name, await command(name, mutation, row.input(id))]).toEqual([path, name, absent]);
      }
    }
    expect(await snapshot()).toEqual(before);
  }, 60_000);
});

async function command(name: Name | null, mutation: string, input: Record<string, unknown>): Promise<{ status: number; text: string }> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const selection = world.api.schema.getType(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`) as never as { getFields(): Record<string, unknown> };
  const fields = Object.keys(selection.getFields()).map((field) => `${field} { id }`).join(' ');
  return world.post(name, { query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, variables: { input } });
} // prettier-ignore

/** All that a command could change, but for the audit and the keys, which keep refusals too. */
async function snapshot(): Promise<Record<string, unknown>> {
  const tables = await world.rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')
     and not c.relispartition and c.relname not in ('audit_entry', 'read_audit', 'idempotency', 'session')`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await world.rows<{ hash: string }>(`select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash from ${name} t`);
    found[name] = row!.hash;
  }
  return found;
} // prettier-ignore
