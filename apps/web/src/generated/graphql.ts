/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AcknowledgeDissentInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  proposalId: string;
  /** The reason that was read, as it was answered; refused when the objection gives another one by now. Say it. */
  reason?: string | null | undefined;
  /** The revision that you saw; an older one is refused. */
  revision: number;
  voterId: string;
};

/** Something to be done, with exactly one owner: a person, or the referring side. */
export type ActionInput = {
  /** The day by which it is due; not in the past. */
  dueOn?: string | null | undefined;
  /** A person who takes part in the case. */
  ownerId?: string | null | undefined;
  /** Who there, by name; at most 200 characters. Left out: whoever refers. */
  ownerName?: string | null | undefined;
  /** True for something that the referring side owes; it reads the action then. */
  referringSide?: boolean | null | undefined;
  /** What is to be done; at most 1,000 characters. */
  what: string;
};

/** Where an action stands; what is done or cancelled has ended. */
export type ActionState =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN';

export type AddActionInput = {
  /** The case that it is about. */
  caseId: string;
  /** The day by which it is due; not in the past. */
  dueOn?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A person who takes part in the case. */
  ownerId?: string | null | undefined;
  /** Who there, by name; at most 200 characters. Left out: whoever refers. */
  ownerName?: string | null | undefined;
  /** True for something that the referring side owes; it reads the action then. */
  referringSide?: boolean | null | undefined;
  /** What is to be done; at most 1,000 characters. */
  what: string;
};

export type AddAgendaItemInput = {
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** For discussion when it is left out. */
  kind?: AgendaItemKind | null | undefined;
  meetingId: string;
  /** In minutes, 1 to 240; by the complexity of the case when it is left out. */
  plannedMinutes?: number | null | undefined;
  /** Needed after the cut-off. */
  reason?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Starting a thread needs `audience`; replying needs `threadId` and takes the thread's audience. */
export type AddCommentInput = {
  /** What a new thread is about; a reply stands where its thread does. */
  anchor?: AnchorInput | null | undefined;
  audience?: Audience | null | undefined;
  /** Markdown without raw HTML. */
  body: string;
  caseId: string;
  /** The draft of mine that becomes this comment: it is removed with it. */
  draftId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** People to call in; each must be able to read the thread. */
  mentions?: Array<string> | null | undefined;
  /** Makes a new thread an open question to this discipline. */
  questionTo?: Discipline | null | undefined;
  threadId?: string | null | undefined;
};

export type AddConditionInput = {
  /** The case. */
  caseId: string;
  /** The clinician who confirms it; must vote on this case. */
  clinicianId: string;
  /** For the other kinds: LOINC, or code of a procedure; at most 100 characters. */
  code?: string | null | undefined;
  /** How the result is held against the threshold. */
  comparator: Comparator;
  /** The decision that you saw; refused when another one stands by now. */
  decisionId?: string | null | undefined;
  /** What kind of result it waits for. */
  dependsOn: DependsOn;
  /** For STEP: the number of an earlier step. */
  dependsOnStep?: number | null | undefined;
  /** The last day on which a result counts; not in the past. */
  expiresOn: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** What is measured; at most 300 characters. */
  measure: string;
  /** Number of the step that waits. */
  step: number;
  /** In `unit`. */
  threshold: number;
  /** At most 50 characters. */
  unit?: string | null | undefined;
};

/** Without item and phase: the next phase, and after the last one the next case that waits. */
export type AdvanceMeetingInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The case to turn to; it begins by being presented. */
  itemId?: string | null | undefined;
  meetingId: string;
  /** One step forward, or any back. DISCUSSING unseals the opinions of the case. */
  phase?: MeetingPhase | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** For discussion, or an agreed standard of care that is only noted; any member may pull that into discussion. */
export type AgendaItemKind =
  | 'DISCUSSION'
  | 'NOTING';

/** What became of a case in a meeting. ENDED: it was withdrawn or closed before its turn. */
export type AgendaItemOutcome =
  | 'CARRIED'
  | 'DECIDED'
  | 'DEFERRED'
  | 'ENDED'
  | 'NOTED';

/** To be discussed in a meeting, or only to be noted there. */
export type AgendaWishKind =
  | 'DISCUSSION'
  | 'NOTING';

/** What happened outside a meeting. */
export type AgendaWishReason =
  | 'CONDITION_EXPIRED'
  | 'EMERGENCY_DECISION'
  | 'OBJECTION'
  | 'QUORUM_LOST';

/** What a thread is about; exactly one of these. */
export type AnchorInput = {
  /** For threads of the board alone. */
  criterion?: CriterionAnchorInput | null | undefined;
  /** An image, and a place in it. */
  image?: ImageAnchorInput | null | undefined;
  /** A laboratory value of the referral. */
  laboratoryValue?: LaboratoryValueAnchorInput | null | undefined;
  /** For threads of the board alone. */
  opinion?: OpinionAnchorInput | null | undefined;
};

export type AnswerAlertInput = {
  /** An alert that stands. */
  alertId: string;
  /** What is being done; 1 to 2,000 characters. */
  answer: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
};

export type AnswerInformationInput = {
  /** One or several of the open items. */
  answers: Array<InformationAnswerInput>;
  /** The case. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Whom to ask for a discipline; otherwise whoever of it owes fewest opinions and is not away. */
export type AskedOpinionInput = {
  discipline: Discipline;
  /** When it is due, where the charter's time for this priority does not fit. */
  dueAt?: string | null | undefined;
  personId?: string | null | undefined;
  substituteId?: string | null | undefined;
};

/** Who reads a thread, for ever: the board alone, or the referrer's side too. */
export type Audience =
  | 'BOARD'
  | 'REFERRER';

/** Objecting and recusing need a reason; recusing does not count for the quorum. */
export type BallotChoice =
  | 'ABSTAIN'
  | 'APPROVE'
  | 'OBJECT'
  | 'RECUSE';

/** All that is given must hold. */
export type BoardCaseFilter = {
  /** Asked of me, as the named member or an overdue one’s substitute. */
  awaitingMyOpinion?: boolean | null | undefined;
  painType?: Array<PainType> | null | undefined;
  priority?: Array<Priority> | null | undefined;
  /** As `text` of `searchCases`; of the cases that fit it, the thousand latest referred. */
  search?: string | null | undefined;
  status?: Array<CaseStatus> | null | undefined;
};

/** Orders of the worklist. */
export type BoardCaseOrder =
  | 'PRIORITY_THEN_WAITING'
  | 'SUBMITTED_AT_ASC'
  | 'UPDATED_AT_DESC';

/** What somebody is on a board. A guest is a member for named cases until a date; an observer reads and never votes. */
export type BoardRole =
  | 'CHAIR'
  | 'COORDINATOR'
  | 'GUEST'
  | 'MEMBER'
  | 'OBSERVER';

export type CancelActionInput = {
  /** The action. */
  actionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type CancelLetterInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A letter that has not been released. */
  letterId: string;
  /** Why it goes nowhere; at most 2,000 characters. */
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type CancelMeetingInput = {
  /** A planned meeting of the same board that takes over its cases; without one they are offered to every meeting to come. */
  carryToId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  meetingId: string;
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Whose turn it is. */
export type CaseOwner =
  | 'BOARD'
  | 'REFERRER';

/** Where a case stands. */
export type CaseStatus =
  | 'AWAITING_INFORMATION'
  | 'CLOSED'
  | 'DECIDED'
  | 'DECLINED'
  | 'IN_FOLLOW_UP'
  | 'IN_REVIEW'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type CastBallotInput = {
  /** When the ballot that this one replaces was confirmed or else cast, as you saw it; null where there was none. Refused where it is another by now and says something else. Leave it out, and the last request counts. */
  against?: string | null | undefined;
  choice: BallotChoice;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A member who votes by phone. */
  onBehalfOf?: string | null | undefined;
  proposalId: string;
  /** Needed for objecting and recusing. */
  reason?: string | null | undefined;
  /** Idempotency keys of your own requests that this one takes the place of, because nobody answered them; those that were done all the same count as seen. Of more than 50 the last 50. */
  replaces?: Array<string> | null | undefined;
  /** The revision that you saw; an older one is refused. */
  revision: number;
};

/** From the referral to triage, from there to the decision, from there to its letter. */
export type ClockStep =
  | 'DECISION'
  | 'LETTER'
  | 'TRIAGE';

export type CloseCaseInput = {
  /** The case. */
  caseId: string;
  /** Boards count by it. */
  code: CloseCode;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** In words, at most 4,000 characters; needed with OTHER. */
  reason?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Why a case is closed. OTHER needs a reason in words. */
export type CloseCode =
  | 'COMPLETED'
  | 'DUPLICATE'
  | 'LOST_TO_FOLLOW_UP'
  | 'NO_TREATMENT_WANTED'
  | 'OTHER'
  | 'PATIENT_DIED'
  | 'TREATED_ELSEWHERE';

export type CloseMeetingInput = {
  /** A planned meeting of the same board that takes over whatever is undecided; without one closing is refused while anything is. */
  carryToId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  meetingId: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** How a result is held against the threshold. */
export type Comparator =
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'LESS_THAN'
  | 'MORE_THAN';

export type CompleteActionInput = {
  /** The action. */
  actionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** What came of it; at most 2,000 characters. */
  note?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** On what a step of a decision waits: a result, held against a threshold, until a day. */
export type ConditionInput = {
  /** The clinician who confirms it; must vote on this case. */
  clinicianId: string;
  /** For the other kinds: LOINC, or code of a procedure; at most 100 characters. */
  code?: string | null | undefined;
  /** How the result is held against the threshold. */
  comparator: Comparator;
  /** What kind of result it waits for. */
  dependsOn: DependsOn;
  /** For STEP: the number of an earlier step. */
  dependsOnStep?: number | null | undefined;
  /** The last day on which a result counts; not in the past. */
  expiresOn: string;
  /** What is measured; at most 300 characters. */
  measure: string;
  /** Number of the step that waits. */
  step: number;
  /** In `unit`. */
  threshold: number;
  /** At most 50 characters. */
  unit?: string | null | undefined;
};

/** Whether a condition is met. */
export type ConditionResolution =
  | 'MET'
  | 'NOT_MET';

/** What became of a condition; EXPIRED puts its case on the agenda. */
export type ConditionState =
  | 'EXPIRED'
  | 'MET'
  | 'NOT_MET'
  | 'OPEN';

export type ConfirmBallotInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The proposal. */
  proposalId: string;
  /** As `toConfirm` names it: the current revision, or one that was ratified. */
  revision: number;
};

export type ConfirmConditionInput = {
  /** The condition. */
  conditionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Needed where it differs from what is proposed; at most 2,000 characters. */
  reason?: string | null | undefined;
  /** As its result proposes, or otherwise with a reason. */
  resolution: ConditionResolution;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** What a conflict of interest is about. */
export type ConflictKind =
  | 'FAMILY'
  | 'FINANCIAL'
  | 'INTENDED_OPERATOR'
  | 'OTHER'
  | 'OWN_PATIENT'
  | 'RESEARCH';

/** What a board's charter makes of a conflict of interest: written down; discusses and does not vote; kept away from the case. */
export type ConflictTreatment =
  | 'DISCUSSES_WITHOUT_VOTE'
  | 'EXCLUDED'
  | 'NOTED';

/** On what basis the referral is shared with the board. */
export type ConsentInput = {
  basis: string;
  givenOn?: string | null | undefined;
};

export type CorrectLetterInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A letter that was signed. */
  letterId: string;
  /** What is wrong with it; at most 2,000 characters. */
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** A criterion of the board's clinical policy. */
export type CriterionAnchorInput = {
  /** Code of a criterion, in capitals. */
  code: string;
};

export type DecisionRecordInput = {
  /** What is to be done because of it; at most 30. */
  actions?: Array<ActionInput> | null | undefined;
  /** On what its steps wait; at most 30. Later ones: addCondition. */
  conditions?: Array<ConditionInput> | null | undefined;
  consentPoints?: Array<string> | null | undefined;
  fundingRoute?: string | null | undefined;
  informationMissing?: string | null | undefined;
  /** What to hold and restart, and when. */
  medicationPlan?: string | null | undefined;
  optionsConsidered?: Array<string> | null | undefined;
  patientPreference?: string | null | undefined;
  rehabilitationPlan?: string | null | undefined;
  /** Entered by hand. */
  safetyResults?: Array<SafetyResultInput> | null | undefined;
  tellPatientBy?: string | null | undefined;
  tellsPatient?: string | null | undefined;
};

export type DeclareConflictInput = {
  /** The case in which there is one. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** What it is about; one of each kind can stand for a person. */
  kind: ConflictKind;
  /** What it is, in a few words; at most 2,000 characters. */
  note: string;
  /** Somebody else, for the chair, the deputy or a coordinator; left out for oneself. */
  personId?: string | null | undefined;
};

export type DeclineInput = {
  /** Capital letters and underscores, such as OUT_OF_SCOPE. */
  code: string;
  reason: string;
};

export type DeclineToGiveOpinionInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the board; at most 2,000 characters. */
  reason: string;
  reviewId: string;
};

export type DeferAgendaItemInput = {
  /** A planned meeting of the same board that takes over the case; without one it is offered to every meeting to come. */
  carryToId?: string | null | undefined;
  code: DeferralCode;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  itemId: string;
  /** Needed with OTHER. */
  reason?: string | null | undefined;
  /** The version of the meeting that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Why a case was not decided. OTHER needs words. */
export type DeferralCode =
  | 'DISCIPLINE_ABSENT'
  | 'IMAGING_MISSING'
  | 'INFORMATION_MISSING'
  | 'MEETING_CANCELLED'
  | 'NOBODY_KNOWS_PATIENT'
  | 'NO_AGREEMENT'
  | 'OTHER'
  | 'PATIENT_VIEW_MISSING'
  | 'QUORUM_NOT_MET'
  | 'TIME_RAN_OUT';

export type DeleteCommentInput = {
  commentId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** What kind of result a condition waits for. */
export type DependsOn =
  | 'LABORATORY_VALUE'
  | 'PROCEDURE_RESULT'
  | 'STEP';

/** Throws away a draft of my own. */
export type DiscardDraftInput = {
  /** A draft of mine. */
  draftId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Throws away a referral of my own that was never submitted. */
export type DiscardReferralDraftInput = {
  /** A draft of mine. */
  draftId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** For what a member of a board speaks and votes. */
export type Discipline =
  | 'CARDIOLOGY'
  | 'GENERAL_PRACTICE'
  | 'GERIATRICS'
  | 'NURSING'
  | 'ONCOLOGY'
  | 'ORTHOPAEDICS'
  | 'PAIN_MEDICINE'
  | 'PALLIATIVE_CARE'
  | 'PHARMACY'
  | 'PHYSIOTHERAPY'
  | 'PSYCHOLOGY'
  | 'RADIOLOGY'
  | 'RHEUMATOLOGY'
  | 'SPINAL_SURGERY';

export type DraftLettersInput = {
  /** The decision whose letters are wanted. */
  decisionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
};

export type EditCommentInput = {
  body: string;
  commentId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type EditLetterInput = {
  /** At most ten names; left out it stays as it is. Refused where no basis for sharing is recorded. */
  copiesTo?: Array<string> | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A draft. */
  letterId: string;
  /** Those that change; the others stay. */
  paragraphs?: Array<LetterParagraphInput> | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type EditMinutesInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Minutes that are not signed. */
  minutesId: string;
  /** Those that change; the others stay. */
  paragraphs: Array<LetterParagraphInput>;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type EndGuestInvitationInput = {
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  personId: string;
};

export type EnterSafetyResultInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** What it is about; at most 8,000 characters. */
  note?: string | null | undefined;
  /** The review whose plan it is about. */
  reviewId: string;
  /** The rule's id or name; at most 300 characters. Entered again it replaces a lesser result, never a graver one. */
  rule: string;
  /** What it said. */
  verdict: SafetyVerdict;
};

/** Where a found text stands. */
export type ExcerptSource =
  | 'DISCUSSION'
  | 'NUMBER'
  | 'PATIENT'
  | 'QUESTION'
  | 'REASON';

/** Whether something was found. Not asked is not absent. */
export type Finding =
  | 'ABSENT'
  | 'NOT_ASKED'
  | 'PRESENT';

export type HealthInput = {
  allergies?: Array<string> | null | undefined;
  devices?: Array<string> | null | undefined;
  diagnoses?: Array<string> | null | undefined;
  laboratoryValues?: Array<LaboratoryValueInput> | null | undefined;
  medications?: Array<MedicationInput> | null | undefined;
  pregnancy?: Finding | null | undefined;
};

/** A place in an imaging study of the case's referral. */
export type ImageAnchorInput = {
  /** From 1, of an instance with several; needs its instance. */
  frame?: number | null | undefined;
  /** Needs its instance. */
  point?: ImagePointInput | null | undefined;
  /** DICOM SeriesInstanceUID (0020,000E). */
  seriesInstanceUid?: string | null | undefined;
  /** DICOM SOPInstanceUID (0008,0018); needs its series. */
  sopInstanceUid?: string | null | undefined;
  /** An ImagingStudy of this case. */
  studyId: string;
  /** As the author looks at it. */
  viewport?: ImageViewportInput | null | undefined;
};

/** Where the image is looked at from. */
export type ImageCameraInput = {
  /** Three numbers, in millimetres of the patient coordinate system of DICOM. */
  focalPoint: Array<number>;
  /** Half of the height that is shown, in millimetres. */
  parallelScale?: number | null | undefined;
  /** Three numbers, in millimetres of the patient coordinate system of DICOM. */
  position: Array<number>;
  /** Three numbers: the direction that is up on the screen. */
  viewUp: Array<number>;
};

/** In pixels of the image from its upper left corner; fractions lie between pixels. */
export type ImagePointInput = {
  /** Columns from the left edge. */
  x: number;
  /** Rows from the upper edge. */
  y: number;
};

/** How the image is looked at, so that everybody sees what the author saw. */
export type ImageViewportInput = {
  /** For reformatted and volume views. */
  camera?: ImageCameraInput | null | undefined;
  /** Left and right exchanged. */
  flipHorizontal?: boolean;
  /** Up and down exchanged. */
  flipVertical?: boolean;
  /** Clockwise, in degrees. */
  rotation?: number | null | undefined;
  /** In the units of the stored values (HU for CT), after rescaling. */
  windowCentre?: number | null | undefined;
  /** In the units of the stored values (HU for CT), after rescaling. */
  windowWidth?: number | null | undefined;
};

export type ImagingStudyInput = {
  description?: string | null | undefined;
  modality: string;
  performedOn?: string | null | undefined;
  report?: string | null | undefined;
  /** DICOM StudyInstanceUID. */
  studyInstanceUid?: string | null | undefined;
};

/** How much of a whole decision was carried out. */
export type ImplementationProgress =
  | 'DONE'
  | 'NOTHING_TO_DO'
  | 'NOT_DONE'
  | 'PARTLY'
  | 'PENDING'
  | 'UNDER_WAY';

/** Why a plan may well not be carried out. */
export type ImplementationRisk =
  /** A procedure, a diagnosis, device or antithrombotic, and no safety result entered in the review. */
  | 'COMORBIDITY_NOT_ASSESSED'
  /** A step depends on a condition. */
  | 'CONDITION_UNMET'
  /** Nobody is named who sees to it: no open action, no intended operator. */
  | 'NO_OWNER'
  /** The referral does not say what the patient wants. */
  | 'NO_PATIENT_PREFERENCE'
  /** The catalogue marks a procedure of the plan as not offered. */
  | 'PROCEDURE_NOT_OFFERED'
  /** A body allows a procedure of the plan only in research or with special arrangements, and the plan names no study. */
  | 'STUDY_OR_ARRANGEMENTS_MISSING';

/** Whether a step of a decision was carried out. */
export type ImplementationStatus =
  | 'DONE'
  | 'NOT_DONE'
  | 'PARTLY'
  | 'PENDING';

/** What waits for somebody. */
export type InboxItemKind =
  /** Something that I am to do. The action’s. */
  | 'ACTION'
  /** A red flag is present and nobody has answered yet (CASE-9). `subjectId` is the alert’s. */
  | 'ALERT'
  /** A proposal that is voted on without a meeting (kept open, closed asynchronously, or P1) and on which I vote and have not. By when the vote ends or can be closed. The proposal’s. */
  | 'BALLOT'
  /** A ballot of mine that somebody took by phone. The proposal’s. */
  | 'BALLOT_TO_CONFIRM'
  /** A proposal in a case that I chair to which nobody objected within its window. The proposal’s. */
  | 'CLOSING'
  /** A condition of mine that expires within 14 days. The condition’s. */
  | 'CONDITION_EXPIRES'
  /** A condition of mine whose result has come. The condition’s. */
  | 'CONDITION_TO_CONFIRM'
  /** Steps past their planned date, on a board whose desk I keep. The decision’s. */
  | 'IMPLEMENTATION_OVERDUE'
  /** A drafted letter in a case that I chair. The letter’s. */
  | 'LETTER_TO_SIGN'
  /** Somebody mentioned me since I last looked at the case. The comment’s. */
  | 'MENTION'
  /** My opinion is asked, or that of somebody who let the date pass and whose substitute I am. The review’s. */
  | 'OPINION'
  /** An open question to a discipline that I answer for. The thread’s. */
  | 'QUESTION';

/** The answer to one item. */
export type InformationAnswerInput = {
  /** In words; 1 to 20,000 characters. */
  answer: string;
  /** The item, once. */
  itemId: string;
  /** Where it is found, such as a document's number; at most 500 characters. */
  reference?: string | null | undefined;
};

export type InformationItemInput = {
  dueOn?: string | null | undefined;
  owedBy?: string | null | undefined;
  what: string;
};

export type KeepVoteOpenInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The proposal. */
  proposalId: string;
  /** The revision that you saw; an older one is refused. */
  revision: number;
  /** A time to come, at most 60 days from now; naming another one replaces it. */
  until: string;
};

/** A laboratory value of the referral, by its code and day. */
export type LaboratoryValueAnchorInput = {
  /** LOINC. */
  code: string;
  /** When it was taken. */
  takenOn: string;
};

export type LaboratoryValueInput = {
  /** LOINC. */
  code: string;
  name: string;
  takenOn: string;
  unit: string;
  value: number;
};

/** Why a letter goes nowhere. */
export type LetterCancelCode =
  | 'CORRECTED'
  | 'DECISION_SUPERSEDED'
  | 'NOT_WANTED'
  | 'PATIENT_DIED';

/** REFERRER is in the board’s words, PATIENT in plain ones; both go to the referring organisation, which hands the patient’s on. */
export type LetterKind =
  | 'PATIENT'
  | 'REFERRER';

export type LetterParagraphInput = {
  /** One of the letter’s free paragraphs. */
  key: string;
  /** At most 8,000 characters; empty leaves the paragraph out. */
  text: string;
};

/** WITHHELD_UNTIL is signed and waits for the patient to be told or for its date, whichever comes first; from RELEASED on the referring side reads it. */
export type LetterStatus =
  | 'CANCELLED'
  | 'DRAFT'
  | 'RELEASED'
  | 'WITHHELD_UNTIL';

export type LetterToSignInput = {
  /** A draft. */
  letterId: string;
  /** The version that you previewed; another one is not signed. */
  version: number;
};

export type LiftSuspensionInput = {
  /** The decision that is suspended. */
  decisionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** I have seen the case up to here. */
export type MarkLookedInput = {
  /** A case that I may read. */
  caseId: string;
  /** Head of `BoardCase.stream` as it was shown; an earlier one than said before changes nothing. */
  head: number;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
};

export type MedicationInput = {
  antithrombotic?: boolean | null | undefined;
  dose?: string | null | undefined;
  lastTakenOn?: string | null | undefined;
  name: string;
};

/** How far the current case is; one step forward at a time, or back. */
export type MeetingPhase =
  | 'DECIDING'
  | 'DISCUSSING'
  | 'PRESENTING'
  | 'RECORDED';

/** Signed is when its minutes are. */
export type MeetingStatus =
  | 'CANCELLED'
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED'
  | 'SIGNED';

/** What is signed never changes. */
export type MinutesStatus =
  | 'DRAFT'
  | 'SIGNED';

export type NameDelegateInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  meetingId: string;
  /** Somebody who sits on the board; null takes it back. */
  personId?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Why a step was carried out in part, or not at all. */
export type NotDoneReason =
  | 'ADVERSE_EFFECT'
  | 'COMORBIDITY'
  | 'DEATH'
  | 'FUNDING_ENDED'
  | 'FUNDING_PENDING'
  | 'FUNDING_REFUSED'
  | 'IMPROVED'
  | 'INFORMATION_MISSING'
  | 'LOST_TO_FOLLOW_UP'
  | 'MEDICAL_REASON'
  | 'NO_LONGER_INDICATED'
  | 'OTHER'
  | 'OTHER_TREATMENT_CHOSEN'
  | 'PATIENT_REFUSED'
  | 'PATIENT_UNWELL'
  | 'PATIENT_WISH'
  | 'RESOURCES'
  | 'SUPERSEDED'
  | 'SUPPORTIVE_CARE'
  | 'UNKNOWN'
  | 'WORSENED';

/** What stands in the way of closing a review without a meeting. */
export type NotReadyToClose =
  | 'ALREADY_RATIFIED'
  | 'CASE_STATE'
  | 'CHARTER_FORBIDS'
  | 'NOT_CARRIED'
  | 'OBJECTION'
  | 'QUORUM_NOT_MET'
  | 'SAFETY_NOT_SETTLED'
  | 'WINDOW_OPEN';

/** Language of what is written to somebody. */
export type NotificationLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** How often somebody is written to. */
export type NotificationRhythm =
  /** Once a day at `dailyAt`, everything together. */
  | 'DAILY'
  /** At the full hour, everything together. */
  | 'HOURLY'
  /** Within a minute. */
  | 'IMMEDIATE'
  /** Not at all, not even about alerts. */
  | 'NEVER';

/** Why a case asks for an agenda. CARRIED_OVER: an earlier meeting deferred it; the others happened without a meeting. */
export type OfferReason =
  | 'CARRIED_OVER'
  | 'CONDITION_EXPIRED'
  | 'EMERGENCY_DECISION'
  | 'OBJECTION'
  | 'QUORUM_LOST';

export type OpenMeetingInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  meetingId: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** An opinion in one of the reviews of the case; not while it is sealed. */
export type OpinionAnchorInput = {
  /** The Opinion. */
  opinionId: string;
};

/** What became of a request for an opinion. */
export type OpinionRequestStepKind =
  /** Who was asked is away, or cannot answer any more: somebody else was asked. */
  | 'ABSENT'
  /** Who was asked said no. */
  | 'DECLINED'
  /** The board's desk was told that it is overdue. */
  | 'ESCALATED'
  /** The desk asked somebody else. */
  | 'REASSIGNED'
  /** Who was asked was reminded. */
  | 'REMINDED'
  /** Overdue for long: the substitute was asked. */
  | 'SUBSTITUTED';

export type OverrideSafetyResultInput = {
  /** What was relied on; at most 4,000 characters. */
  advice?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The proposal that goes on in spite of it. */
  proposalId: string;
  /** Why; needed but for the second signature of a stop. At most 4,000 characters. */
  reason?: string | null | undefined;
  /** The revision that you saw; an older one is refused. */
  revision: number;
  /** The rule's id or name, as it was entered. */
  rule: string;
};

export type PainProfileInput = {
  /** 0 to 10. */
  averageScore?: number | null | undefined;
  /** Months, at least 0. */
  durationMonths?: number | null | undefined;
  goals?: string | null | undefined;
  onset?: string | null | undefined;
  redFlags?: Array<RedFlagInput> | null | undefined;
  sites: Array<PainSiteInput>;
  type: PainType;
  /** 0 to 10, at least the average. */
  worstScore?: number | null | undefined;
};

export type PainSiteInput = {
  side: Side;
  site: string;
};

/** Kind of pain that the referral is about. */
export type PainType =
  | 'ARTHRITIS'
  | 'BACK_AXIAL'
  | 'BACK_RADICULAR'
  | 'CANCER'
  | 'COMPLEX_REGIONAL'
  | 'NEUROPATHIC'
  | 'OTHER'
  | 'SACROILIAC'
  | 'SPINAL_STENOSIS'
  | 'VERTEBRAL_FRACTURE'
  | 'VISCERAL';

/** What a patient said to a decision. */
export type PatientAnswerKind =
  | 'ACCEPTS'
  | 'CHOOSES_ALTERNATIVE'
  | 'DECLINES'
  | 'UNDECIDED';

/** Who the referral is about. The same identifier with another name or birth date is refused. */
export type PatientInput = {
  birthDate: string;
  identifier: string;
  /** Who gave the identifier; `local` when left out. */
  identifierSystem?: string | null | undefined;
  name: string;
  sex: string;
};

export type PrepareMinutesInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A meeting that has been closed. */
  meetingId: string;
};

export type PriorTreatmentInput = {
  detail?: string | null | undefined;
  effect?: string | null | undefined;
  what: string;
};

/** P1 emergency, P2 urgent, P3 routine, P4 review. */
export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4';

export type ProposeDecisionInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  rationale: string;
  recommendation: RecommendationInput;
  reviewId: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
  /** The rationale is the text written together, as you read it: refused with PROPOSAL_WORDING_MOVED where the stored text is another one. */
  writtenTogether?: boolean;
};

export type PullIntoDiscussionInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  itemId: string;
  /** The version of the meeting that you saw; a stale one is refused with the current version. */
  version: number;
};

export type RatifyDecisionInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  proposalId: string;
  /** Needed for a declared split. */
  reason?: string | null | undefined;
  record?: DecisionRecordInput | null | undefined;
  /** The revision that you saw; an older one is refused. */
  revision: number;
};

export type RatifyReadyDecisionsInput = {
  /** The board whose cases they are. */
  boardId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Each once, at most 50; ratified in this order. */
  proposals: Array<ReadyProposalInput>;
};

/** What readiness asks of a patient: no name and no identifier. */
export type ReadinessPatientInput = {
  birthDate: string;
  /** As the organisation records it. */
  sex: string;
};

export type ReadyProposalInput = {
  /** The proposal. */
  id: string;
  /** The revision that you saw; an older one is refused. */
  revision: number;
};

export type ReassignActionInput = {
  /** The action. */
  actionId: string;
  /** Its new due day; left out, it stays. */
  dueOn?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Who owes it from now on: a person who takes part in the case. */
  ownerId?: string | null | undefined;
  /** Who there, by name. */
  ownerName?: string | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
  /** True where the referring side owes it from now on. */
  referringSide?: boolean | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type ReassignOpinionInput = {
  /** Whose request; it is asked and has not answered. */
  discipline: Discipline;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Who is asked from now on: a member of the discipline who is not away. */
  personId: string;
  /** Why; at most 2,000 characters. */
  reason?: string | null | undefined;
  reviewId: string;
  /** Who is asked now, as you saw it; left out where nobody is. Somebody else is refused. */
  seenPersonId?: string | null | undefined;
  /** Who is asked when they let it pass; otherwise the rota says. */
  substituteId?: string | null | undefined;
};

/** A plan of one or more steps, in order. */
export type RecommendationInput = {
  steps: Array<RecommendedStepInput>;
};

/** Kind of one step of a plan. */
export type RecommendationKind =
  | 'MORE_INFORMATION'
  | 'NOT_OFFERED'
  /** In opinions only, and alone. */
  | 'NO_PREFERENCE'
  | 'OTHER_SPECIALTY'
  | 'PAIN_MANAGEMENT_PROGRAMME'
  | 'PROCEDURE'
  | 'REHABILITATION_FIRST'
  | 'RESEARCH_STUDY';

export type RecommendedStepInput = {
  /** Done alongside the step before it. */
  concurrent?: boolean | null | undefined;
  condition?: string | null | undefined;
  guidance?: string | null | undefined;
  kind: RecommendationKind;
  levels?: Array<string> | null | undefined;
  /** Needed by a procedure. */
  procedureId?: string | null | undefined;
  /** Needed by a procedure. */
  side?: Side | null | undefined;
  /** Needed by a research study. */
  study?: string | null | undefined;
  timing?: string | null | undefined;
};

export type RecordAdviceInput = {
  /** Who advised; at most 200 characters. */
  adviser: string;
  /** What they advised; at most 8,000 characters. */
  content: string;
  /** Of which discipline. */
  discipline: Discipline;
  /** On which day; not one to come. */
  givenOn: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The review that it is about. */
  reviewId: string;
};

export type RecordAttendanceInput = {
  /** When this person last came or left, as you saw it; null where there was none. Refused where it is another by now and says something else. Leave it out, and the last request counts. */
  against?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** True when they leave. */
  left?: boolean | null | undefined;
  meetingId: string;
  personId: string;
  /** Not in the room. */
  remote?: boolean | null | undefined;
  /** Idempotency keys of your own requests that this one takes the place of, because nobody answered them; those that were done all the same count as seen. Of more than 50 the last 50. */
  replaces?: Array<string> | null | undefined;
};

export type RecordConditionResultInput = {
  /** The condition. */
  conditionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Not in the future, and not after the condition's last day. */
  measuredOn: string;
  /** Where it comes from; at most 300 characters. */
  source?: string | null | undefined;
  /** In the condition's unit. */
  value: number;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type RecordDeathInput = {
  /** Not in the future; null takes a wrongly recorded death back. */
  diedOn?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The patient. */
  patientId: string;
  /** Needed to change or take back what was recorded; at most 2,000 characters. */
  reason?: string | null | undefined;
};

export type RecordImplementationInput = {
  /** The case. */
  caseId: string;
  /** When it was done, not in the future, today when left out; for PENDING, for when it is planned, not in the past. */
  date?: string | null | undefined;
  /** The decision that you saw; refused when another one stands by now. Left out: the one that stands. */
  decisionId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** In words; at most 4,000 characters. */
  note?: string | null | undefined;
  /** Needed for PARTLY and NOT_DONE; OTHER needs a note. */
  reasonCode?: NotDoneReason | null | undefined;
  /** What has become of it. */
  status: ImplementationStatus;
  /** Number of the step, from 1. */
  step: number;
};

export type RecordNotedInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Agenda items for noting; all of them are recorded, or none. */
  itemIds: Array<string>;
  meetingId: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type RecordPatientAnswerInput = {
  /** Which offered alternative; needed for CHOOSES_ALTERNATIVE, at most 1,000 characters. */
  alternative?: string | null | undefined;
  /** What the patient said. */
  answer: PatientAnswerKind;
  /** The day of the answer, between the decision and today; today when left out. */
  answeredOn?: string | null | undefined;
  /** The case. */
  caseId: string;
  /** The decision that you saw; refused when another one stands by now. Left out: the one that stands. */
  decisionId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** In words; at most 4,000 characters. */
  note?: string | null | undefined;
  /** Who told the patient, by name; at most 200 characters. */
  toldBy?: string | null | undefined;
};

export type RecordPatientToldInput = {
  /** A case with a decision. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** At most 2,000 characters; both sides read it. */
  note?: string | null | undefined;
  /** From the day of the decision until today; today when left out. */
  toldOn?: string | null | undefined;
};

export type RedFlagInput = {
  /** Each code once. */
  code: string;
  finding: Finding;
  note?: string | null | undefined;
};

/** A referral as far as it is written. Nothing of it is kept. */
export type ReferralReadinessInput = {
  consentToShare?: ConsentInput | null | undefined;
  health?: HealthInput | null | undefined;
  imagingStudies?: Array<ImagingStudyInput> | null | undefined;
  /** Its type says what is asked for. */
  painProfile: PainProfileInput;
  patient?: ReadinessPatientInput | null | undefined;
  priorTreatments?: Array<PriorTreatmentInput> | null | undefined;
  /** What the board is asked. */
  question?: string | null | undefined;
};

export type RemoveAgendaItemInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  itemId: string;
  reason: string;
  /** The version of the meeting that you saw; a stale one is refused with the current version. */
  version: number;
};

export type ReopenCaseInput = {
  /** The case. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** What the new review is asked; the case's question when left out. Only where a review opens at once. */
  question?: string | null | undefined;
  /** Why it is taken up again; 1 to 4,000 characters. */
  reason: string;
  /** How the new review is judged; as the case was judged last when left out. Only where a review opens at once. */
  review?: TriageAcceptInput | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Opens again what was resolved. */
export type ReopenThreadInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** A resolved thread. */
  threadId: string;
};

/** Why the board should look at a decided case again. */
export type ReopeningReason =
  | 'NOTHING_WAS_DONE'
  | 'NOT_DONE_FOR_A_CLINICAL_REASON'
  | 'PATIENT_CHOSE_ALTERNATIVE'
  | 'PATIENT_DECLINES';

export type ReorderAgendaInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Every item of the agenda once, in the order that is wanted. */
  itemIds: Array<string>;
  meetingId: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type RequestInformationInput = {
  /** The case. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 50 items: what, who owes it, by when. */
  items: Array<InformationItemInput>;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type ResolveThreadInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  threadId: string;
};

/** What a result of stop or defer needs before the proposal may be ratified. */
export type SafetyNeed =
  | 'OVERRIDE'
  | 'SECOND_SIGNATURE';

export type SafetyResultInput = {
  note?: string | null | undefined;
  /** Needed for defer: why the board goes on. A stop is entered in the review, where a second member signs. */
  override?: string | null | undefined;
  /** The rule's id or name. */
  rule: string;
  verdict: SafetyVerdict;
};

/** Worst first. */
export type SafetyVerdict =
  | 'ADVISE'
  | 'DEFER'
  | 'HOLD'
  | 'OK'
  | 'STOP';

/** A draft of a new thread needs `audience`, one of a reply `threadId`. With the `draftId` and `version` that this window last saw it is saved over; otherwise what was typed is kept in a draft beside it. */
export type SaveDraftInput = {
  /** What the thread that it would start is about. */
  anchor?: AnchorInput | null | undefined;
  /** Of the thread that it would start. */
  audience?: Audience | null | undefined;
  /** As it was typed. */
  body: string;
  /** The case that it is about. */
  caseId: string;
  /** The draft that this window saves over; left out the first time. */
  draftId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** The thread that it would answer. */
  threadId?: string | null | undefined;
  /** The version of that draft that this window saw. */
  version?: number | null | undefined;
};

/** With the `draftId` and `version` that this window last saw it is saved over; otherwise what was typed is kept in a draft beside it. */
export type SaveReferralDraftInput = {
  /** What the form holds, as the form wrote it; at most 200,000 characters. */
  content: string;
  /** The draft that this window saves over; left out the first time. */
  draftId?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** For which organisation I would refer. */
  organisationId: string;
  /** The version of that draft that this window saw. */
  version?: number | null | undefined;
};

export type ScheduleMeetingInput = {
  boardId: string;
  /** When the agenda closes; what the charter says when it is left out. */
  cutOffAt?: string | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** In the future, at most two years from now. */
  startsAt: string;
};

/** All of them at once; what waits already is not written of. */
export type SetNotificationPreferencesInput = {
  /** When the daily mail goes, HH:MM by the clock of `timeZone`. */
  dailyAt?: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** In which language. */
  language?: NotificationLanguage;
  /** One address; needed unless `rhythm` is NEVER. */
  mailAddress?: string | null | undefined;
  /** Beginning of the quiet hours, HH:MM by the clock of `timeZone`. */
  quietFrom?: string | null | undefined;
  /** End of the quiet hours, HH:MM by the clock of `timeZone`; both or neither. */
  quietUntil?: string | null | undefined;
  /** How often. */
  rhythm: NotificationRhythm;
  /** IANA name of the time zone, such as Europe/Berlin. */
  timeZone: string;
};

/** The patient's side. */
export type Side =
  | 'BILATERAL'
  | 'LEFT'
  | 'MIDLINE'
  | 'NOT_APPLICABLE'
  | 'RIGHT';

export type SignLettersInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** One to fifty, each once. */
  letters: Array<LetterToSignInput>;
};

export type SignMinutesInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Minutes that are not signed. */
  minutesId: string;
  /** The version that you previewed; another one is not signed. */
  version: number;
};

/** How the board stood at ratification. */
export type Strength =
  | 'MAJORITY'
  | 'SPLIT'
  | 'UNANIMOUS';

export type SubmitOpinionInput = {
  concerns?: string | null | undefined;
  conditions?: string | null | undefined;
  /** 1 (a guess) to 5 (certain). */
  confidence: number;
  /** Percent, 0 to 100. */
  expectedBenefit?: number | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  rationale: string;
  recommendation: RecommendationInput;
  rehabilitationPlan?: string | null | undefined;
  reviewId: string;
};

export type SubmitReferralInput = {
  boardId: string;
  consentToShare?: ConsentInput | null | undefined;
  /** My draft that becomes this referral; it is gone with it. */
  draftId?: string | null | undefined;
  /** Unique in the organisation; a second submission with it answers with the first case. */
  externalReference?: string | null | undefined;
  health?: HealthInput | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  imagingStudies?: Array<ImagingStudyInput> | null | undefined;
  /** Needed only by someone who refers for several organisations. */
  organisationId?: string | null | undefined;
  painProfile: PainProfileInput;
  patient: PatientInput;
  priorTreatments?: Array<PriorTreatmentInput> | null | undefined;
  /** A proposal; triage decides. */
  priority?: Priority | null | undefined;
  /** What the board is asked. */
  question: string;
  /** A code of the board's questionKinds. */
  questionKind?: string | null | undefined;
  /** Why it needs a board. */
  reason: string;
  referringClinician?: string | null | undefined;
};

export type SuspendDecisionInput = {
  /** The decision that stands. */
  decisionId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Why; both sides read it. At most 2,000 characters. */
  reason: string;
};

export type TriageAcceptInput = {
  asks?: Array<AskedOpinionInput> | null | undefined;
  /** 1 (simple) to 5. */
  complexity?: number | null | undefined;
  priority: Priority;
  /** A code of the board's questionKinds; what the referral says when left out. */
  questionKind?: string | null | undefined;
};

/** Exactly one of accept, returnFor and decline. */
export type TriageCaseInput = {
  accept?: TriageAcceptInput | null | undefined;
  caseId: string;
  decline?: DeclineInput | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  returnFor?: Array<InformationItemInput> | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type UnsealReviewInput = {
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Needed while a required discipline has neither answered nor is overdue. */
  reason?: string | null | undefined;
  reviewId: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

/** Each part that is given replaces what was there. */
export type UpdateReferralInput = {
  caseId: string;
  health?: HealthInput | null | undefined;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  imagingStudies?: Array<ImagingStudyInput> | null | undefined;
  painProfile?: PainProfileInput | null | undefined;
  priorTreatments?: Array<PriorTreatmentInput> | null | undefined;
  question?: string | null | undefined;
  reason?: string | null | undefined;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type WithdrawConflictInput = {
  /** The case in which it was declared. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** Which one. */
  kind: ConflictKind;
  /** Whose it is; left out for oneself. */
  personId?: string | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

export type WithdrawInformationRequestInput = {
  /** The case. */
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  /** An open item of the case. */
  itemId: string;
  /** Why it is no longer needed; 1 to 2,000 characters. */
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type WithdrawReferralInput = {
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', person: { __typename: 'Person', disciplines: Array<Discipline>, id: string, name: string }, memberships: Array<{ __typename: 'Membership', role: BoardRole, discipline: Discipline | null, board: { __typename: 'Board', id: string, name: string } }>, organisations: Array<{ __typename: 'Organisation', id: string, name: string }> } };

export type WholeReviewFragment = { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null };

export type CasePageFragment = { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, version: number, question: string, reason: string, submittedAt: string | null, externalReference: string | null, complexity: number | null, emergencyRoute: string | null, endCode: string | null, endReason: string | null, referredBy: string, referringClinician: string | null, mayTriage: boolean, commentCount: number, mayComment: boolean, mayCommentToReferrer: boolean, board: { __typename: 'Board', id: string, name: string, questionKinds: Array<{ __typename: 'QuestionKind', code: string, name: string }>, members: Array<{ __typename: 'BoardMember', role: BoardRole, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } | null, reviews: Array<{ __typename: 'Review', id: string, number: number, openedAt: string, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, questionKind: { __typename: 'QuestionKind', code: string, name: string }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string, identifierSystem: string, identifier: string, diedOn: string | null }, painProfile: { __typename: 'PainProfile', type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ __typename: 'PainSite', site: string, side: Side }>, redFlags: Array<{ __typename: 'RedFlag', code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, previousCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, readiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  id: string;
}>;


export type CaseQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, version: number, question: string, reason: string, submittedAt: string | null, externalReference: string | null, complexity: number | null, emergencyRoute: string | null, endCode: string | null, endReason: string | null, referredBy: string, referringClinician: string | null, mayTriage: boolean, commentCount: number, mayComment: boolean, mayCommentToReferrer: boolean, board: { __typename: 'Board', id: string, name: string, questionKinds: Array<{ __typename: 'QuestionKind', code: string, name: string }>, members: Array<{ __typename: 'BoardMember', role: BoardRole, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } | null, reviews: Array<{ __typename: 'Review', id: string, number: number, openedAt: string, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, questionKind: { __typename: 'QuestionKind', code: string, name: string }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string, identifierSystem: string, identifier: string, diedOn: string | null }, painProfile: { __typename: 'PainProfile', type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ __typename: 'PainSite', site: string, side: Side }>, redFlags: Array<{ __typename: 'RedFlag', code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, previousCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, readiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type CasePartsQueryVariables = Exact<{
  caseId: string;
  ids: Array<string> | string;
}>;


export type CasePartsQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null, nodes: Array<
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null }
    | { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
   | null> };

export type CaseAheadQueryVariables = Exact<{
  id: string;
}>;


export type CaseAheadQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, version: number, question: string, reason: string, submittedAt: string | null, externalReference: string | null, complexity: number | null, emergencyRoute: string | null, endCode: string | null, endReason: string | null, referredBy: string, referringClinician: string | null, mayTriage: boolean, commentCount: number, mayComment: boolean, mayCommentToReferrer: boolean, board: { __typename: 'Board', id: string, name: string, questionKinds: Array<{ __typename: 'QuestionKind', code: string, name: string }>, members: Array<{ __typename: 'BoardMember', role: BoardRole, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } | null, reviews: Array<{ __typename: 'Review', id: string, number: number, openedAt: string, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, questionKind: { __typename: 'QuestionKind', code: string, name: string }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string, identifierSystem: string, identifier: string, diedOn: string | null }, painProfile: { __typename: 'PainProfile', type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ __typename: 'PainSite', site: string, side: Side }>, redFlags: Array<{ __typename: 'RedFlag', code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, previousCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, readiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type TourOfBoardQueryVariables = Exact<{
  boardId: string;
}>;


export type TourOfBoardQuery = { __typename: 'Query', boardCases: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, status: CaseStatus, review: { __typename: 'Review', id: string, sealed: boolean, proposal: { __typename: 'Proposal', id: string } | null, decision: { __typename: 'Decision', id: string } | null } | null } }> } };

export type TourOfReferralsQueryVariables = Exact<{
  organisationId: string;
}>;


export type TourOfReferralsQuery = { __typename: 'Query', organisation: { __typename: 'Organisation', id: string, referrals: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, status: CaseStatus } }> } } | null };

export type WorklistLineFragment = { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, submittedAt: string | null, updatedAt: string, commentCount: number, painProfile: { __typename: 'PainProfile', type: PainType }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string }, review: { __typename: 'Review', id: string, sealed: boolean, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null };

export type WorklistRowFragment = { __typename: 'BoardCase', complexity: number | null, owner: CaseOwner | null, id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, submittedAt: string | null, updatedAt: string, commentCount: number, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, dueAt: string | null, endedAt: string | null, overdue: boolean }>, agendaItem: { __typename: 'AgendaItem', id: string, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, painProfile: { __typename: 'PainProfile', type: PainType }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string }, review: { __typename: 'Review', id: string, sealed: boolean, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null };

export type WorklistQueryVariables = Exact<{
  boardId: string;
  filter?: BoardCaseFilter | null | undefined;
  orderBy?: BoardCaseOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, name: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } | null } | null, boardCases: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', cursor: string, node: { __typename: 'BoardCase', complexity: number | null, owner: CaseOwner | null, id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, submittedAt: string | null, updatedAt: string, commentCount: number, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, dueAt: string | null, endedAt: string | null, overdue: boolean }>, agendaItem: { __typename: 'AgendaItem', id: string, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, painProfile: { __typename: 'PainProfile', type: PainType }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string }, review: { __typename: 'Review', id: string, sealed: boolean, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrganisationReferralsQueryVariables = Exact<{
  organisationId: string;
  status?: Array<CaseStatus> | CaseStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrganisationReferralsQuery = { __typename: 'Query', organisation: { __typename: 'Organisation', id: string, name: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, referrals: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', cursor: string, node: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, submittedAt: string | null, updatedAt: string, commentCount: number, painProfile: { __typename: 'PainProfile', type: PainType }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string }, review: { __typename: 'Review', id: string, sealed: boolean, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReferralFragment = { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, version: number, question: string, reason: string, submittedAt: string | null, externalReference: string | null, complexity: number | null, emergencyRoute: string | null, endCode: string | null, endReason: string | null, referredBy: string, referringClinician: string | null, mayTriage: boolean, questionKind: { __typename: 'QuestionKind', code: string, name: string }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string, identifierSystem: string, identifier: string, diedOn: string | null }, painProfile: { __typename: 'PainProfile', type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ __typename: 'PainSite', site: string, side: Side }>, redFlags: Array<{ __typename: 'RedFlag', code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, previousCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, readiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }> };

export type TriageCaseMutationVariables = Exact<{
  input: TriageCaseInput;
}>;


export type TriageCaseMutation = { __typename: 'Mutation', triageCase: { __typename: 'TriageCasePayload', boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, version: number, question: string, reason: string, submittedAt: string | null, externalReference: string | null, complexity: number | null, emergencyRoute: string | null, endCode: string | null, endReason: string | null, referredBy: string, referringClinician: string | null, mayTriage: boolean, commentCount: number, mayComment: boolean, mayCommentToReferrer: boolean, board: { __typename: 'Board', id: string, name: string, questionKinds: Array<{ __typename: 'QuestionKind', code: string, name: string }>, members: Array<{ __typename: 'BoardMember', role: BoardRole, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } | null, reviews: Array<{ __typename: 'Review', id: string, number: number, openedAt: string, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, questionKind: { __typename: 'QuestionKind', code: string, name: string }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string, identifierSystem: string, identifier: string, diedOn: string | null }, painProfile: { __typename: 'PainProfile', type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ __typename: 'PainSite', site: string, side: Side }>, redFlags: Array<{ __typename: 'RedFlag', code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, previousCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, readiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } } | null };

export type CaseLifeFragment = { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } };

export type CaseRecordQueryVariables = Exact<{
  caseId: string;
}>;


export type CaseRecordQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null };

export type AnswerAlertMutationVariables = Exact<{
  input: AnswerAlertInput;
}>;


export type AnswerAlertMutation = { __typename: 'Mutation', answerAlert: { __typename: 'AnswerAlertPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type DeclareConflictMutationVariables = Exact<{
  input: DeclareConflictInput;
}>;


export type DeclareConflictMutation = { __typename: 'Mutation', declareConflict: { __typename: 'DeclareConflictPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null } | null };

export type WithdrawConflictMutationVariables = Exact<{
  input: WithdrawConflictInput;
}>;


export type WithdrawConflictMutation = { __typename: 'Mutation', withdrawConflict: { __typename: 'WithdrawConflictPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null } | null };

export type RequestInformationMutationVariables = Exact<{
  input: RequestInformationInput;
}>;


export type RequestInformationMutation = { __typename: 'Mutation', requestInformation: { __typename: 'RequestInformationPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type WithdrawInformationRequestMutationVariables = Exact<{
  input: WithdrawInformationRequestInput;
}>;


export type WithdrawInformationRequestMutation = { __typename: 'Mutation', withdrawInformationRequest: { __typename: 'WithdrawInformationRequestPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type CloseCaseMutationVariables = Exact<{
  input: CloseCaseInput;
}>;


export type CloseCaseMutation = { __typename: 'Mutation', closeCase: { __typename: 'CloseCasePayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type ReopenCaseMutationVariables = Exact<{
  input: ReopenCaseInput;
}>;


export type ReopenCaseMutation = { __typename: 'Mutation', reopenCase: { __typename: 'ReopenCasePayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type RecordDeathMutationVariables = Exact<{
  input: RecordDeathInput;
}>;


export type RecordDeathMutation = { __typename: 'Mutation', recordDeath: { __typename: 'RecordDeathPayload', patient: { __typename: 'Patient', id: string, diedOn: string | null } } | null };

export type EndGuestInvitationMutationVariables = Exact<{
  input: EndGuestInvitationInput;
}>;


export type EndGuestInvitationMutation = { __typename: 'Mutation', endGuestInvitation: { __typename: 'EndGuestInvitationPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, version: number, status: CaseStatus, priority: Priority | null, complexity: number | null, submittedAt: string | null, referredBy: string, referringClinician: string | null, endCode: string | null, endReason: string | null, endedAt: string | null, owner: CaseOwner | null, mayClose: boolean, mayReopen: boolean, mayWithdraw: boolean, mayRequestInformation: boolean, mayInviteGuest: boolean, patient: { __typename: 'Patient', id: string, diedOn: string | null }, alerts: Array<{ __typename: 'CaseAlert', id: string, raisedAt: string, redFlags: Array<string>, dueAt: string, escalations: number, escalatedAt: string | null, answer: string | null, answeredAt: string | null, mayAnswer: boolean, alerted: Array<{ __typename: 'Person', id: string, name: string }>, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null, overdue: boolean }>, conflicts: Array<{ __typename: 'Conflict', kind: ConflictKind, note: string, treatment: ConflictTreatment, barsChairing: boolean, declaredAt: string, withdrawnAt: string | null, withdrawReason: string | null, person: { __typename: 'Person', id: string, name: string }, declaredBy: { __typename: 'Person', id: string, name: string }, withdrawnBy: { __typename: 'Person', id: string, name: string } | null }>, guests: Array<{ __typename: 'CaseGuest', discipline: Discipline | null, invitedAt: string, expiresAt: string, person: { __typename: 'Person', id: string, name: string } }>, reopenings: Array<{ __typename: 'CaseReopening', at: string, fromStatus: CaseStatus, reason: string, endedAt: string | null, endedCode: string | null, endedReason: string | null, by: { __typename: 'Person', id: string, name: string } | null, review: { __typename: 'Review', id: string, number: number } | null }>, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, informationAsked: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, agendaItem: { __typename: 'AgendaItem', id: string, kind: AgendaItemKind, late: boolean, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, agendaWishes: Array<{ __typename: 'AgendaWish', at: string, kind: AgendaWishKind, reason: AgendaWishReason }>, reviews: Array<{ __typename: 'Review', id: string, number: number, question: string, openedAt: string, unsealedAt: string | null, unsealReason: string | null, unsealedBy: { __typename: 'Person', id: string, name: string } | null, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, proposal: { __typename: 'Proposal', id: string, revision: number, proposedAt: string, proposedBy: { __typename: 'Person', id: string, name: string } } | null, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersededBy: { __typename: 'Decision', id: string } | null, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, signedAt: string | null, releasedAt: string | null, cancelledAt: string | null, signedBy: { __typename: 'Person', id: string, name: string } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type FindCasesQueryVariables = Exact<{
  text: string;
}>;


export type FindCasesQuery = { __typename: 'Query', searchCases: { __typename: 'FoundCaseConnection', edges: Array<{ __typename: 'FoundCaseEdge', node: { __typename: 'FoundCase', excerpt: { __typename: 'Excerpt', source: ExcerptSource, parts: Array<{ __typename: 'ExcerptPart', text: string, matched: boolean }> }, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, patient: { __typename: 'Patient', id: string, name: string } } } }> } };

export type WorklistRowsQueryVariables = Exact<{
  boardId: string;
  ids: Array<string> | string;
}>;


export type WorklistRowsQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } | null } | null, nodes: Array<
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string, complexity: number | null, owner: CaseOwner | null, number: string, status: CaseStatus, priority: Priority | null, question: string, submittedAt: string | null, updatedAt: string, commentCount: number, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, dueAt: string | null, endedAt: string | null, overdue: boolean }>, agendaItem: { __typename: 'AgendaItem', id: string, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null, painProfile: { __typename: 'PainProfile', type: PainType }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string }, review: { __typename: 'Review', id: string, sealed: boolean, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Thread', id: string }
   | null> };

export type PlannedMeetingFragment = { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, mayAddItem: boolean };

export type PlannedMeetingsQueryVariables = Exact<{
  boardId: string;
}>;


export type PlannedMeetingsQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, meetings: { __typename: 'MeetingConnection', edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, mayAddItem: boolean } }> } } | null };

export type MeetingVersionQueryVariables = Exact<{
  meetingId: string;
}>;


export type MeetingVersionQuery = { __typename: 'Query', meeting: { __typename: 'Meeting', id: string, version: number } | null };

export type PutMeetingFragment = { __typename: 'Meeting', id: string, version: number, agenda: Array<{ __typename: 'AgendaItem', id: string, mayRemove: boolean, boardCase: { __typename: 'BoardCase', id: string, agendaItem: { __typename: 'AgendaItem', id: string, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null } }> };

export type PutOnAgendaMutationVariables = Exact<{
  input: AddAgendaItemInput;
}>;


export type PutOnAgendaMutation = { __typename: 'Mutation', addAgendaItem: { __typename: 'AddAgendaItemPayload', meeting: { __typename: 'Meeting', id: string, version: number, agenda: Array<{ __typename: 'AgendaItem', id: string, mayRemove: boolean, boardCase: { __typename: 'BoardCase', id: string, agendaItem: { __typename: 'AgendaItem', id: string, meeting: { __typename: 'Meeting', id: string, startsAt: string } } | null } }> } } | null };

export type TakeOffAgendaMutationVariables = Exact<{
  input: RemoveAgendaItemInput;
}>;


export type TakeOffAgendaMutation = { __typename: 'Mutation', removeAgendaItem: { __typename: 'RemoveAgendaItemPayload', meeting: { __typename: 'Meeting', id: string, version: number } } | null };

export type BallotLineFragment = { __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null };

export type QuorumStateFragment = { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> };

export type ProposalTextFragment = { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> };

export type DecisionTextFragment = { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null };

export type SafetyEnteredFragment = { __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null };

export type ReviewDecisionFragment = { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, mayPropose: boolean, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null };

export type ProposeDecisionMutationVariables = Exact<{
  input: ProposeDecisionInput;
}>;


export type ProposeDecisionMutation = { __typename: 'Mutation', proposeDecision: { __typename: 'ProposeDecisionPayload', proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type CastBallotMutationVariables = Exact<{
  input: CastBallotInput;
}>;


export type CastBallotMutation = { __typename: 'Mutation', castBallot: { __typename: 'CastBallotPayload', proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } } | null };

export type AcknowledgeDissentMutationVariables = Exact<{
  input: AcknowledgeDissentInput;
}>;


export type AcknowledgeDissentMutation = { __typename: 'Mutation', acknowledgeDissent: { __typename: 'AcknowledgeDissentPayload', proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } } | null };

export type RatifyDecisionMutationVariables = Exact<{
  input: RatifyDecisionInput;
}>;


export type RatifyDecisionMutation = { __typename: 'Mutation', ratifyDecision: { __typename: 'RatifyDecisionPayload', decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null }, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, version: number, question: string, reason: string, submittedAt: string | null, externalReference: string | null, complexity: number | null, emergencyRoute: string | null, endCode: string | null, endReason: string | null, referredBy: string, referringClinician: string | null, mayTriage: boolean, commentCount: number, mayComment: boolean, mayCommentToReferrer: boolean, board: { __typename: 'Board', id: string, name: string, questionKinds: Array<{ __typename: 'QuestionKind', code: string, name: string }>, members: Array<{ __typename: 'BoardMember', role: BoardRole, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } | null, reviews: Array<{ __typename: 'Review', id: string, number: number, openedAt: string, decision: { __typename: 'Decision', id: string, strength: Strength, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } } | null }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, questionKind: { __typename: 'QuestionKind', code: string, name: string }, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string, identifierSystem: string, identifier: string, diedOn: string | null }, painProfile: { __typename: 'PainProfile', type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ __typename: 'PainSite', site: string, side: Side }>, redFlags: Array<{ __typename: 'RedFlag', code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, previousCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus, submittedAt: string | null }>, readiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } } | null };

export type ConfirmBallotMutationVariables = Exact<{
  input: ConfirmBallotInput;
}>;


export type ConfirmBallotMutation = { __typename: 'Mutation', confirmBallot: { __typename: 'ConfirmBallotPayload', proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } } | null };

export type KeepVoteOpenMutationVariables = Exact<{
  input: KeepVoteOpenInput;
}>;


export type KeepVoteOpenMutation = { __typename: 'Mutation', keepVoteOpen: { __typename: 'KeepVoteOpenPayload', proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } } | null };

export type EnterSafetyResultMutationVariables = Exact<{
  input: EnterSafetyResultInput;
}>;


export type EnterSafetyResultMutation = { __typename: 'Mutation', enterSafetyResult: { __typename: 'EnterSafetyResultPayload', review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type OverrideSafetyResultMutationVariables = Exact<{
  input: OverrideSafetyResultInput;
}>;


export type OverrideSafetyResultMutation = { __typename: 'Mutation', overrideSafetyResult: { __typename: 'OverrideSafetyResultPayload', review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type RecordAdviceMutationVariables = Exact<{
  input: RecordAdviceInput;
}>;


export type RecordAdviceMutation = { __typename: 'Mutation', recordAdvice: { __typename: 'RecordAdvicePayload', review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type CaseGuestsQueryVariables = Exact<{
  id: string;
}>;


export type CaseGuestsQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, guests: Array<{ __typename: 'CaseGuest', person: { __typename: 'Person', id: string, name: string } }> } | null };

export type BoardSeatsQueryVariables = Exact<{
  boardId: string;
}>;


export type BoardSeatsQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } | null } | null };

export type DueToCloseQueryVariables = Exact<{
  boardId: string;
  after?: string | null | undefined;
}>;


export type DueToCloseQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, name: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } | null, dueToClose: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', cursor: string, node: { __typename: 'BoardCase', id: string, number: string, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string }, review: { __typename: 'Review', id: string, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, mayRatify: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type RatifyReadyDecisionsMutationVariables = Exact<{
  input: RatifyReadyDecisionsInput;
}>;


export type RatifyReadyDecisionsMutation = { __typename: 'Mutation', ratifyReadyDecisions: { __typename: 'RatifyReadyDecisionsPayload', decisions: Array<{ __typename: 'Decision', id: string, ratifiedAt: string, strength: Strength }>, refused: Array<{ __typename: 'RefusedRatification', proposalId: string, code: string, message: string }> } | null };

export type ActionLineFragment = { __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> };

export type ConditionLineFragment = { __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null };

export type StepReportFragment = { __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null };

export type StepLineFragment = { __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> };

export type AnswerLineFragment = { __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null };

export type ProgressFragment = { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null };

export type SuspendedFragment = { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } };

export type DecisionFollowingFragment = { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> };

export type CaseFollowingFragment = { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } };

export type FollowingQueryVariables = Exact<{
  caseId: string;
}>;


export type FollowingQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null };

export type AddActionMutationVariables = Exact<{
  input: AddActionInput;
}>;


export type AddActionMutation = { __typename: 'Mutation', addAction: { __typename: 'AddActionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type CompleteActionMutationVariables = Exact<{
  input: CompleteActionInput;
}>;


export type CompleteActionMutation = { __typename: 'Mutation', completeAction: { __typename: 'CompleteActionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type ReassignActionMutationVariables = Exact<{
  input: ReassignActionInput;
}>;


export type ReassignActionMutation = { __typename: 'Mutation', reassignAction: { __typename: 'ReassignActionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type CancelActionMutationVariables = Exact<{
  input: CancelActionInput;
}>;


export type CancelActionMutation = { __typename: 'Mutation', cancelAction: { __typename: 'CancelActionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type AddConditionMutationVariables = Exact<{
  input: AddConditionInput;
}>;


export type AddConditionMutation = { __typename: 'Mutation', addCondition: { __typename: 'AddConditionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type RecordConditionResultMutationVariables = Exact<{
  input: RecordConditionResultInput;
}>;


export type RecordConditionResultMutation = { __typename: 'Mutation', recordConditionResult: { __typename: 'RecordConditionResultPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type ConfirmConditionMutationVariables = Exact<{
  input: ConfirmConditionInput;
}>;


export type ConfirmConditionMutation = { __typename: 'Mutation', confirmCondition: { __typename: 'ConfirmConditionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type ReportStepMutationVariables = Exact<{
  input: RecordImplementationInput;
}>;


export type ReportStepMutation = { __typename: 'Mutation', recordImplementation: { __typename: 'RecordImplementationPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type NotePatientAnswerMutationVariables = Exact<{
  input: RecordPatientAnswerInput;
}>;


export type NotePatientAnswerMutation = { __typename: 'Mutation', recordPatientAnswer: { __typename: 'RecordPatientAnswerPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type NotePatientToldMutationVariables = Exact<{
  input: RecordPatientToldInput;
}>;


export type NotePatientToldMutation = { __typename: 'Mutation', recordPatientTold: { __typename: 'RecordPatientToldPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type SuspendDecisionMutationVariables = Exact<{
  input: SuspendDecisionInput;
}>;


export type SuspendDecisionMutation = { __typename: 'Mutation', suspendDecision: { __typename: 'SuspendDecisionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type LiftSuspensionMutationVariables = Exact<{
  input: LiftSuspensionInput;
}>;


export type LiftSuspensionMutation = { __typename: 'Mutation', liftSuspension: { __typename: 'LiftSuspensionPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, mayAddAction: boolean, mayReport: boolean, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, actions: Array<{ __typename: 'Action', id: string, what: string, audience: Audience, ownerName: string | null, dueOn: string | null, overdueSince: string | null, state: ActionState, reason: string | null, addedAt: string, endedAt: string | null, version: number, mayChange: boolean, mayComplete: boolean, owner: { __typename: 'Person', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, earlierVersions: Array<{ __typename: 'ActionVersion', version: number, state: ActionState, ownerName: string | null, dueOn: string | null, reason: string | null, changedAt: string, owner: { __typename: 'Person', id: string, name: string } | null, changedBy: { __typename: 'Person', id: string, name: string } | null }> }>, standingDecision: { __typename: 'Decision', id: string, ratifiedAt: string, underReview: boolean, maySuspend: boolean, mayLiftSuspension: boolean, suspension: { __typename: 'DecisionSuspension', at: string, reason: string, by: { __typename: 'Person', id: string, name: string } } | null, steps: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, reportedAt: string | null, shared: boolean, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, source: Audience, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }>, conditions: Array<{ __typename: 'Condition', id: string, step: number, dependsOn: DependsOn, dependsOnStep: number | null, measure: string, code: string | null, comparator: Comparator, threshold: number, unit: string | null, expiresOn: string, overdueSince: string | null, state: ConditionState, proposed: ConditionResolution | null, reason: string | null, resolvedAt: string | null, version: number, mayRecordResult: boolean, mayConfirm: boolean, clinician: { __typename: 'Person', id: string, name: string }, results: Array<{ __typename: 'ConditionResult', value: number, measuredOn: string, source: string | null, proposed: ConditionResolution, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, resolvedBy: { __typename: 'Person', id: string, name: string } | null }>, implementation: { __typename: 'ImplementationSummary', progress: ImplementationProgress, steps: number, done: number, partly: number, pending: number, notDone: number, overdueSince: string | null, reopeningSuggested: ReopeningReason | null }, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, version: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type CommentTextFragment = { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null };

export type AnchorPlaceFragment = { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null };

export type CommentPageFragment = { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type ThreadTalkFragment = { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ThreadPageFragment = { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type DiscussionFragment = { __typename: 'BoardCase', id: string, commentCount: number, mayComment: boolean, mayCommentToReferrer: boolean, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { __typename: 'Mutation', addComment: { __typename: 'AddCommentPayload', comment: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null }, boardCase: { __typename: 'BoardCase', id: string, commentCount: number, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { __typename: 'Mutation', editComment: { __typename: 'EditCommentPayload', comment: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } } | null };

export type DeleteCommentMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type DeleteCommentMutation = { __typename: 'Mutation', deleteComment: { __typename: 'DeleteCommentPayload', comment: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } } | null };

export type ResolveThreadMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type ResolveThreadMutation = { __typename: 'Mutation', resolveThread: { __typename: 'ResolveThreadPayload', thread: { __typename: 'Thread', id: string, resolvedAt: string | null, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null } } | null };

export type ReopenThreadMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type ReopenThreadMutation = { __typename: 'Mutation', reopenThread: { __typename: 'ReopenThreadPayload', thread: { __typename: 'Thread', id: string, resolvedAt: string | null, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null } } | null };

export type CommentVersionsQueryVariables = Exact<{
  id: string;
}>;


export type CommentVersionsQuery = { __typename: 'Query', node:
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string, earlierVersions: Array<{ __typename: 'CommentVersion', version: number, body: string, writtenAt: string }> }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Thread', id: string }
   | null };

export type DraftTextFragment = { __typename: 'CommentDraft', id: string, version: number, body: string, audience: Audience, threadId: string | null, savedAt: string, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null };

export type MyDraftsQueryVariables = Exact<{
  id: string;
}>;


export type MyDraftsQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, myDrafts: Array<{ __typename: 'CommentDraft', id: string, version: number, body: string, audience: Audience, threadId: string | null, savedAt: string, beside: Array<{ __typename: 'CommentDraft', id: string, version: number, body: string, savedAt: string }>, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null }> } | null };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { __typename: 'Mutation', saveDraft: { __typename: 'SaveDraftPayload', draft: { __typename: 'CommentDraft', id: string, version: number, body: string, audience: Audience, threadId: string | null, savedAt: string, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null } } | null };

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardDraftInput;
}>;


export type DiscardDraftMutation = { __typename: 'Mutation', discardDraft: { __typename: 'DiscardDraftPayload', boardCase: { __typename: 'BoardCase', id: string } } | null };

export type MoreThreadsQueryVariables = Exact<{
  caseId: string;
  after?: string | null | undefined;
}>;


export type MoreThreadsQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, threads: { __typename: 'ThreadConnection', edges: Array<{ __typename: 'ThreadEdge', cursor: string, node: { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type MoreCommentsQueryVariables = Exact<{
  caseId: string;
  threadId: string;
  after?: string | null | undefined;
}>;


export type MoreCommentsQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null, node:
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Thread', id: string, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type ThreadQueryVariables = Exact<{
  id: string;
}>;


export type ThreadQuery = { __typename: 'Query', node:
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Thread', id: string, audience: Audience, resolvedAt: string | null, questionTo: Discipline | null, createdAt: string, mayReply: boolean, mayResolve: boolean, mayReopen: boolean, resolvedBy: { __typename: 'Person', id: string, name: string } | null, anchor: { __typename: 'Anchor', image: { __typename: 'ImageAnchor', studyId: string, seriesInstanceUid: string | null, sopInstanceUid: string | null, frame: number | null, point: { __typename: 'ImagePoint', x: number, y: number } | null, viewport: { __typename: 'ImageViewport', windowCentre: number | null, windowWidth: number | null, rotation: number | null, flipHorizontal: boolean, flipVertical: boolean, camera: { __typename: 'ImageCamera', position: Array<number>, focalPoint: Array<number>, viewUp: Array<number>, parallelScale: number | null } | null } | null } | null, criterion: { __typename: 'CriterionAnchor', code: string } | null, opinion: { __typename: 'OpinionAnchor', opinionId: string } | null, laboratoryValue: { __typename: 'LaboratoryValueAnchor', code: string, takenOn: string } | null } | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', cursor: string, node: { __typename: 'Comment', id: string, body: string, audience: Audience, threadId: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, mayEdit: boolean, author: { __typename: 'Person', id: string, name: string }, deletedBy: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', inbox: { __typename: 'Inbox', counts: Array<{ __typename: 'InboxCount', kind: InboxItemKind, count: number }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } };

export type WorkCaseFragment = { __typename: 'BoardCase', id: string, number: string, question: string, status: CaseStatus, priority: Priority | null, patient: { __typename: 'Patient', id: string, name: string }, board: { __typename: 'Board', id: string, name: string }, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } };

export type MyWorkQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyWorkQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', inbox: { __typename: 'Inbox', items: { __typename: 'InboxItemConnection', edges: Array<{ __typename: 'InboxItemEdge', node: { __typename: 'InboxItem', kind: InboxItemKind, subjectId: string, since: string, dueAt: string | null, rule: string, boardCase: { __typename: 'BoardCase', id: string, number: string, question: string, status: CaseStatus, priority: Priority | null, patient: { __typename: 'Patient', id: string, name: string }, board: { __typename: 'Board', id: string, name: string }, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, referralDrafts: Array<{ __typename: 'ReferralDraft', id: string, version: number, savedAt: string, organisation: { __typename: 'Organisation', id: string, name: string } }>, drafts: Array<{ __typename: 'CommentDraft', id: string, version: number, body: string, audience: Audience, savedAt: string, boardCase: { __typename: 'BoardCase', id: string, number: string } }> } } };

export type WorkSubjectsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type WorkSubjectsQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Action', id: string, what: string, version: number, mayComplete: boolean }
    | { __typename: 'AgendaItem' }
    | { __typename: 'Board' }
    | { __typename: 'BoardCase' }
    | { __typename: 'CaseAlert', id: string, redFlags: Array<string> }
    | { __typename: 'Comment', id: string, threadId: string, body: string, author: { __typename: 'Person', id: string, name: string } }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Condition', id: string, measure: string, comparator: Comparator, threshold: number, unit: string | null }
    | { __typename: 'Decision' }
    | { __typename: 'Dissent' }
    | { __typename: 'ImagingStudy' }
    | { __typename: 'InformationItem' }
    | { __typename: 'Letter' }
    | { __typename: 'Meeting' }
    | { __typename: 'Minutes' }
    | { __typename: 'Opinion' }
    | { __typename: 'Organisation' }
    | { __typename: 'Patient' }
    | { __typename: 'Person' }
    | { __typename: 'Procedure' }
    | { __typename: 'Proposal' }
    | { __typename: 'ReferralDraft' }
    | { __typename: 'Review' }
    | { __typename: 'Thread', id: string, questionTo: Discipline | null, comments: { __typename: 'CommentConnection', edges: Array<{ __typename: 'CommentEdge', node: { __typename: 'Comment', id: string, body: string, author: { __typename: 'Person', id: string, name: string } } }> } }
   | null> };

export type NextMeetingFragment = { __typename: 'Meeting', id: string, startsAt: string, status: MeetingStatus, board: { __typename: 'Board', id: string, name: string }, agenda: Array<{ __typename: 'AgendaItem', id: string }>, minutes: { __typename: 'Minutes', id: string, maySign: boolean } | null };

export type ChangedCaseFragment = { __typename: 'BoardCase', id: string, number: string, question: string, updatedAt: string, status: CaseStatus, patient: { __typename: 'Patient', id: string, name: string }, changesSinceLastLook: { __typename: 'CaseChanges', count: number, lookedAt: string, kinds: Array<{ __typename: 'ChangeCount', type: string, count: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } };

export type BoardAtHomeQueryVariables = Exact<{
  boardId: string;
  today: string;
}>;


export type BoardAtHomeQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } | null, open: { __typename: 'MeetingConnection', edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, status: MeetingStatus, board: { __typename: 'Board', id: string, name: string }, agenda: Array<{ __typename: 'AgendaItem', id: string }>, minutes: { __typename: 'Minutes', id: string, maySign: boolean } | null } }> }, next: { __typename: 'MeetingConnection', edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, status: MeetingStatus, board: { __typename: 'Board', id: string, name: string }, agenda: Array<{ __typename: 'AgendaItem', id: string }>, minutes: { __typename: 'Minutes', id: string, maySign: boolean } | null } }> }, toSign: { __typename: 'MeetingConnection', edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, status: MeetingStatus, board: { __typename: 'Board', id: string, name: string }, agenda: Array<{ __typename: 'AgendaItem', id: string }>, minutes: { __typename: 'Minutes', id: string, maySign: boolean } | null } }> } } | null, boardCases: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, number: string, question: string, updatedAt: string, status: CaseStatus, patient: { __typename: 'Patient', id: string, name: string }, changesSinceLastLook: { __typename: 'CaseChanges', count: number, lookedAt: string, kinds: Array<{ __typename: 'ChangeCount', type: string, count: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } }> }, submitted: { __typename: 'BoardCaseConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', mayTriage: boolean, id: string, number: string, question: string, status: CaseStatus, priority: Priority | null, clocks: Array<{ __typename: 'CaseClock', step: ClockStep, startedAt: string, dueAt: string | null, endedAt: string | null }>, patient: { __typename: 'Patient', id: string, name: string }, board: { __typename: 'Board', id: string, name: string }, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } }> } };

export type OrganisationAtHomeQueryVariables = Exact<{
  organisationId: string;
}>;


export type OrganisationAtHomeQuery = { __typename: 'Query', organisation: { __typename: 'Organisation', id: string, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, waiting: { __typename: 'BoardCaseConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, number: string, question: string, status: CaseStatus, priority: Priority | null, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, dueOn: string | null, overdue: boolean, answeredAt: string | null, withdrawnAt: string | null }>, patient: { __typename: 'Patient', id: string, name: string }, board: { __typename: 'Board', id: string, name: string }, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } }> }, latest: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, number: string, question: string, updatedAt: string, status: CaseStatus, patient: { __typename: 'Patient', id: string, name: string }, changesSinceLastLook: { __typename: 'CaseChanges', count: number, lookedAt: string, kinds: Array<{ __typename: 'ChangeCount', type: string, count: number }> } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } }> } } | null };

export type MarkLookedMutationVariables = Exact<{
  input: MarkLookedInput;
}>;


export type MarkLookedMutation = { __typename: 'Mutation', markLooked: { __typename: 'MarkLookedPayload', boardCase: { __typename: 'BoardCase', id: string } } | null };

export type CompleteMyActionMutationVariables = Exact<{
  input: CompleteActionInput;
}>;


export type CompleteMyActionMutation = { __typename: 'Mutation', completeAction: { __typename: 'CompleteActionPayload', action: { __typename: 'Action', id: string, state: ActionState, version: number, mayComplete: boolean } } | null };

export type DiscardMyDraftMutationVariables = Exact<{
  input: DiscardDraftInput;
}>;


export type DiscardMyDraftMutation = { __typename: 'Mutation', discardDraft: { __typename: 'DiscardDraftPayload', boardCase: { __typename: 'BoardCase', id: string } } | null };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', inbox: { __typename: 'Inbox', notificationPreferences: { __typename: 'NotificationPreferences', rhythm: NotificationRhythm, dailyAt: string, mailAddress: string | null, language: NotificationLanguage, quietFrom: string | null, quietUntil: string | null, timeZone: string } | null } } };

export type SetNotificationPreferencesMutationVariables = Exact<{
  input: SetNotificationPreferencesInput;
}>;


export type SetNotificationPreferencesMutation = { __typename: 'Mutation', setNotificationPreferences: { __typename: 'SetNotificationPreferencesPayload', person: { __typename: 'Person', id: string } } | null };

export type LetterLineFragment = { __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } };

export type LetterWholeFragment = { __typename: 'Letter', date: string, language: string, recipients: Array<string>, copiesTo: Array<string>, text: string, unprintable: Array<string>, pdfPath: string, pdfSha256: string | null, mayEdit: boolean, mayCorrect: boolean, mayCancel: boolean, id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, earlierVersions: Array<{ __typename: 'LetterVersion', version: number, text: string, writtenAt: string, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } };

export type ToldOfCaseFragment = { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } };

export type CaseLettersQueryVariables = Exact<{
  id: string;
}>;


export type CaseLettersQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null };

export type MeetingLettersQueryVariables = Exact<{
  id: string;
}>;


export type MeetingLettersQuery = { __typename: 'Query', meeting: { __typename: 'Meeting', id: string, startsAt: string, status: MeetingStatus, board: { __typename: 'Board', id: string, name: string }, agenda: Array<{ __typename: 'AgendaItem', id: string, boardCase: { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null };

export type LettersToSignQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LettersToSignQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', inbox: { __typename: 'Inbox', items: { __typename: 'InboxItemConnection', edges: Array<{ __typename: 'InboxItemEdge', cursor: string, node: { __typename: 'InboxItem', kind: InboxItemKind, subjectId: string, boardCase: { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } };

export type LetterQueryVariables = Exact<{
  id: string;
}>;


export type LetterQuery = { __typename: 'Query', node:
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string, date: string, language: string, recipients: Array<string>, copiesTo: Array<string>, text: string, unprintable: Array<string>, pdfPath: string, pdfSha256: string | null, mayEdit: boolean, mayCorrect: boolean, mayCancel: boolean, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, earlierVersions: Array<{ __typename: 'LetterVersion', version: number, text: string, writtenAt: string, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Thread', id: string }
   | null };

export type DraftLettersMutationVariables = Exact<{
  input: DraftLettersInput;
}>;


export type DraftLettersMutation = { __typename: 'Mutation', draftLetters: { __typename: 'DraftLettersPayload', decision: { __typename: 'Decision', id: string, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, boardCase: { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patient: { __typename: 'Patient', id: string, name: string }, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } }, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null }> } } | null };

export type EditLetterMutationVariables = Exact<{
  input: EditLetterInput;
}>;


export type EditLetterMutation = { __typename: 'Mutation', editLetter: { __typename: 'EditLetterPayload', letter: { __typename: 'Letter', date: string, language: string, recipients: Array<string>, copiesTo: Array<string>, text: string, unprintable: Array<string>, pdfPath: string, pdfSha256: string | null, mayEdit: boolean, mayCorrect: boolean, mayCancel: boolean, id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, earlierVersions: Array<{ __typename: 'LetterVersion', version: number, text: string, writtenAt: string, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } } } | null };

export type SignLettersMutationVariables = Exact<{
  input: SignLettersInput;
}>;


export type SignLettersMutation = { __typename: 'Mutation', signLetters: { __typename: 'SignLettersPayload', letters: Array<{ __typename: 'Letter', date: string, language: string, recipients: Array<string>, copiesTo: Array<string>, text: string, unprintable: Array<string>, pdfPath: string, pdfSha256: string | null, mayEdit: boolean, mayCorrect: boolean, mayCancel: boolean, id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, earlierVersions: Array<{ __typename: 'LetterVersion', version: number, text: string, writtenAt: string, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, refused: Array<{ __typename: 'LetterRefusal', letterId: string, code: string }> } | null };

export type CorrectLetterMutationVariables = Exact<{
  input: CorrectLetterInput;
}>;


export type CorrectLetterMutation = { __typename: 'Mutation', correctLetter: { __typename: 'CorrectLetterPayload', letter: { __typename: 'Letter', date: string, language: string, recipients: Array<string>, copiesTo: Array<string>, text: string, unprintable: Array<string>, pdfPath: string, pdfSha256: string | null, mayEdit: boolean, mayCorrect: boolean, mayCancel: boolean, id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, boardCase: { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patient: { __typename: 'Patient', id: string, name: string }, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } }, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, earlierVersions: Array<{ __typename: 'LetterVersion', version: number, text: string, writtenAt: string, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null } } | null };

export type CancelLetterMutationVariables = Exact<{
  input: CancelLetterInput;
}>;


export type CancelLetterMutation = { __typename: 'Mutation', cancelLetter: { __typename: 'CancelLetterPayload', letter: { __typename: 'Letter', date: string, language: string, recipients: Array<string>, copiesTo: Array<string>, text: string, unprintable: Array<string>, pdfPath: string, pdfSha256: string | null, mayEdit: boolean, mayCorrect: boolean, mayCancel: boolean, id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, earlierVersions: Array<{ __typename: 'LetterVersion', version: number, text: string, writtenAt: string, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } } } | null };

export type TellPatientMutationVariables = Exact<{
  input: RecordPatientToldInput;
}>;


export type TellPatientMutation = { __typename: 'Mutation', recordPatientTold: { __typename: 'RecordPatientToldPayload', boardCase: { __typename: 'BoardCase', id: string, number: string, mayRecordPatientTold: boolean, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus, title: string, version: number, draftedAt: string, signedAt: string | null, withheldUntil: string | null, releasedAt: string | null, cancelledAt: string | null, cancelCode: LetterCancelCode | null, cancelReason: string | null, correctionReason: string | null, maySign: boolean, signedBy: { __typename: 'Person', id: string, name: string } | null, supersededBy: { __typename: 'Letter', id: string } | null, supersedes: { __typename: 'Letter', id: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, patient: { __typename: 'Patient', id: string, name: string } } }>, standingDecision: { __typename: 'Decision', id: string } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type MinutesWholeFragment = { __typename: 'Minutes', id: string, title: string, status: MinutesStatus, version: number, text: string, whole: boolean, preparedAt: string, signedAt: string | null, pdfPath: string | null, pdfSha256: string | null, mayEdit: boolean, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, items: Array<{ __typename: 'MinutesItem', position: number, text: string, pdfPath: string | null, pdfSha256: string | null, boardCase: { __typename: 'BoardCase', id: string, number: string, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus }> } }>, signedBy: { __typename: 'Person', id: string, name: string } | null };

export type MeetingMinutesQueryVariables = Exact<{
  id: string;
}>;


export type MeetingMinutesQuery = { __typename: 'Query', meeting: { __typename: 'Meeting', id: string, startsAt: string, closedAt: string | null, status: MeetingStatus, version: number, board: { __typename: 'Board', id: string, name: string }, minutes: { __typename: 'Minutes', id: string, title: string, status: MinutesStatus, version: number, text: string, whole: boolean, preparedAt: string, signedAt: string | null, pdfPath: string | null, pdfSha256: string | null, mayEdit: boolean, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, items: Array<{ __typename: 'MinutesItem', position: number, text: string, pdfPath: string | null, pdfSha256: string | null, boardCase: { __typename: 'BoardCase', id: string, number: string, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus }> } }>, signedBy: { __typename: 'Person', id: string, name: string } | null } | null, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null };

export type PrepareMinutesMutationVariables = Exact<{
  input: PrepareMinutesInput;
}>;


export type PrepareMinutesMutation = { __typename: 'Mutation', prepareMinutes: { __typename: 'PrepareMinutesPayload', minutes: { __typename: 'Minutes', id: string, title: string, status: MinutesStatus, version: number, text: string, whole: boolean, preparedAt: string, signedAt: string | null, pdfPath: string | null, pdfSha256: string | null, mayEdit: boolean, maySign: boolean, meeting: { __typename: 'Meeting', id: string, status: MeetingStatus, minutes: { __typename: 'Minutes', id: string } | null }, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, items: Array<{ __typename: 'MinutesItem', position: number, text: string, pdfPath: string | null, pdfSha256: string | null, boardCase: { __typename: 'BoardCase', id: string, number: string, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus }> } }>, signedBy: { __typename: 'Person', id: string, name: string } | null } } | null };

export type EditMinutesMutationVariables = Exact<{
  input: EditMinutesInput;
}>;


export type EditMinutesMutation = { __typename: 'Mutation', editMinutes: { __typename: 'EditMinutesPayload', minutes: { __typename: 'Minutes', id: string, title: string, status: MinutesStatus, version: number, text: string, whole: boolean, preparedAt: string, signedAt: string | null, pdfPath: string | null, pdfSha256: string | null, mayEdit: boolean, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, items: Array<{ __typename: 'MinutesItem', position: number, text: string, pdfPath: string | null, pdfSha256: string | null, boardCase: { __typename: 'BoardCase', id: string, number: string, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus }> } }>, signedBy: { __typename: 'Person', id: string, name: string } | null } } | null };

export type SignMinutesMutationVariables = Exact<{
  input: SignMinutesInput;
}>;


export type SignMinutesMutation = { __typename: 'Mutation', signMinutes: { __typename: 'SignMinutesPayload', minutes: { __typename: 'Minutes', id: string, title: string, status: MinutesStatus, version: number, text: string, whole: boolean, preparedAt: string, signedAt: string | null, pdfPath: string | null, pdfSha256: string | null, mayEdit: boolean, maySign: boolean, freeParagraphs: Array<{ __typename: 'LetterParagraph', key: string, text: string }>, items: Array<{ __typename: 'MinutesItem', position: number, text: string, pdfPath: string | null, pdfSha256: string | null, boardCase: { __typename: 'BoardCase', id: string, number: string, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, status: LetterStatus }> } }>, signedBy: { __typename: 'Person', id: string, name: string } | null }, meeting: { __typename: 'Meeting', id: string, status: MeetingStatus, version: number } } | null };

export type MeetingLineFragment = { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, openedAt: string | null, closedAt: string | null, cancelReason: string | null, status: MeetingStatus, version: number, mayCancel: boolean, agenda: Array<{ __typename: 'AgendaItem', id: string, plannedMinutes: number, outcome: AgendaItemOutcome | null }> };

export type MeetingLinesFragment = { __typename: 'MeetingConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, openedAt: string | null, closedAt: string | null, cancelReason: string | null, status: MeetingStatus, version: number, mayCancel: boolean, agenda: Array<{ __typename: 'AgendaItem', id: string, plannedMinutes: number, outcome: AgendaItemOutcome | null }> } }> };

export type BoardMeetingsQueryVariables = Exact<{
  boardId: string;
  first: number;
  afterAhead?: string | null | undefined;
  afterPast?: string | null | undefined;
}>;


export type BoardMeetingsQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, person: { __typename: 'Person', id: string, name: string } }>, ahead: { __typename: 'MeetingConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, openedAt: string | null, closedAt: string | null, cancelReason: string | null, status: MeetingStatus, version: number, mayCancel: boolean, agenda: Array<{ __typename: 'AgendaItem', id: string, plannedMinutes: number, outcome: AgendaItemOutcome | null }> } }> }, past: { __typename: 'MeetingConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, openedAt: string | null, closedAt: string | null, cancelReason: string | null, status: MeetingStatus, version: number, mayCancel: boolean, agenda: Array<{ __typename: 'AgendaItem', id: string, plannedMinutes: number, outcome: AgendaItemOutcome | null }> } }> }, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } | null } | null };

export type AgendaCaseFragment = { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } };

export type AgendaEntryFragment = { __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } };

export type MeetingSheetFragment = { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } };

export type MeetingRoomQueryVariables = Exact<{
  meetingId: string;
}>;


export type MeetingRoomQuery = { __typename: 'Query', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } | null };

export type MeetingCandidatesQueryVariables = Exact<{
  meetingId: string;
  boardId: string;
  after?: string | null | undefined;
}>;


export type MeetingCandidatesQuery = { __typename: 'Query', meeting: { __typename: 'Meeting', id: string, offered: Array<{ __typename: 'OfferedCase', why: OfferReason, kind: AgendaItemKind, code: string | null, since: string, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }> } | null, board: { __typename: 'Board', id: string, dueToClose: { __typename: 'BoardCaseConnection', edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, agendaItem: { __typename: 'AgendaItem', id: string } | null, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }> } } | null, boardCases: { __typename: 'BoardCaseConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, agendaItem: { __typename: 'AgendaItem', id: string } | null, review: { __typename: 'Review', id: string, sealed: boolean, missingDisciplines: Array<Discipline>, proposal: { __typename: 'Proposal', id: string } | null } | null, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }> } };

export type MeetingsToCarryToQueryVariables = Exact<{
  boardId: string;
}>;


export type MeetingsToCarryToQuery = { __typename: 'Query', board: { __typename: 'Board', id: string, meetings: { __typename: 'MeetingConnection', edges: Array<{ __typename: 'MeetingEdge', node: { __typename: 'Meeting', id: string, startsAt: string } }> } } | null };

export type ScheduleMeetingMutationVariables = Exact<{
  input: ScheduleMeetingInput;
}>;


export type ScheduleMeetingMutation = { __typename: 'Mutation', scheduleMeeting: { __typename: 'ScheduleMeetingPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, openedAt: string | null, closedAt: string | null, cancelReason: string | null, status: MeetingStatus, version: number, mayCancel: boolean, agenda: Array<{ __typename: 'AgendaItem', id: string, plannedMinutes: number, outcome: AgendaItemOutcome | null }> } } | null };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { __typename: 'Mutation', cancelMeeting: { __typename: 'CancelMeetingPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, openedAt: string | null, closedAt: string | null, cancelReason: string | null, status: MeetingStatus, version: number, mayCancel: boolean, agenda: Array<{ __typename: 'AgendaItem', id: string, plannedMinutes: number, outcome: AgendaItemOutcome | null }> } } | null };

export type AddAgendaItemMutationVariables = Exact<{
  input: AddAgendaItemInput;
}>;


export type AddAgendaItemMutation = { __typename: 'Mutation', addAgendaItem: { __typename: 'AddAgendaItemPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type RemoveAgendaItemMutationVariables = Exact<{
  input: RemoveAgendaItemInput;
}>;


export type RemoveAgendaItemMutation = { __typename: 'Mutation', removeAgendaItem: { __typename: 'RemoveAgendaItemPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type ReorderAgendaMutationVariables = Exact<{
  input: ReorderAgendaInput;
}>;


export type ReorderAgendaMutation = { __typename: 'Mutation', reorderAgenda: { __typename: 'ReorderAgendaPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type PullIntoDiscussionMutationVariables = Exact<{
  input: PullIntoDiscussionInput;
}>;


export type PullIntoDiscussionMutation = { __typename: 'Mutation', pullIntoDiscussion: { __typename: 'PullIntoDiscussionPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type OpenMeetingMutationVariables = Exact<{
  input: OpenMeetingInput;
}>;


export type OpenMeetingMutation = { __typename: 'Mutation', openMeeting: { __typename: 'OpenMeetingPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type AdvanceMeetingMutationVariables = Exact<{
  input: AdvanceMeetingInput;
}>;


export type AdvanceMeetingMutation = { __typename: 'Mutation', advanceMeeting: { __typename: 'AdvanceMeetingPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type DeferAgendaItemMutationVariables = Exact<{
  input: DeferAgendaItemInput;
}>;


export type DeferAgendaItemMutation = { __typename: 'Mutation', deferAgendaItem: { __typename: 'DeferAgendaItemPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type RecordNotedMutationVariables = Exact<{
  input: RecordNotedInput;
}>;


export type RecordNotedMutation = { __typename: 'Mutation', recordNoted: { __typename: 'RecordNotedPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { __typename: 'Mutation', recordAttendance: { __typename: 'RecordAttendancePayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type NameDelegateMutationVariables = Exact<{
  input: NameDelegateInput;
}>;


export type NameDelegateMutation = { __typename: 'Mutation', nameDelegate: { __typename: 'NameDelegatePayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type CloseMeetingMutationVariables = Exact<{
  input: CloseMeetingInput;
}>;


export type CloseMeetingMutation = { __typename: 'Mutation', closeMeeting: { __typename: 'CloseMeetingPayload', meeting: { __typename: 'Meeting', id: string, startsAt: string, cutOffAt: string, status: MeetingStatus, version: number, phase: MeetingPhase | null, openedAt: string | null, closedAt: string | null, cancelReason: string | null, mayAddItem: boolean, mayAdvance: boolean, mayAttend: boolean, mayCancel: boolean, mayClose: boolean, mayNameDelegate: boolean, mayOpen: boolean, mayRecordAttendance: boolean, mayRecordNoted: boolean, mayReorder: boolean, board: { __typename: 'Board', id: string, name: string, members: Array<{ __typename: 'BoardMember', role: BoardRole, deputy: boolean, discipline: Discipline | null, person: { __typename: 'Person', id: string, name: string } }> }, delegate: { __typename: 'Person', id: string, name: string } | null, currentItem: { __typename: 'AgendaItem', id: string } | null, currentQuorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> } | null, attendance: Array<{ __typename: 'Attendance', discipline: Discipline | null, arrivedAt: string, leftAt: string | null, remote: boolean, person: { __typename: 'Person', id: string, name: string } }>, agenda: Array<{ __typename: 'AgendaItem', id: string, position: number, kind: AgendaItemKind, plannedMinutes: number, late: boolean, reason: string | null, outcome: AgendaItemOutcome | null, outcomeCode: string | null, outcomeReason: string | null, currentSince: string | null, secondsSpent: number, mayRemove: boolean, mayDefer: boolean, mayPullIntoDiscussion: boolean, addedBy: { __typename: 'Person', id: string, name: string }, carriedFrom: { __typename: 'AgendaItem', id: string } | null, carriedTo: { __typename: 'Meeting', id: string, startsAt: string } | null, boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, priority: Priority | null, question: string, patient: { __typename: 'Patient', id: string, name: string, birthDate: string, sex: string } } }>, suggestedOrder: Array<{ __typename: 'SuggestedPlace', itemId: string, startsAfterMinutes: number, breakBefore: boolean }>, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number } } } | null };

export type OpinionTextFragment = { __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } };

export type AskedStepFragment = { __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null };

export type ReviewOpinionsFragment = { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null };

export type SubmitOpinionMutationVariables = Exact<{
  input: SubmitOpinionInput;
}>;


export type SubmitOpinionMutation = { __typename: 'Mutation', submitOpinion: { __typename: 'SubmitOpinionPayload', opinion: { __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }, review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type UnsealReviewMutationVariables = Exact<{
  input: UnsealReviewInput;
}>;


export type UnsealReviewMutation = { __typename: 'Mutation', unsealReview: { __typename: 'UnsealReviewPayload', review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type DeclineToGiveOpinionMutationVariables = Exact<{
  input: DeclineToGiveOpinionInput;
}>;


export type DeclineToGiveOpinionMutation = { __typename: 'Mutation', declineToGiveOpinion: { __typename: 'DeclineToGiveOpinionPayload', review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type ReassignOpinionMutationVariables = Exact<{
  input: ReassignOpinionInput;
}>;


export type ReassignOpinionMutation = { __typename: 'Mutation', reassignOpinion: { __typename: 'ReassignOpinionPayload', review: { __typename: 'Review', id: string, number: number, version: number, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline>, unsealingNeedsReason: boolean, unsealedAt: string | null, unsealReason: string | null, mayGiveOpinion: boolean, mayDeclineOpinion: boolean, mayReassignOpinions: boolean, mayUnseal: boolean, mayPropose: boolean, stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, asked: Array<{ __typename: 'AskedOpinion', discipline: Discipline, dueAt: string | null, answeredAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, substitute: { __typename: 'Person', id: string, name: string } | null, steps: Array<{ __typename: 'OpinionRequestStep', kind: OpinionRequestStepKind, at: string, reason: string | null, person: { __typename: 'Person', id: string, name: string } | null, toPerson: { __typename: 'Person', id: string, name: string } | null, actedBy: { __typename: 'Person', id: string, name: string } | null }> }>, opinions: Array<{ __typename: 'Opinion', id: string, discipline: Discipline, confidence: number, expectedBenefit: number | null, afterUnsealing: boolean, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, version: number, submittedAt: string, revisedAt: string | null, mayRevise: boolean, author: { __typename: 'Person', id: string, name: string }, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }>, unsealedBy: { __typename: 'Person', id: string, name: string } | null, readyToClose: { __typename: 'ReadyToClose', at: string | null, publishedAt: string, ready: boolean, why: Array<NotReadyToClose> } | null, safetyResults: Array<{ __typename: 'EnteredSafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, enteredAt: string, needs: SafetyNeed | null, override: string | null, advice: string | null, overrideRevision: number | null, overriddenAt: string | null, secondedAt: string | null, enteredBy: { __typename: 'Person', id: string, name: string }, overriddenBy: { __typename: 'Person', id: string, name: string } | null, secondedBy: { __typename: 'Person', id: string, name: string } | null }>, advice: Array<{ __typename: 'OutsideAdvice', adviser: string, discipline: Discipline, givenOn: string, content: string, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } }>, proposal: { __typename: 'Proposal', id: string, revision: number, rationale: string, implementationRisks: Array<ImplementationRisk>, mayCastBallot: boolean, mayCastBallotForOthers: boolean, mayKeepVoteOpen: boolean, mayRatify: boolean, mayAcknowledgeDissents: boolean, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, proposedBy: { __typename: 'Person', id: string, name: string }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, openVote: { __typename: 'OpenVote', until: string, deferredAt: string | null, setBy: { __typename: 'Person', id: string, name: string } } | null, toConfirm: Array<{ __typename: 'BallotToConfirm', revision: number, choice: BallotChoice, reason: string | null, castAt: string, takenBy: { __typename: 'Person', id: string, name: string } }> } | null, decision: { __typename: 'Decision', id: string, rationale: string, strength: Strength, splitReason: string | null, ratifiedAt: string, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> }, record: { __typename: 'DecisionRecord', patientPreference: string | null, optionsConsidered: Array<string>, informationMissing: string | null, rehabilitationPlan: string | null, medicationPlan: string | null, consentPoints: Array<string>, fundingRoute: string | null, tellPatientBy: string | null, safetyResults: Array<{ __typename: 'SafetyResult', rule: string, verdict: SafetyVerdict, note: string | null, override: string | null }>, tellsPatient: { __typename: 'Person', id: string, name: string } | null }, ballots: Array<{ __typename: 'Ballot', discipline: Discipline | null, choice: BallotChoice, reason: string | null, castAt: string, confirmedAt: string | null, acknowledgedAt: string | null, voter: { __typename: 'Person', id: string, name: string }, takenBy: { __typename: 'Person', id: string, name: string } | null }>, dissents: Array<{ __typename: 'Dissent', id: string, discipline: Discipline | null, reason: string, acknowledgedAt: string | null, by: { __typename: 'Person', id: string, name: string } }>, quorum: { __typename: 'Quorum', met: boolean, requirements: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }>, missing: Array<{ __typename: 'QuorumRequirement', label: string, disciplines: Array<Discipline>, count: number, met: boolean, by: Array<{ __typename: 'Person', id: string, name: string }> }> }, ratifiedBy: { __typename: 'Person', id: string, name: string }, supersedes: { __typename: 'Decision', id: string } | null, supersededBy: { __typename: 'Decision', id: string } | null } | null } } | null };

export type OpinionVersionsQueryVariables = Exact<{
  id: string;
}>;


export type OpinionVersionsQuery = { __typename: 'Query', node:
    | { __typename: 'Action', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Board', id: string }
    | { __typename: 'BoardCase', id: string }
    | { __typename: 'CaseAlert', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentDraft', id: string }
    | { __typename: 'Condition', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Dissent', id: string }
    | { __typename: 'ImagingStudy', id: string }
    | { __typename: 'InformationItem', id: string }
    | { __typename: 'Letter', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'Opinion', id: string, earlierVersions: Array<{ __typename: 'OpinionVersion', version: number, writtenAt: string, confidence: number, expectedBenefit: number | null, concerns: string | null, conditions: string | null, rationale: string, rehabilitationPlan: string | null, recommendation: { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> } }> }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Procedure', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'ReferralDraft', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Thread', id: string }
   | null };

export type ReferrerSideFragment = { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> };

export type ReferrersViewQueryVariables = Exact<{
  caseId: string;
}>;


export type ReferrersViewQuery = { __typename: 'Query', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } | null };

export type AnswerInformationMutationVariables = Exact<{
  input: AnswerInformationInput;
}>;


export type AnswerInformationMutation = { __typename: 'Mutation', answerInformation: { __typename: 'AnswerInformationPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type UpdateReferralMutationVariables = Exact<{
  input: UpdateReferralInput;
}>;


export type UpdateReferralMutation = { __typename: 'Mutation', updateReferral: { __typename: 'UpdateReferralPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type WithdrawReferralMutationVariables = Exact<{
  input: WithdrawReferralInput;
}>;


export type WithdrawReferralMutation = { __typename: 'Mutation', withdrawReferral: { __typename: 'WithdrawReferralPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type ReferAgainMutationVariables = Exact<{
  input: ReopenCaseInput;
}>;


export type ReferAgainMutation = { __typename: 'Mutation', reopenCase: { __typename: 'ReopenCasePayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type WriteDownPatientToldMutationVariables = Exact<{
  input: RecordPatientToldInput;
}>;


export type WriteDownPatientToldMutation = { __typename: 'Mutation', recordPatientTold: { __typename: 'RecordPatientToldPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type WriteDownAnswerMutationVariables = Exact<{
  input: RecordPatientAnswerInput;
}>;


export type WriteDownAnswerMutation = { __typename: 'Mutation', recordPatientAnswer: { __typename: 'RecordPatientAnswerPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type ReportToBoardMutationVariables = Exact<{
  input: RecordImplementationInput;
}>;


export type ReportToBoardMutation = { __typename: 'Mutation', recordImplementation: { __typename: 'RecordImplementationPayload', boardCase: { __typename: 'BoardCase', id: string, version: number, status: CaseStatus, owner: CaseOwner | null, submittedAt: string | null, endCode: string | null, endReason: string | null, mayAnswerInformation: boolean, mayUpdateReferral: boolean, mayWithdraw: boolean, mayReopen: boolean, mayReport: boolean, mayRecordPatientTold: boolean, question: string, reason: string, otherOpenCases: Array<{ __typename: 'BoardCase', id: string, number: string, status: CaseStatus }>, priorTreatments: Array<{ __typename: 'PriorTreatment', what: string, detail: string | null, effect: string | null }>, health: { __typename: 'Health', diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ __typename: 'Medication', name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ __typename: 'LaboratoryValue', code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ __typename: 'ImagingStudy', id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, owedBy: string | null, dueOn: string | null, overdue: boolean, requestedAt: string, answer: string | null, reference: string | null, answeredAt: string | null, withdrawnAt: string | null, withdrawReason: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null, answeredBy: { __typename: 'Person', id: string, name: string } | null }>, suspension: { __typename: 'DecisionSuspension', at: string, reason: string } | null, letters: Array<{ __typename: 'Letter', id: string, kind: LetterKind, title: string, date: string, pdfPath: string, releasedAt: string | null, supersededBy: { __typename: 'Letter', id: string } | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, patientAnswers: Array<{ __typename: 'PatientAnswer', answer: PatientAnswerKind, alternative: string | null, answeredOn: string, toldBy: string | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }>, plan: Array<{ __typename: 'DecisionStep', decisionId: string, number: number, kind: RecommendationKind, side: Side | null, status: ImplementationStatus, reasonCode: NotDoneReason | null, plannedOn: string | null, performedOn: string | null, overdueSince: string | null, procedure: { __typename: 'Procedure', id: string, name: string } | null, reports: Array<{ __typename: 'Implementation', status: ImplementationStatus, onDay: string | null, reasonCode: NotDoneReason | null, note: string | null, recordedAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null }> }> } } | null };

export type OwedByReferrerQueryVariables = Exact<{
  organisationId: string;
  after?: string | null | undefined;
}>;


export type OwedByReferrerQuery = { __typename: 'Query', organisation: { __typename: 'Organisation', id: string, referrals: { __typename: 'BoardCaseConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'BoardCaseEdge', node: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, mayRecordPatientTold: boolean, mayReport: boolean, patient: { __typename: 'Patient', id: string, name: string }, requestedInformation: Array<{ __typename: 'InformationItem', id: string, what: string, dueOn: string | null, overdue: boolean, answeredAt: string | null, withdrawnAt: string | null }>, patientTold: Array<{ __typename: 'PatientTold', toldOn: string }>, plan: Array<{ __typename: 'DecisionStep', number: number, status: ImplementationStatus, overdueSince: string | null }> } }> } } | null };

export type BegunReferralFragment = { __typename: 'ReferralDraft', id: string, version: number, content: string, savedAt: string, organisation: { __typename: 'Organisation', id: string } };

export type BegunReferralsQueryVariables = Exact<{ [key: string]: never; }>;


export type BegunReferralsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', inbox: { __typename: 'Inbox', stream: { __typename: 'StreamPosition', id: string, epoch: number, head: number }, referralDrafts: Array<{ __typename: 'ReferralDraft', id: string, version: number, content: string, savedAt: string, organisation: { __typename: 'Organisation', id: string } }> } } };

export type BoardsToReferToQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BoardsToReferToQuery = { __typename: 'Query', boards: { __typename: 'BoardConnection', edges: Array<{ __typename: 'BoardEdge', node: { __typename: 'Board', id: string, name: string, emergencyRoute: string, questionKinds: Array<{ __typename: 'QuestionKind', code: string, name: string, emergency: boolean }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ReferralReadinessQueryVariables = Exact<{
  input: ReferralReadinessInput;
}>;


export type ReferralReadinessQuery = { __typename: 'Query', referralReadiness: Array<{ __typename: 'MissingItem', code: string, owedBy: string, source: string }> };

export type CasesOfIdentifierQueryVariables = Exact<{
  text: string;
}>;


export type CasesOfIdentifierQuery = { __typename: 'Query', searchCases: { __typename: 'FoundCaseConnection', edges: Array<{ __typename: 'FoundCaseEdge', node: { __typename: 'FoundCase', boardCase: { __typename: 'BoardCase', id: string, number: string, status: CaseStatus, board: { __typename: 'Board', id: string }, patient: { __typename: 'Patient', id: string, identifierSystem: string, identifier: string } } } }> } };

export type SaveReferralDraftMutationVariables = Exact<{
  input: SaveReferralDraftInput;
}>;


export type SaveReferralDraftMutation = { __typename: 'Mutation', saveReferralDraft: { __typename: 'SaveReferralDraftPayload', draft: { __typename: 'ReferralDraft', id: string, version: number, content: string, savedAt: string, organisation: { __typename: 'Organisation', id: string } } } | null };

export type DiscardReferralDraftMutationVariables = Exact<{
  input: DiscardReferralDraftInput;
}>;


export type DiscardReferralDraftMutation = { __typename: 'Mutation', discardReferralDraft: { __typename: 'DiscardReferralDraftPayload', organisation: { __typename: 'Organisation', id: string } } | null };

export type SubmitReferralMutationVariables = Exact<{
  input: SubmitReferralInput;
}>;


export type SubmitReferralMutation = { __typename: 'Mutation', submitReferral: { __typename: 'SubmitReferralPayload', boardCase: { __typename: 'BoardCase', id: string, number: string } } | null };

export type PositionFragment = { __typename: 'StreamPosition', id: string, epoch: number, head: number };

export type NamedFragment = { __typename: 'Person', id: string, name: string };

export type PlanFragment = { __typename: 'Recommendation', steps: Array<{ __typename: 'RecommendedStep', number: number, concurrent: boolean, kind: RecommendationKind, side: Side | null, levels: Array<string>, guidance: string | null, timing: string | null, study: string | null, condition: string | null, procedure: { __typename: 'Procedure', id: string, code: string, name: string } | null }> };

export type ProceduresQueryVariables = Exact<{ [key: string]: never; }>;


export type ProceduresQuery = { __typename: 'Query', procedures: Array<{ __typename: 'Procedure', id: string, code: string, name: string }> };

export { ReferralFragmentDoc } from './documents/ReferralFragmentDoc.js';
export { NamedFragmentDoc } from './documents/NamedFragmentDoc.js';
export { AnchorPlaceFragmentDoc } from './documents/AnchorPlaceFragmentDoc.js';
export { CommentTextFragmentDoc } from './documents/CommentTextFragmentDoc.js';
export { CommentPageFragmentDoc } from './documents/CommentPageFragmentDoc.js';
export { ThreadTalkFragmentDoc } from './documents/ThreadTalkFragmentDoc.js';
export { ThreadPageFragmentDoc } from './documents/ThreadPageFragmentDoc.js';
export { DiscussionFragmentDoc } from './documents/DiscussionFragmentDoc.js';
export { AskedStepFragmentDoc } from './documents/AskedStepFragmentDoc.js';
export { PlanFragmentDoc } from './documents/PlanFragmentDoc.js';
export { OpinionTextFragmentDoc } from './documents/OpinionTextFragmentDoc.js';
export { ReviewOpinionsFragmentDoc } from './documents/ReviewOpinionsFragmentDoc.js';
export { SafetyEnteredFragmentDoc } from './documents/SafetyEnteredFragmentDoc.js';
export { BallotLineFragmentDoc } from './documents/BallotLineFragmentDoc.js';
export { QuorumStateFragmentDoc } from './documents/QuorumStateFragmentDoc.js';
export { ProposalTextFragmentDoc } from './documents/ProposalTextFragmentDoc.js';
export { DecisionTextFragmentDoc } from './documents/DecisionTextFragmentDoc.js';
export { ReviewDecisionFragmentDoc } from './documents/ReviewDecisionFragmentDoc.js';
export { WholeReviewFragmentDoc } from './documents/WholeReviewFragmentDoc.js';
export { PositionFragmentDoc } from './documents/PositionFragmentDoc.js';
export { CasePageFragmentDoc } from './documents/CasePageFragmentDoc.js';
export { WorklistLineFragmentDoc } from './documents/WorklistLineFragmentDoc.js';
export { WorklistRowFragmentDoc } from './documents/WorklistRowFragmentDoc.js';
export { SuspendedFragmentDoc } from './documents/SuspendedFragmentDoc.js';
export { AnswerLineFragmentDoc } from './documents/AnswerLineFragmentDoc.js';
export { StepReportFragmentDoc } from './documents/StepReportFragmentDoc.js';
export { StepLineFragmentDoc } from './documents/StepLineFragmentDoc.js';
export { CaseLifeFragmentDoc } from './documents/CaseLifeFragmentDoc.js';
export { PlannedMeetingFragmentDoc } from './documents/PlannedMeetingFragmentDoc.js';
export { PutMeetingFragmentDoc } from './documents/PutMeetingFragmentDoc.js';
export { ActionLineFragmentDoc } from './documents/ActionLineFragmentDoc.js';
export { ConditionLineFragmentDoc } from './documents/ConditionLineFragmentDoc.js';
export { ProgressFragmentDoc } from './documents/ProgressFragmentDoc.js';
export { DecisionFollowingFragmentDoc } from './documents/DecisionFollowingFragmentDoc.js';
export { CaseFollowingFragmentDoc } from './documents/CaseFollowingFragmentDoc.js';
export { DraftTextFragmentDoc } from './documents/DraftTextFragmentDoc.js';
export { WorkCaseFragmentDoc } from './documents/WorkCaseFragmentDoc.js';
export { NextMeetingFragmentDoc } from './documents/NextMeetingFragmentDoc.js';
export { ChangedCaseFragmentDoc } from './documents/ChangedCaseFragmentDoc.js';
export { LetterLineFragmentDoc } from './documents/LetterLineFragmentDoc.js';
export { LetterWholeFragmentDoc } from './documents/LetterWholeFragmentDoc.js';
export { ToldOfCaseFragmentDoc } from './documents/ToldOfCaseFragmentDoc.js';
export { MinutesWholeFragmentDoc } from './documents/MinutesWholeFragmentDoc.js';
export { MeetingLineFragmentDoc } from './documents/MeetingLineFragmentDoc.js';
export { MeetingLinesFragmentDoc } from './documents/MeetingLinesFragmentDoc.js';
export { AgendaCaseFragmentDoc } from './documents/AgendaCaseFragmentDoc.js';
export { AgendaEntryFragmentDoc } from './documents/AgendaEntryFragmentDoc.js';
export { MeetingSheetFragmentDoc } from './documents/MeetingSheetFragmentDoc.js';
export { ReferrerSideFragmentDoc } from './documents/ReferrerSideFragmentDoc.js';
export { BegunReferralFragmentDoc } from './documents/BegunReferralFragmentDoc.js';
export { ViewerDocument } from './documents/ViewerDocument.js';
export { CaseDocument } from './documents/CaseDocument.js';
export { CasePartsDocument } from './documents/CasePartsDocument.js';
export { CaseAheadDocument } from './documents/CaseAheadDocument.js';
export { TourOfBoardDocument } from './documents/TourOfBoardDocument.js';
export { TourOfReferralsDocument } from './documents/TourOfReferralsDocument.js';
export { WorklistDocument } from './documents/WorklistDocument.js';
export { OrganisationReferralsDocument } from './documents/OrganisationReferralsDocument.js';
export { TriageCaseDocument } from './documents/TriageCaseDocument.js';
export { CaseRecordDocument } from './documents/CaseRecordDocument.js';
export { AnswerAlertDocument } from './documents/AnswerAlertDocument.js';
export { DeclareConflictDocument } from './documents/DeclareConflictDocument.js';
export { WithdrawConflictDocument } from './documents/WithdrawConflictDocument.js';
export { RequestInformationDocument } from './documents/RequestInformationDocument.js';
export { WithdrawInformationRequestDocument } from './documents/WithdrawInformationRequestDocument.js';
export { CloseCaseDocument } from './documents/CloseCaseDocument.js';
export { ReopenCaseDocument } from './documents/ReopenCaseDocument.js';
export { RecordDeathDocument } from './documents/RecordDeathDocument.js';
export { EndGuestInvitationDocument } from './documents/EndGuestInvitationDocument.js';
export { FindCasesDocument } from './documents/FindCasesDocument.js';
export { WorklistRowsDocument } from './documents/WorklistRowsDocument.js';
export { PlannedMeetingsDocument } from './documents/PlannedMeetingsDocument.js';
export { MeetingVersionDocument } from './documents/MeetingVersionDocument.js';
export { PutOnAgendaDocument } from './documents/PutOnAgendaDocument.js';
export { TakeOffAgendaDocument } from './documents/TakeOffAgendaDocument.js';
export { ProposeDecisionDocument } from './documents/ProposeDecisionDocument.js';
export { CastBallotDocument } from './documents/CastBallotDocument.js';
export { AcknowledgeDissentDocument } from './documents/AcknowledgeDissentDocument.js';
export { RatifyDecisionDocument } from './documents/RatifyDecisionDocument.js';
export { ConfirmBallotDocument } from './documents/ConfirmBallotDocument.js';
export { KeepVoteOpenDocument } from './documents/KeepVoteOpenDocument.js';
export { EnterSafetyResultDocument } from './documents/EnterSafetyResultDocument.js';
export { OverrideSafetyResultDocument } from './documents/OverrideSafetyResultDocument.js';
export { RecordAdviceDocument } from './documents/RecordAdviceDocument.js';
export { CaseGuestsDocument } from './documents/CaseGuestsDocument.js';
export { BoardSeatsDocument } from './documents/BoardSeatsDocument.js';
export { DueToCloseDocument } from './documents/DueToCloseDocument.js';
export { RatifyReadyDecisionsDocument } from './documents/RatifyReadyDecisionsDocument.js';
export { FollowingDocument } from './documents/FollowingDocument.js';
export { AddActionDocument } from './documents/AddActionDocument.js';
export { CompleteActionDocument } from './documents/CompleteActionDocument.js';
export { ReassignActionDocument } from './documents/ReassignActionDocument.js';
export { CancelActionDocument } from './documents/CancelActionDocument.js';
export { AddConditionDocument } from './documents/AddConditionDocument.js';
export { RecordConditionResultDocument } from './documents/RecordConditionResultDocument.js';
export { ConfirmConditionDocument } from './documents/ConfirmConditionDocument.js';
export { ReportStepDocument } from './documents/ReportStepDocument.js';
export { NotePatientAnswerDocument } from './documents/NotePatientAnswerDocument.js';
export { NotePatientToldDocument } from './documents/NotePatientToldDocument.js';
export { SuspendDecisionDocument } from './documents/SuspendDecisionDocument.js';
export { LiftSuspensionDocument } from './documents/LiftSuspensionDocument.js';
export { AddCommentDocument } from './documents/AddCommentDocument.js';
export { EditCommentDocument } from './documents/EditCommentDocument.js';
export { DeleteCommentDocument } from './documents/DeleteCommentDocument.js';
export { ResolveThreadDocument } from './documents/ResolveThreadDocument.js';
export { ReopenThreadDocument } from './documents/ReopenThreadDocument.js';
export { CommentVersionsDocument } from './documents/CommentVersionsDocument.js';
export { MyDraftsDocument } from './documents/MyDraftsDocument.js';
export { SaveDraftDocument } from './documents/SaveDraftDocument.js';
export { DiscardDraftDocument } from './documents/DiscardDraftDocument.js';
export { MoreThreadsDocument } from './documents/MoreThreadsDocument.js';
export { MoreCommentsDocument } from './documents/MoreCommentsDocument.js';
export { ThreadDocument } from './documents/ThreadDocument.js';
export { InboxCountsDocument } from './documents/InboxCountsDocument.js';
export { MyWorkDocument } from './documents/MyWorkDocument.js';
export { WorkSubjectsDocument } from './documents/WorkSubjectsDocument.js';
export { BoardAtHomeDocument } from './documents/BoardAtHomeDocument.js';
export { OrganisationAtHomeDocument } from './documents/OrganisationAtHomeDocument.js';
export { MarkLookedDocument } from './documents/MarkLookedDocument.js';
export { CompleteMyActionDocument } from './documents/CompleteMyActionDocument.js';
export { DiscardMyDraftDocument } from './documents/DiscardMyDraftDocument.js';
export { NotificationPreferencesDocument } from './documents/NotificationPreferencesDocument.js';
export { SetNotificationPreferencesDocument } from './documents/SetNotificationPreferencesDocument.js';
export { CaseLettersDocument } from './documents/CaseLettersDocument.js';
export { MeetingLettersDocument } from './documents/MeetingLettersDocument.js';
export { LettersToSignDocument } from './documents/LettersToSignDocument.js';
export { LetterDocument } from './documents/LetterDocument.js';
export { DraftLettersDocument } from './documents/DraftLettersDocument.js';
export { EditLetterDocument } from './documents/EditLetterDocument.js';
export { SignLettersDocument } from './documents/SignLettersDocument.js';
export { CorrectLetterDocument } from './documents/CorrectLetterDocument.js';
export { CancelLetterDocument } from './documents/CancelLetterDocument.js';
export { TellPatientDocument } from './documents/TellPatientDocument.js';
export { MeetingMinutesDocument } from './documents/MeetingMinutesDocument.js';
export { PrepareMinutesDocument } from './documents/PrepareMinutesDocument.js';
export { EditMinutesDocument } from './documents/EditMinutesDocument.js';
export { SignMinutesDocument } from './documents/SignMinutesDocument.js';
export { BoardMeetingsDocument } from './documents/BoardMeetingsDocument.js';
export { MeetingRoomDocument } from './documents/MeetingRoomDocument.js';
export { MeetingCandidatesDocument } from './documents/MeetingCandidatesDocument.js';
export { MeetingsToCarryToDocument } from './documents/MeetingsToCarryToDocument.js';
export { ScheduleMeetingDocument } from './documents/ScheduleMeetingDocument.js';
export { CancelMeetingDocument } from './documents/CancelMeetingDocument.js';
export { AddAgendaItemDocument } from './documents/AddAgendaItemDocument.js';
export { RemoveAgendaItemDocument } from './documents/RemoveAgendaItemDocument.js';
export { ReorderAgendaDocument } from './documents/ReorderAgendaDocument.js';
export { PullIntoDiscussionDocument } from './documents/PullIntoDiscussionDocument.js';
export { OpenMeetingDocument } from './documents/OpenMeetingDocument.js';
export { AdvanceMeetingDocument } from './documents/AdvanceMeetingDocument.js';
export { DeferAgendaItemDocument } from './documents/DeferAgendaItemDocument.js';
export { RecordNotedDocument } from './documents/RecordNotedDocument.js';
export { RecordAttendanceDocument } from './documents/RecordAttendanceDocument.js';
export { NameDelegateDocument } from './documents/NameDelegateDocument.js';
export { CloseMeetingDocument } from './documents/CloseMeetingDocument.js';
export { SubmitOpinionDocument } from './documents/SubmitOpinionDocument.js';
export { UnsealReviewDocument } from './documents/UnsealReviewDocument.js';
export { DeclineToGiveOpinionDocument } from './documents/DeclineToGiveOpinionDocument.js';
export { ReassignOpinionDocument } from './documents/ReassignOpinionDocument.js';
export { OpinionVersionsDocument } from './documents/OpinionVersionsDocument.js';
export { ReferrersViewDocument } from './documents/ReferrersViewDocument.js';
export { AnswerInformationDocument } from './documents/AnswerInformationDocument.js';
export { UpdateReferralDocument } from './documents/UpdateReferralDocument.js';
export { WithdrawReferralDocument } from './documents/WithdrawReferralDocument.js';
export { ReferAgainDocument } from './documents/ReferAgainDocument.js';
export { WriteDownPatientToldDocument } from './documents/WriteDownPatientToldDocument.js';
export { WriteDownAnswerDocument } from './documents/WriteDownAnswerDocument.js';
export { ReportToBoardDocument } from './documents/ReportToBoardDocument.js';
export { OwedByReferrerDocument } from './documents/OwedByReferrerDocument.js';
export { BegunReferralsDocument } from './documents/BegunReferralsDocument.js';
export { BoardsToReferToDocument } from './documents/BoardsToReferToDocument.js';
export { ReferralReadinessDocument } from './documents/ReferralReadinessDocument.js';
export { CasesOfIdentifierDocument } from './documents/CasesOfIdentifierDocument.js';
export { SaveReferralDraftDocument } from './documents/SaveReferralDraftDocument.js';
export { DiscardReferralDraftDocument } from './documents/DiscardReferralDraftDocument.js';
export { SubmitReferralDocument } from './documents/SubmitReferralDocument.js';
export { ProceduresDocument } from './documents/ProceduresDocument.js';