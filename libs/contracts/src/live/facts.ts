import type { FragmentName } from './fragments.js';
import type { StreamKind } from './protocol.js';

/** What each key of a fact's refs points at; the value is the row's UUID, or a list of them. */
export const referenceTypes = {
  caseId: 'BoardCase',
  reviewId: 'Review',
  opinionId: 'Opinion',
  proposalId: 'Proposal',
  decisionId: 'Decision',
  commentId: 'Comment',
  threadId: 'Thread',
  draftId: 'CommentDraft',
  referralDraftId: 'ReferralDraft',
  boardId: 'Board',
  organisationId: 'Organisation',
  personId: 'Person',
  meetingId: 'Meeting',
  itemId: 'AgendaItem',
  letterId: 'Letter',
  minutesId: 'Minutes',
} as const;
export type ReferenceKey = keyof typeof referenceTypes;

/** What the watchers of one kind of stream get with a fact: fragments of the rows it names, and ids that they ask for themselves. */
export interface Delivery {
  readonly hydrate?: readonly (readonly [FragmentName, ReferenceKey])[];
  /** For what depends on the viewer: `may…` fields, opinions that open because one has answered. */
  readonly refetch?: readonly ReferenceKey[];
}
export type FactDelivery = Readonly<Partial<Record<StreamKind, Delivery>>>;

/** The organisation's stream brings ids only: some of its readers also sit on the board, and see the same case with the board's figures. */
const listed: Delivery = { refetch: ['caseId'] };
const row: Delivery = { hydrate: [['LiveCaseRow', 'caseId']], refetch: ['caseId'] };
const referral: Delivery = { hydrate: [['LiveReferral', 'caseId']], refetch: ['caseId'] };
const stage: Delivery = { hydrate: [['LiveCaseStage', 'caseId']], refetch: ['caseId'] };
/** Something about the case as a whole, on each side's stream. */
const changesCase = (sides: Delivery): FactDelivery => ({ case: sides, referral: sides, board: row, organisation: listed });

/** Whatever happens inside a case moves its figures. */
const figures = ['LiveDiscussion', 'caseId'] as const;
/** The comment may begin a thread; who may edit it and answer it depends on who asks. */
const comment: Delivery = {
  hydrate: [['LiveComment', 'commentId'], ['LiveThread', 'threadId'], figures],
  refetch: ['commentId', 'threadId'],
};
const thread: Delivery = { hydrate: [['LiveThread', 'threadId'], figures], refetch: ['threadId'] };
const review: Delivery = { hydrate: [['LiveReview', 'reviewId'], figures], refetch: ['reviewId'] };
const proposal: Delivery = {
  hydrate: [['LiveReview', 'reviewId'], ['LiveProposal', 'proposalId'], figures],
  refetch: ['reviewId', 'proposalId'],
};
/** Whose votes count and who may do what: asked for by whoever may still see it. */
const conflict: Delivery = { hydrate: [figures], refetch: ['caseId'] };
/** Where the meeting stands is the same for all who watch it; which cases they find on its agenda depends on who asks. */
const sitting: Delivery = { hydrate: [['LiveMeeting', 'meetingId']], refetch: ['meetingId'] };
const arranged: FactDelivery = { meeting: sitting, board: sitting };
/** When a case is discussed, and what became of it there. */
const agenda: FactDelivery = {
  meeting: sitting,
  case: { hydrate: [figures], refetch: ['caseId'] },
  board: { hydrate: [['LiveCaseRow', 'caseId']], refetch: ['caseId'] },
};
/** Letters say more to the board than to who referred, and what one may do with them is one's own: everybody asks for themselves. */
const letter: Delivery = { hydrate: [figures], refetch: ['caseId', 'decisionId', 'letterId'] };
const letterOut: Delivery = { hydrate: [figures], refetch: ['caseId', 'letterId'] };
/** What follows a decision: who reads which part of it, and may do what about it, differs. */
const followed: Delivery = { hydrate: [figures], refetch: ['caseId'] };
const bothFollow: FactDelivery = { case: followed, referral: followed, organisation: listed };
/** Everybody reads of a meeting's minutes what is about the cases that they may see. */
const minutes: FactDelivery = {
  meeting: { refetch: ['meetingId', 'minutesId'] },
  case: { hydrate: [figures], refetch: ['caseId', 'minutesId'] },
};
const toInbox = (...refetch: ReferenceKey[]): FactDelivery => ({ inbox: { refetch } });

/**
 * Every type of fact, and what it brings to whom. A stream kind that is not named gets the bare number and type: so nothing reaches an
 * audience because a fact happened to carry an id.
 */
export const factTypes = {
  referralSubmitted: changesCase(referral),
  referralUpdated: changesCase(referral),
  referralWithdrawn: changesCase(referral),
  caseTriaged: changesCase(stage),
  caseClosed: changesCase(stage),
  caseReopened: changesCase(stage),
  followUpStarted: changesCase(stage),
  informationRequested: changesCase(stage),
  informationAnswered: changesCase(stage),
  informationRequestWithdrawn: changesCase(stage),
  patientMerged: changesCase(referral),
  patientDied: changesCase(referral),
  consentWithdrawn: changesCase(referral),
  alertAnswered: { case: { hydrate: [figures], refetch: ['caseId'] }, inbox: { refetch: ['caseId'] } },
  alertEscalated: { case: { hydrate: [figures], refetch: ['caseId'] } },
  redFlagAlerted: toInbox('caseId'),
  caseActivity: { board: { hydrate: [['LiveCaseRow', 'caseId']] } },
  commentAdded: { case: comment, referral: comment, organisation: listed },
  commentEdited: { case: comment, referral: comment, organisation: listed },
  commentDeleted: { case: comment, referral: comment, organisation: listed },
  threadResolved: { case: thread, referral: thread, organisation: listed },
  threadReopened: { case: thread, referral: thread, organisation: listed },
  opinionReminded: { case: review, inbox: { refetch: ['caseId'] } },
  opinionEscalated: { case: review, inbox: { refetch: ['caseId'] } },
  opinionRequestMoved: { case: review },
  opinionNotAsked: toInbox('caseId'),
  opinionUnassigned: toInbox('caseId'),
  absenceChanged: { board: { refetch: ['boardId'] } },
  opinionSubmitted: { case: review },
  opinionRevised: { case: review },
  reviewUnsealed: { case: review },
  conflictDeclared: { case: conflict, inbox: {} },
  conflictWithdrawn: { case: conflict, inbox: {} },
  decisionSuspended: { case: stage, referral: stage, organisation: listed },
  suspensionLifted: { case: stage, referral: stage, organisation: listed },
  safetyResultEntered: { case: review },
  safetyResultOverridden: { case: review },
  adviceRecorded: { case: review },
  voteKeptOpen: { case: proposal },
  voteClosed: { case: proposal, inbox: {} },
  agendaWishMet: { case: { hydrate: [figures], refetch: ['caseId'] } },
  caseNeedsAgenda: { case: { hydrate: [figures], refetch: ['caseId'] }, board: row },
  decisionProposed: { case: proposal },
  ballotCast: { case: proposal },
  dissentAcknowledged: { case: proposal },
  decisionRatified: {
    case: {
      hydrate: [
        ['LiveDecision', 'decisionId'],
        ['LiveReview', 'reviewId'],
        ['LiveCaseStage', 'caseId'],
      ],
      refetch: ['caseId', 'reviewId', 'proposalId'],
    },
    referral: stage,
    board: row,
    organisation: listed,
  },
  meetingScheduled: arranged,
  meetingCancelled: arranged,
  meetingOpened: arranged,
  meetingClosed: arranged,
  meetingSigned: arranged,
  meetingAdvanced: { meeting: sitting },
  agendaReordered: { meeting: sitting },
  delegateNamed: { meeting: sitting },
  attendanceRecorded: { meeting: sitting },
  agendaItemAdded: agenda,
  agendaItemRemoved: agenda,
  agendaItemPulled: agenda,
  agendaItemReopened: agenda,
  agendaItemDecided: agenda,
  agendaItemDeferred: agenda,
  agendaItemCarried: agenda,
  agendaItemNoted: agenda,
  agendaItemEnded: agenda,
  minutesPrepared: minutes,
  minutesEdited: minutes,
  minutesSigned: minutes,
  lettersDrafted: { case: letter },
  letterEdited: { case: letter },
  letterSigned: { case: letter },
  letterCancelled: { case: letter },
  letterReleased: { case: letter, referral: letterOut, organisation: listed, board: row },
  patientTold: { case: letterOut, referral: letterOut, organisation: listed },
  actionAdded: bothFollow,
  actionCompleted: bothFollow,
  actionCancelled: bothFollow,
  actionReassigned: bothFollow,
  implementationRecorded: bothFollow,
  planShared: bothFollow,
  patientAnswered: bothFollow,
  conditionAdded: { case: followed },
  conditionResultRecorded: { case: followed },
  conditionResolved: { case: followed },
  conditionExpired: { case: followed, inbox: { refetch: ['caseId'] } },
  implementationOverdue: { case: followed, inbox: { refetch: ['caseId'] } },
  actionAssigned: toInbox('caseId'),
  actionWithdrawn: toInbox('caseId'),
  conditionResultArrived: toInbox('caseId'),
  charterAmended: { board: { hydrate: [['LiveBoard', 'boardId']], refetch: ['boardId'] } },
  memberChanged: { board: { hydrate: [['LiveBoard', 'boardId']], refetch: ['boardId'] } },
  guestInvitationEnded: { case: { refetch: ['caseId'] }, board: { refetch: ['caseId'] } },
  guestInvited: { case: { refetch: ['caseId'] }, board: { refetch: ['caseId'] }, inbox: { refetch: ['caseId'] } },
  inboxChanged: toInbox('caseId'),
  looked: toInbox('caseId'),
  notificationPreferencesSet: toInbox('personId'),
  mentioned: toInbox('commentId'),
  draftSaved: toInbox('draftId'),
  draftDiscarded: toInbox('draftId'),
  referralDraftSaved: toInbox('referralDraftId'),
  referralDraftDiscarded: toInbox('referralDraftId'),
  questionAsked: toInbox('threadId'),
  questionSettled: toInbox('threadId'),
  opinionAsked: toInbox('caseId'),
  ballotVoided: toInbox('proposalId'),
  ballotToConfirm: toInbox('proposalId'),
} as const satisfies Record<string, FactDelivery>;

export type FactType = keyof typeof factTypes;

/** Undefined for a type that this build does not know, or that says nothing to this kind of stream. */
export const deliveryOf = (type: string, kind: StreamKind): Delivery | undefined =>
  Object.hasOwn(factTypes, type) ? (factTypes as Record<string, FactDelivery>)[type]?.[kind] : undefined;
