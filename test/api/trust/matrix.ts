import { boardsMatrix, ownOfBoards } from './matrix-boards.js';
import { caseMatrix, caseOwn, organisesSpine } from './matrix-cases.js';
import { followThroughMatrix, ownOfFollowThrough } from './matrix-follow-through.js';
import { inboxMatrix, ownLooks, ownOfInbox } from './matrix-inbox.js';
import { lettersMatrix, ownOfLetters } from './matrix-letters.js';
import { ownOfMeeting } from './matrix-meetings.js';
import { callerOf, names, standOf, type Name, type World } from './world.js';

/**
 * Who may learn what, for every field that a query can reach. `open`: everybody who is signed in. `both`: whoever sees the row, on either
 * side of the case, the same. `board`: the board's side alone; empty for the referrer's. `own`: depends on who asks, and `own` below says
 * how. A field that is not in here fails the test: decide who may read it, then write it down.
 */
export type FieldSide = 'open' | 'both' | 'board' | 'own';

export const matrix: Record<string, Partial<Record<FieldSide, string>>> = {
  ...followThroughMatrix,
  ...lettersMatrix,
  ...inboxMatrix,
  ...boardsMatrix,
  Anchor: { both: 'image laboratoryValue', board: 'criterion opinion' },
  AgendaWish: { board: 'at kind reason' },
  AgendaItem: {
    board:
      'addedAt addedBy boardCase carriedFrom carriedTo currentSince id kind late meeting outcome outcomeAt outcomeBy outcomeCode outcomeReason plannedMinutes position reason secondsSpent',
    own: 'mayDefer mayPullIntoDiscussion mayRemove',
  },
  AskedOpinion: { board: 'answeredAt discipline dueAt person steps substitute' },
  // Whoever sees a meeting sees who attends it, also who is kept away from one of its cases.
  Attendance: { both: 'arrivedAt discipline leftAt person remote' },
  Ballot: { board: 'acknowledgedAt castAt choice confirmedAt discipline reason takenBy voter' },
  Board: {
    open: 'code emergencyRoute id name questionKinds',
    own: 'absences charter charterVersions dueToClose figures mayAmendCharter mayChangeMembers mayRecordAbsences meetings memberChanges members openQuestions stream warnings',
  },
  BoardCase: {
    both: 'board consentWithdrawnAt consentWithdrawnBy consentWithdrawnReason emergencyRoute endCode endReason endedAt owner externalReference health id imagingStudies number painProfile patient patientAnswers patientTold plan priorTreatments priority question questionKind readiness reason referredBy referringClinician requestedInformation status submittedAt suspension version',
    board:
      'agendaItem agendaWishes alerts clocks reopenings complexity conflicts guests implementation minutes review reviews standingDecision',
    own: 'changesSinceLastLook actions letters mayRecordPatientTold commentCount comments mayAddAction mayReport mayComment mayCommentToReferrer mayInviteGuest mayTriage mayUpdateReferral mayWithdraw mayWithdrawConsent mayRequestInformation mayAnswerInformation mayClose mayReopen otherOpenCases myDrafts previousCases stream threads updatedAt',
  },
  ...caseMatrix,
  BoardCaseConnection: { both: 'edges pageInfo' },
  BoardCaseEdge: { both: 'cursor node' },
  BallotToConfirm: { board: 'castAt choice reason revision takenBy' },
  BoardConnection: { open: 'edges pageInfo' },
  BoardEdge: { open: 'cursor node' },
  Comment: {
    both: 'audience author boardCase body createdAt deletedAt deletedBy earlierVersions editedAt id mentions threadId version',
    own: 'mayEdit',
  },
  ReferralDraft: { own: 'begunAt content id organisation savedAt version' },
  CommentDraft: { own: 'anchor audience beside boardCase body id savedAt threadId version' },
  CommentConnection: { both: 'edges pageInfo' },
  CommentEdge: { both: 'cursor node' },
  CommentVersion: { both: 'body version writtenAt' },
  Conflict: {
    board: 'barsChairing caseNumber declaredAt declaredBy kind note person treatment withdrawReason withdrawnAt withdrawnBy',
  },
  CriterionAnchor: { board: 'code' },
  Decision: {
    board:
      'ballots charterVersion conditions dissents id implementation letters patientAnswers steps quorum ratifiedAt ratifiedBy rationale recommendation record splitReason strength supersededBy supersedes suspension underReview',
    own: 'mayLiftSuspension maySuspend',
  },
  DecisionSuspension: { both: 'at by reason' },
  DecisionRecord: {
    board:
      'advice attendance conflicts consentPoints decidedInMeeting fundingRoute informationMissing medicationPlan optionsConsidered patientPreference rehabilitationPlan safetyResults tellPatientBy tellsPatient',
  },
  Dissent: { board: 'acknowledgedAt by discipline id reason' },
  Excerpt: { own: 'parts source' },
  ExcerptPart: { own: 'matched text' },
  EnteredSafetyResult: {
    board: 'advice enteredAt enteredBy needs note overriddenAt overriddenBy override overrideRevision rule secondedAt secondedBy verdict',
  },
  FactFragment: { open: 'document name type' },
  FoundCase: { both: 'boardCase', own: 'excerpt' },
  FoundCaseConnection: { both: 'edges pageInfo' },
  FoundCaseEdge: { both: 'cursor node' },
  Health: { both: 'allergies devices diagnoses laboratoryValues medications pregnancy' },
  ImageAnchor: { both: 'frame point seriesInstanceUid sopInstanceUid studyId viewport' },
  ImageCamera: { both: 'focalPoint parallelScale position viewUp' },
  ImagePoint: { both: 'x y' },
  ImageViewport: { both: 'camera flipHorizontal flipVertical rotation windowCentre windowWidth' },
  ImagingStudy: { both: 'description id modality performedOn report studyInstanceUid' },
  Inbox: { own: 'counts drafts items mentions notificationPreferences openOpinions openQuestions referralDrafts stream' },
  LaboratoryValue: { both: 'code name takenOn unit value' },
  LaboratoryValueAnchor: { both: 'code takenOn' },
  Medication: { both: 'antithrombotic dose lastTakenOn name' },
  Meeting: {
    both: 'attendance board cancelReason closedAt cutOffAt delegate id minutes openedAt phase startsAt status stream version',
    own: 'agenda currentItem currentQuorum mayAddItem mayAdvance mayAttend mayCancel mayClose mayNameDelegate mayOpen mayRecordAttendance mayRecordNoted mayReorder offered suggestedOrder',
  },
  MeetingConnection: { both: 'edges pageInfo' },
  MeetingEdge: { both: 'cursor node' },
  Membership: { open: 'board', own: 'discipline role' },
  MissingItem: { both: 'code mark owedBy source' },
  OfferedCase: { board: 'boardCase code kind since why' },
  Opinion: {
    board:
      'afterUnsealing author concerns conditions confidence discipline earlierVersions expectedBenefit id rationale recommendation rehabilitationPlan revisedAt submittedAt version',
    own: 'mayRevise',
  },
  OpinionAnchor: { board: 'opinionId' },
  OpinionVersion: { board: 'concerns conditions confidence expectedBenefit rationale recommendation rehabilitationPlan version writtenAt' },
  OpenVote: { board: 'deferredAt setBy until' },
  OutsideAdvice: { board: 'adviser content discipline givenOn recordedAt recordedBy' },
  Organisation: { open: 'id name', own: 'referral referrals stream' },
  PageInfo: { both: 'endCursor hasNextPage hasPreviousPage startCursor' },
  PainProfile: { both: 'averageScore durationMonths goals onset redFlags sites type worstScore' },
  PainSite: { both: 'side site' },
  Patient: { both: 'birthDate diedOn id identifier identifierSystem name sex', own: 'earlierRecords mergedInto' },
  Person: { open: 'disciplines id name' },
  PriorTreatment: { both: 'detail effect what' },
  Procedure: {
    open: 'code complications conservativeCareMark conservativeCareMinWeeks conservativeCareNote contraindications guidance id name offered prerequisites recommendations recovery risks targetConditions typicalRelief',
  },
  ProcedureRecommendation: { open: 'body direction mark markNote population procedureCodes sources' },
  ProcedureRisk: { open: 'guideline mark markNote risk source' },
  Proposal: {
    board: 'ballots id implementationRisks openVote proposedAt proposedBy quorum rationale recommendation revision stream',
    own: 'mayAcknowledgeDissents mayCastBallot mayCastBallotForOthers mayKeepVoteOpen mayRatify toConfirm',
  },
  Query: {
    open: 'board boards factFragments procedures referralReadiness refusals',
    own: 'meeting boardCase boardCases node nodes organisation searchCases serviceAccount viewer',
  },
  QuestionKind: { open: 'asks code emergency name quorum' },
  Quorum: { board: 'met missing requirements' },
  QuorumRequirement: { board: 'by count disciplines label met' },
  QuorumRule: { open: 'count disciplines label' },
  Recommendation: { board: 'steps' },
  RecommendedStep: { board: 'concurrent condition guidance kind levels number procedure side study timing' },
  ReadyToClose: { board: 'at publishedAt ready why' },
  RecordedAdvice: { board: 'adviser content discipline givenOn' },
  RecordedAttendance: { board: 'arrivedAt discipline person remote' },
  RecordedConflict: { board: 'declaredAt kind note person treatment' },
  RedFlag: { both: 'code finding note' },
  SafetyResult: { board: 'advice note overriddenBy override rule secondedBy verdict' },
  RefusalExplanation: { open: 'category code message rule' },
  Review: {
    board:
      'advice readyToClose safetyResults answeredDisciplines asked decision dueAt id missingDisciplines number openedAt opinions proposal question sealed stream unsealReason unsealedAt unsealedBy unsealingNeedsReason version',
    own: 'mayDeclineOpinion mayGiveOpinion mayPropose mayReassignOpinions mayUnseal',
  },
  ServiceAccount: { own: 'organisation scopes' },
  Source: { open: 'id mark markNote publication' },
  StreamPosition: { own: 'epoch head id' },
  SuggestedPlace: { board: 'breakBefore itemId startsAfterMinutes' },
  Thread: {
    both: 'anchor audience boardCase createdAt id questionTo resolvedAt resolvedBy',
    own: 'comments mayReopen mayReply mayResolve',
  },
  ThreadConnection: { both: 'edges pageInfo' },
  ThreadEdge: { both: 'cursor node' },
  Viewer: { own: 'conflicts inbox memberships organisations person' },
};

const sides = new Map(
  Object.entries(matrix).flatMap(([type, row]) =>
    (Object.entries(row) as [FieldSide, string][]).flatMap(([side, fields]) =>
      fields.split(' ').map((field) => [`${type}.${field}`, side] as const),
    ),
  ),
);
export const rowsOfMatrix = [...sides.keys()];
export const sideOf = (type: string, field: string): FieldSide | undefined => sides.get(`${type}.${field}`);

type Expected = (name: Name, world: World) => unknown;
const onBoard = (name: Name) => standOf(name, 'decided') === 'board';
const writes = (name: Name) => onBoard(name) && name !== 'observer';
const mays = (fields: string, type: string, may: (name: Name) => boolean): Record<string, [string, Expected]> =>
  Object.fromEntries(fields.split(' ').map((field) => [`${type}.${field}`, ['', (name: Name) => may(name)]]));
const stream = (of: (name: Name, world: World) => string | null): [string, Expected] => [
  '{ id }',
  (name, world) => (of(name, world) === null ? null : { id: of(name, world) }),
];
const local = (id: string) => id.slice(id.indexOf('_') + 1);
const caseIs = (id: string) => ({ node: { id } });

/** What each field that depends on the asker answers: its selection, and the answer on the decided case for whoever sees the row. */
export const own: Record<string, [string, Expected]> = {
  ...ownOfMeeting,
  ...ownOfBoards,
  ...ownOfLetters,
  ...ownLooks,
  ...ownOfFollowThrough,
  'Board.members': ['{ __typename }', (name, { seats }) => (standsOnSpine(name) ? Array(seats).fill({ __typename: 'BoardMember' }) : [])],
  // Nothing has waited for its window here.
  'Board.dueToClose': ['{ edges { node { id } } }', () => ({ edges: [] })],
  'Board.stream': stream((name, { boards }) => (isMember(name) ? `board:${local(boards['SPN']!)}` : null)),
  'Board.openQuestions': [
    '(first: 50) { edges { node { id } } }',
    (
      name,
      {
        cases: {
          decided: { threads },
        },
      },
    ) => ({ edges: onBoard(name) ? [caseIs(threads['board']!)] : [] }),
  ],
  'BoardCase.myDrafts': [
    '{ id }',
    (
      name,
      {
        cases: {
          decided: { drafts },
        },
      },
    ) => (drafts[name] ? [{ id: drafts[name] }] : []),
  ],
  'BoardCase.commentCount': ['', (name) => (onBoard(name) ? 3 : 2)],
  'BoardCase.comments': [
    '(first: 50) { edges { node { id } } }',
    (
      name,
      {
        cases: {
          decided: { comments },
        },
      },
    ) => ({
      edges: (onBoard(name) ? ['board', 'deleted', 'shared', 'answer'] : ['shared', 'answer']).map((key) => caseIs(comments[key]!)),
    }),
  ],
  'BoardCase.threads': [
    '(first: 50) { edges { node { id } } }',
    (
      name,
      {
        cases: {
          decided: { threads },
        },
      },
    ) => ({ edges: (onBoard(name) ? ['board', 'shared'] : ['shared']).map((key) => caseIs(threads[key]!)) }),
  ],
  'BoardCase.previousCases': [
    '{ id }',
    (name, { cases: { earlier } }) => (standOf(name, 'earlier') === null ? [] : [{ id: earlier.boardCase }]),
  ],
  'BoardCase.stream': stream((name, { cases: { decided } }) => `${onBoard(name) ? 'case' : 'referral'}:${local(decided.boardCase)}`),
  'BoardCase.updatedAt': ['', (name, { times }) => (onBoard(name) ? times.updated : times.referralUpdated)],
  ...mays('mayComment', 'BoardCase', writes),
  ...mays('mayCommentToReferrer', 'BoardCase', (name) => writes(name) || name === 'referrer'),
  ...mays('mayTriage mayUpdateReferral mayWithdraw', 'BoardCase', () => false),
  ...mays('mayRequestInformation mayAnswerInformation', 'BoardCase', () => false),
  ...mays('mayClose mayReopen', 'BoardCase', organisesSpine),
  ...mays('mayWithdrawConsent', 'BoardCase', (name) => organisesSpine(name) || ['referrer', 'hospital-system'].includes(name)),
  ...caseOwn,
  'Comment.mayEdit': ['', (name) => name === 'coordinator'],
  'Thread.comments': [
    '(first: 50) { edges { node { id } } }',
    (
      _name,
      {
        cases: {
          decided: { comments },
        },
      },
    ) => ({ edges: ['shared', 'answer'].map((key) => caseIs(comments[key]!)) }),
  ],
  ...mays('mayReopen', 'Thread', () => false),
  ...mays('mayReply mayResolve', 'Thread', (name) => writes(name) || name === 'referrer'),
  ...mays('mayRevise', 'Opinion', () => false),
  ...mays('mayAcknowledgeDissents mayCastBallot mayCastBallotForOthers mayKeepVoteOpen mayRatify', 'Proposal', () => false),
  'Proposal.toConfirm': ['{ revision }', () => []],
  ...mays('mayGiveOpinion mayUnseal', 'Review', () => false),
  // Written past the commands: it is not under review.
  ...mays('maySuspend', 'Decision', () => false),
  ...mays('mayLiftSuspension', 'Decision', (name) => name === 'chair'),
  ...mays('mayPropose', 'Review', (name) => name === 'chair'),
  'Organisation.referrals': ['(first: 50) { edges { node { id } } }', (_name, { moved }) => ({ edges: moved.map(caseIs) })],
  // With the references that were given it is asked in the specification itself.
  'Organisation.referral': ['(externalReference: "given by nobody") { id }', () => null],
  'Organisation.stream': stream((_name, { organisations }) => `organisation:${local(organisations['westmere']!)}`),
};

/** Read below `viewer`, which has no id: only the person's own, and asked of `viewer` in the specification itself. */
export const ownOfViewer = [...ownOfInbox, ...(['CommentDraft', 'ReferralDraft'] as const).flatMap((type) => matrix[type]!.own!.split(' ').map((field) => `${type}.${field}`)),
  'Inbox.mentions', 'Inbox.drafts', 'Inbox.referralDrafts', 'Inbox.openOpinions', 'Inbox.openQuestions', 'Inbox.stream', 'Membership.discipline', 'Membership.role', 'StreamPosition.epoch',
  'StreamPosition.head', 'StreamPosition.id', 'Viewer.conflicts', 'Viewer.inbox', 'Viewer.memberships', 'Viewer.organisations', 'Viewer.person']; // prettier-ignore
/** Read below `serviceAccount`, the same for systems. */
export const ownOfSystem = ['ServiceAccount.organisation', 'ServiceAccount.scopes'];
/** The roots: what each of their arguments lets through is the matrix of ids. */
export const ownOfQuery = [
  // What search shows of a case; with which words is asked in the specification itself.
  'Excerpt.parts',
  'Excerpt.source',
  'ExcerptPart.matched',
  'ExcerptPart.text',
  'FoundCase.excerpt',
  'Query.searchCases', // prettier-ignore
  'Query.meeting',
  'Query.boardCase',
  'Query.boardCases',
  'Query.node',
  'Query.nodes',
  'Query.organisation',
  'Query.serviceAccount',
  'Query.viewer',
];

export const isMember = (name: Name): boolean => callerOf(name).boards?.includes('SPN') ?? false;
export const standsOnSpine = (name: Name): boolean => isMember(name) || callerOf(name).guestOf !== undefined;
export const everybody: readonly (Name | null)[] = [...names, null];
