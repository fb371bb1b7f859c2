/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Carries the types of a document's answer and variables; nothing at run time. */
export interface DocumentTypeDecoration<TResult, TVariables> {
  __apiType?: (variables: TVariables) => TResult;
}
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

/** On what basis the referral is shared with the board. */
export type ConsentInput = {
  basis: string;
  givenOn?: string | null | undefined;
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

export type ImagingStudyInput = {
  description?: string | null | undefined;
  modality: string;
  performedOn?: string | null | undefined;
  report?: string | null | undefined;
  /** DICOM StudyInstanceUID. */
  studyInstanceUid?: string | null | undefined;
};

export type LaboratoryValueInput = {
  /** LOINC. */
  code: string;
  name: string;
  takenOn: string;
  unit: string;
  value: number;
};

export type MedicationInput = {
  antithrombotic?: boolean | null | undefined;
  dose?: string | null | undefined;
  lastTakenOn?: string | null | undefined;
  name: string;
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

/** Who the referral is about. The same identifier with another name or birth date is refused. */
export type PatientInput = {
  birthDate: string;
  identifier: string;
  /** Who gave the identifier; `local` when left out. */
  identifierSystem?: string | null | undefined;
  name: string;
  sex: string;
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

export type RedFlagInput = {
  /** Each code once. */
  code: string;
  finding: Finding;
  note?: string | null | undefined;
};

/** `extensions.category` of every error: what a client can do next. */
export type RefusalCategory =
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'REFUSED'
  | 'TOO_COSTLY'
  | 'UNAUTHENTICATED';

/** `extensions.code` of every error. */
export type RefusalCode =
  /** An absence ends today or later, not before it begins, and lasts at most a year. */
  | 'ABSENCE_INVALID'
  /** This person has no absence that could end. */
  | 'ABSENCE_NONE'
  /** Everybody records when they are away themselves; for others, the chair, the deputy or a coordinator does. */
  | 'ABSENCE_NOT_YOURS'
  /** This account is not known here. */
  | 'ACCOUNT_UNKNOWN'
  /** The action is done or cancelled already. */
  | 'ACTION_ENDED'
  /** Its owner completes an action; the chair, the deputy, a coordinator and whoever added it change it. */
  | 'ACTION_FORBIDDEN'
  /** There is no such action, or you may not see it. */
  | 'ACTION_NOT_FOUND'
  /** An action has exactly one owner: a person who takes part in this case, or somebody named on the referring side. */
  | 'ACTION_OWNER_UNFIT'
  /** The action has changed since you read it. Read the current version, then decide again. */
  | 'ACTION_STALE'
  /** The case is on an agenda already. */
  | 'AGENDA_ALREADY_LISTED'
  /** A case is carried to another planned meeting of the same board on whose agenda it is not yet. */
  | 'AGENDA_CARRY_INVALID'
  /** In the state the case is in it is not put on an agenda. */
  | 'AGENDA_CASE_STATE'
  /** The agenda is closed to new cases: a later addition needs the coordinator and a reason. */
  | 'AGENDA_CUT_OFF'
  /** A case is deferred with a known code; OTHER also needs words. */
  | 'AGENDA_DEFERRAL_REASON'
  /** Only who votes on the board, its chair and its coordinator put a case on the agenda. */
  | 'AGENDA_FORBIDDEN'
  /** An agenda holds at most 100 cases. */
  | 'AGENDA_FULL'
  /** This case waits on another agenda, or has ended: it is not taken up here again. */
  | 'AGENDA_ITEM_CARRIED'
  /** This case is being discussed: defer it, or go on to another first. */
  | 'AGENDA_ITEM_CURRENT'
  /** There is no such agenda item, or you may not see it. */
  | 'AGENDA_ITEM_NOT_FOUND'
  /** This item has its outcome already. */
  | 'AGENDA_ITEM_SETTLED'
  /** An item is planned for 1 to 240 minutes. */
  | 'AGENDA_MINUTES_INVALID'
  /** This item is for discussion. */
  | 'AGENDA_NOT_FOR_NOTING'
  /** This item is for noting: pull it into discussion first. */
  | 'AGENDA_ONLY_NOTING'
  /** The order names every item of the agenda once, and nothing else. */
  | 'AGENDA_ORDER_INVALID'
  /** The case belongs to another board than the meeting. */
  | 'AGENDA_OTHER_BOARD'
  /** Nothing is recorded of this case yet: ratify, defer or carry it. */
  | 'AGENDA_OUTCOME_MISSING'
  /** Only who votes on this case pulls it into discussion. */
  | 'AGENDA_PULL_FORBIDDEN'
  /** Those who attend are no quorum for some of these cases: which, and who is missing, is named. */
  | 'AGENDA_QUORUM_MISSING'
  /** Somebody has answered this alert already. */
  | 'ALERT_ANSWERED'
  /** Say what is being done, in at most 2,000 characters. */
  | 'ALERT_ANSWER_INVALID'
  /** Those whom the alert names answer it, and the chair, the deputy and the coordinators. */
  | 'ALERT_FORBIDDEN'
  /** There is no such alert, or you may not see it. */
  | 'ALERT_NOT_FOUND'
  /** Opinions and criteria are the board's: a thread on one is for the board alone. */
  | 'ANCHOR_BOARD_ONLY'
  /** This part of the anchor can name nothing, or names a part of something that is left out. */
  | 'ANCHOR_MALFORMED'
  /** What the thread would be anchored to is not in this case, or you may not see it. */
  | 'ANCHOR_NOT_FOUND'
  /** A thread is anchored to exactly one thing. */
  | 'ANCHOR_NOT_ONE'
  /** The opinions of this review are sealed. Threads on an opinion can be opened once the review is unsealed. */
  | 'ANCHOR_SEALED'
  /** The image archive does not answer, or not in time. The case is unchanged; try again in a moment. */
  | 'ARCHIVE_AWAY'
  /** Too many images are on their way to you at once; ask again when some have come. */
  | 'ARCHIVE_BUSY'
  /** No image archive is connected here, so this study has its report alone. */
  | 'ARCHIVE_NOT_CONNECTED'
  /** Whom you ask for an opinion must vote on this board for that discipline. */
  | 'ASKED_MEMBER_UNFIT'
  /** One records one’s own attendance; that of others the chair, the deputy, the coordinator or whom the chair has named. */
  | 'ATTENDANCE_FORBIDDEN'
  /** This person is not recorded as present. */
  | 'ATTENDANCE_NOT_THERE'
  /** Something else has been recorded of this person than what this was to replace. Read it, then say which of them is so. */
  | 'ATTENDANCE_OVERTAKEN'
  /** Only who sits on the board or is a guest of a case on the agenda attends. */
  | 'ATTENDANCE_UNFIT'
  /** A ballot is taken by phone only for an emergency (P1). */
  | 'BALLOT_BY_PHONE_NEEDS_P1'
  /** A declared conflict of interest takes the vote in this case, as the charter says; the discussion stays open. */
  | 'BALLOT_CONFLICTED'
  /** Only members and guests of this case who hold a discipline vote on it. */
  | 'BALLOT_FORBIDDEN'
  /** Only the chair, the deputy or a coordinator enters a ballot given by phone. */
  | 'BALLOT_FOR_OTHERS_FORBIDDEN'
  /** This person has voted or confirmed themselves: only they change that ballot. */
  | 'BALLOT_GIVEN_IN_PERSON'
  /** Nobody has taken a ballot of yours by phone for this revision. */
  | 'BALLOT_NOT_TO_CONFIRM'
  /** Another vote of yours stands than the one this was to replace. Read it, then say which of them counts. */
  | 'BALLOT_OVERTAKEN'
  /** Objecting and recusing need a reason. */
  | 'BALLOT_REASON_MISSING'
  /** The person on the phone does not vote on this case. */
  | 'BALLOT_VOTER_UNFIT'
  /** Only the chair or the deputy changes the members and the charter. */
  | 'BOARD_CHAIR_ONLY'
  /** Only the chair, the deputy or a coordinator invites a guest. */
  | 'BOARD_INVITATION_FORBIDDEN'
  /** There is no such board. */
  | 'BOARD_NOT_FOUND'
  /** There is no such board, or you are not one of its members. */
  | 'BOARD_NOT_VISIBLE'
  /** Your role on this board does not allow this. */
  | 'CASE_FORBIDDEN'
  /** There is no such case, or you may not see it. */
  | 'CASE_NOT_FOUND'
  /** The case has changed since you read it. Read the current version, then decide again. */
  | 'CASE_STALE'
  /** This cannot be done in the state the case is in. */
  | 'CASE_STATE_FORBIDS'
  /** A declared conflict of interest keeps you from chairing this case: the deputy does. */
  | 'CHAIR_CONFLICTED'
  /** A part of the charter is missing, unknown or out of range; the path names it. */
  | 'CHARTER_INVALID'
  /** The board's charter has no such kind of question, so its quorum is not known. */
  | 'CHARTER_KIND_UNKNOWN'
  /** Say why the charter is amended. */
  | 'CHARTER_REASON_MISSING'
  /** The charter has been amended since you read it. Read the current version, then amend again. */
  | 'CHARTER_STALE'
  /** Close with a coded reason; OTHER needs words too. */
  | 'CLOSE_INVALID'
  /** A reply stands where its thread does. Leave the anchor out, or start another thread. */
  | 'COMMENT_ANCHOR_IN_REPLY'
  /** A reply has the audience of its thread. Leave the audience out, or start another thread. */
  | 'COMMENT_AUDIENCE_FIXED'
  /** What the referrer's side writes is read by the referrer's side: there is no other audience to choose. */
  | 'COMMENT_AUDIENCE_FORBIDDEN'
  /** Say for whom the thread is: the board, or the referrer too. */
  | 'COMMENT_AUDIENCE_MISSING'
  /** This comment has been deleted. */
  | 'COMMENT_DELETED'
  /** The comment has no text. */
  | 'COMMENT_EMPTY'
  /** You may read this case, but not write here. */
  | 'COMMENT_FORBIDDEN'
  /** The comment has more nesting or more emphasis marks than anybody could read. Simplify its formatting. */
  | 'COMMENT_FORMATTING_TOO_DENSE'
  /** There is no such comment, or you may not see it. */
  | 'COMMENT_NOT_FOUND'
  /** Only its author edits or deletes a comment. */
  | 'COMMENT_NOT_YOURS'
  /** A question to a discipline starts a thread of its own, so that it can be resolved. */
  | 'COMMENT_QUESTION_IN_REPLY'
  /** The comment has changed since you read it. Read the current version, then decide again. */
  | 'COMMENT_STALE'
  /** The comment is longer than it may be. */
  | 'COMMENT_TOO_LONG'
  /** The clinician who is named on the condition confirms it; the chair or deputy may in their place. */
  | 'CONDITION_CLINICIAN_ONLY'
  /** The clinician who confirms a condition must vote on this case. */
  | 'CONDITION_CLINICIAN_UNFIT'
  /** Those who vote on this case, its chair and coordinator set conditions and enter results. */
  | 'CONDITION_FORBIDDEN'
  /** There is no such condition, or you may not see it. */
  | 'CONDITION_NOT_FOUND'
  /** Resolving a condition otherwise than its result says needs a reason. */
  | 'CONDITION_OVERRIDE_REASON_MISSING'
  /** The condition has been resolved or has expired already. */
  | 'CONDITION_RESOLVED'
  /** The condition has changed since you read it. Read the current version, then decide again. */
  | 'CONDITION_STALE'
  /** No result has arrived yet: there is nothing to confirm. */
  | 'CONDITION_WITHOUT_RESULT'
  /** A conflict of this kind is declared for this person already. */
  | 'CONFLICT_ALREADY_DECLARED'
  /** One declares for oneself; for somebody else only the chair, the deputy or a coordinator does. */
  | 'CONFLICT_FORBIDDEN'
  /** Say in a few words what the conflict of interest is. */
  | 'CONFLICT_NOTE_MISSING'
  /** No conflict of this kind stands for this person. */
  | 'CONFLICT_NOT_DECLARED'
  /** This person does not take part in this case. */
  | 'CONFLICT_PERSON_UNFIT'
  /** Say why the declaration is withdrawn. */
  | 'CONFLICT_REASON_MISSING'
  /** The note or the reason is longer than it may be. */
  | 'CONFLICT_TEXT_TOO_LONG'
  /** What somebody else declared about you only somebody else withdraws: the chair, the deputy or a coordinator. */
  | 'CONFLICT_WITHDRAWAL_FORBIDDEN'
  /** Say what the patient said, in at most 2,000 characters. */
  | 'CONSENT_REASON_MISSING'
  /** Somebody has recorded already that the patient withdrew. Read it first. */
  | 'CONSENT_WITHDRAWN_ALREADY'
  /** Requests with the session cookie must send application/json. */
  | 'CONTENT_TYPE_NOT_JSON'
  /** Send the session cookie or an Authorization header, never both. */
  | 'CREDENTIALS_TWICE'
  /** This cursor was not made by this list in this order. Start again without it. */
  | 'CURSOR_MALFORMED'
  /** An objection has not been acknowledged by the chair. */
  | 'DECISION_DISSENT_UNACKNOWLEDGED'
  /** No decision has been made on this case yet. */
  | 'DECISION_MISSING'
  /** More approvals than objections are needed. */
  | 'DECISION_NOT_CARRIED'
  /** There is no such decision, or you may not see it. */
  | 'DECISION_NOT_FOUND'
  /** It cannot be closed without a meeting yet, or not at all. What stands in the way is named. */
  | 'DECISION_NOT_READY_TO_CLOSE'
  /** Another decision stands by now. Read it, then say it of that one. */
  | 'DECISION_NOT_STANDING'
  /** The quorum is not met. What is missing is named. */
  | 'DECISION_QUORUM_NOT_MET'
  /** A part of the record is unknown or out of range; the path names it. */
  | 'DECISION_RECORD_INVALID'
  /** A safety result of stop or defer stands in the way. Each is named with what it needs. */
  | 'DECISION_SAFETY_NOT_SETTLED'
  /** Approvals and objections are equal: only a declared split with the reason of the chair ratifies this. */
  | 'DECISION_SPLIT_REASON_MISSING'
  /** Only the chair or deputy acknowledges a dissent. */
  | 'DISSENT_CHAIR_ONLY'
  /** This person has no objection standing against this revision. */
  | 'DISSENT_NOT_FOUND'
  /** The objection gives another reason than the one you read. Read it, then acknowledge it. */
  | 'DISSENT_REWORDED'
  /** Nobody may use this: it does not declare who may. */
  | 'DOOR_CLOSED'
  /** You keep this many drafts in this case. Send or discard some first. */
  | 'DRAFTS_TOO_MANY'
  /** There is nothing in the draft to keep. Discard it instead. */
  | 'DRAFT_EMPTY'
  /** There is no such draft of yours: it was sent or discarded. */
  | 'DRAFT_NOT_FOUND'
  /** Another window has saved this draft since you read it. Read it again before you throw it away. */
  | 'DRAFT_STALE'
  /** In the state the case is in nothing is agreed or reported on its decision. */
  | 'FOLLOW_THROUGH_CASE_STATE'
  /** Only those who vote on this case, its chair and coordinator, and those who refer for its organisation say this. */
  | 'FOLLOW_THROUGH_FORBIDDEN'
  /** A part of the input is missing or out of range; the path names it. */
  | 'FOLLOW_THROUGH_INVALID'
  /** There is no such case, or you may not see it. */
  | 'GUEST_CASE_NOT_FOUND'
  /** This case has ended: reopen it before inviting somebody to it. */
  | 'GUEST_CASE_OVER'
  /** The patient no longer agrees that this is shared further: nobody else is invited, and nobody for longer. */
  | 'GUEST_CONSENT_WITHDRAWN'
  /** An invitation ends at a time in the next twelve months. */
  | 'GUEST_EXPIRY_INVALID'
  /** This person already sits on the board. */
  | 'GUEST_IS_MEMBER'
  /** This person has no invitation to this case that could end. */
  | 'GUEST_NOT_INVITED'
  /** An idempotency key has 1 to 200 characters. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** This idempotency key already stands for another request. Repeat a request with the same input, or use a new key. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The identity provider does not answer; try again shortly. */
  | 'IDENTITY_PROVIDER_UNREACHABLE'
  /** There is no such thing, or you may not see it. */
  | 'ID_MALFORMED'
  /** What was done in part or not at all needs a coded reason; the reason OTHER, and taking back a step that was done, need a note. */
  | 'IMPLEMENTATION_REASON_MISSING'
  /** A part of the request or the answer is missing or too long; the path names it. */
  | 'INFORMATION_INVALID'
  /** There is no such request on this case. */
  | 'INFORMATION_ITEM_NOT_FOUND'
  /** This request has been answered or withdrawn already. */
  | 'INFORMATION_ITEM_SETTLED'
  /** Something unforeseen happened. Nothing was changed; try again, and name the correlation id if it stays. */
  | 'INTERNAL'
  /** This letter was cancelled; its reason is shown with it. */
  | 'LETTER_CANCELLED'
  /** Only the chair or the deputy signs. */
  | 'LETTER_CHAIR_ONLY'
  /** No basis for sharing is recorded for this case, or the patient has withdrawn it: nobody but the referring organisation and the patient gets a copy. */
  | 'LETTER_CONSENT_MISSING'
  /** A correction of this letter exists already: edit that one. */
  | 'LETTER_CORRECTED_ALREADY'
  /** There is no such decision, or you may not see it. */
  | 'LETTER_DECISION_NOT_FOUND'
  /** Only the chair, the deputy or a coordinator of the board prepares its letters. */
  | 'LETTER_FORBIDDEN'
  /** What is signed never changes. Write a correction: a new letter that supersedes this one. */
  | 'LETTER_FROZEN'
  /** Name at least one and at most fifty letters, each once. */
  | 'LETTER_LIST_LENGTH'
  /** There is no such letter, or you may not see it. */
  | 'LETTER_NOT_FOUND'
  /** A letter that is not signed is edited, not corrected. */
  | 'LETTER_NOT_SIGNED'
  /** The letter has no such paragraph that may be put in other words. */
  | 'LETTER_PARAGRAPH_UNKNOWN'
  /** The patient has died: no letter goes to them. */
  | 'LETTER_PATIENT_DIED'
  /** Say why: the reason is empty. */
  | 'LETTER_REASON_MISSING'
  /** The letter has changed since you read it. Read the current version, then decide again. */
  | 'LETTER_STALE'
  /** A later decision stands in place of the one that this letter tells. */
  | 'LETTER_SUPERSEDED'
  /** A text is longer than it may be; the path names it. */
  | 'LETTER_TEXT_TOO_LONG'
  /** The case has not come so far. Name the head of the stream that you were shown. */
  | 'LOOK_AHEAD'
  /** There is no such board, or you do not sit on it. */
  | 'MEETING_BOARD_NOT_FOUND'
  /** A declared conflict of interest keeps you from chairing this case. Those who are named may; or name somebody who moves the meeting. */
  | 'MEETING_CHAIR_CONFLICTED'
  /** Only the chair or deputy names who moves the meeting for them. */
  | 'MEETING_DELEGATE_FORBIDDEN'
  /** Only somebody who sits on the board, and not as an observer, moves its meeting. */
  | 'MEETING_DELEGATE_UNFIT'
  /** Only the chair, the deputy or a coordinator arranges meetings. */
  | 'MEETING_FORBIDDEN'
  /** Some items have no outcome. Decide, defer or carry each, or close and carry all of them to a named meeting. */
  | 'MEETING_ITEM_UNDECIDED'
  /** Only the chair, the deputy or whom they have named moves the meeting. */
  | 'MEETING_MOVE_FORBIDDEN'
  /** No item waits any more: close the meeting. */
  | 'MEETING_NOTHING_LEFT'
  /** There is no such meeting, or you may not see it. */
  | 'MEETING_NOT_FOUND'
  /** A case is presented, discussed, decided, recorded: one step forward at a time, or back. */
  | 'MEETING_PHASE_SKIPPED'
  /** This needs a reason of at most 2,000 characters. */
  | 'MEETING_REASON_MISSING'
  /** The meeting has moved on since you read it. Look at where it stands, then decide again. */
  | 'MEETING_STALE'
  /** In the state the meeting is in this is not done any more, or not yet. */
  | 'MEETING_STATE'
  /** A meeting begins in the future, at most two years from now, and its agenda closes no later than it begins. */
  | 'MEETING_TIME_INVALID'
  /** This person already sits on the board: change what they are there. */
  | 'MEMBER_ALREADY_SEATED'
  /** A board has exactly one chair: name the next one in the same change. */
  | 'MEMBER_CHAIR_MISSING'
  /** An observer cannot be deputy, and a board has at most one deputy. */
  | 'MEMBER_DEPUTY_UNFIT'
  /** One person votes for one discipline on a board, whatever roles they hold. */
  | 'MEMBER_DISCIPLINE_DIFFERS'
  /** A member votes for a discipline: name it. */
  | 'MEMBER_DISCIPLINE_MISSING'
  /** This person does not hold that discipline. */
  | 'MEMBER_DISCIPLINE_NOT_HELD'
  /** There is no such person on this board. */
  | 'MEMBER_NOT_SEATED'
  /** This member has been changed since you read it. Read the current state, then change it again. */
  | 'MEMBER_STALE'
  /** There is no such person. */
  | 'MEMBER_UNKNOWN'
  /** A comment mentions at most this many people. */
  | 'MENTIONS_TOO_MANY'
  /** Somebody you mention may not read this thread and was not told. Leave them out, or ask in a thread that they may read. */
  | 'MENTION_NOT_A_READER'
  /** Only the chair or the deputy signs. */
  | 'MINUTES_CHAIR_ONLY'
  /** Only the chair, the deputy or a coordinator of the board prepares its minutes. */
  | 'MINUTES_FORBIDDEN'
  /** What is signed never changes. */
  | 'MINUTES_FROZEN'
  /** Minutes are of a meeting that has been closed. */
  | 'MINUTES_MEETING_STATE'
  /** There are no such minutes, or you may not see them. */
  | 'MINUTES_NOT_FOUND'
  /** You are excluded from a case that was on the agenda: somebody who sees all of them prepares and signs. */
  | 'MINUTES_NOT_WHOLE'
  /** The minutes have changed since you read them. Read the current version, then decide again. */
  | 'MINUTES_STALE'
  /** This field is longer than it may be. */
  | 'OPINION_FIELD_TOO_LONG'
  /** This figure is outside its range. */
  | 'OPINION_FIGURE_OUT_OF_RANGE'
  /** Only whoever was asked for this opinion, and has not been answered for, declines to give it. */
  | 'OPINION_NOT_ASKED_OF_YOU'
  /** Only a member or guest of the board who has a discipline gives an opinion. */
  | 'OPINION_NOT_YOURS_TO_GIVE'
  /** An opinion needs a rationale. */
  | 'OPINION_RATIONALE_MISSING'
  /** Only the chair, the deputy or a coordinator asks somebody else for an opinion. */
  | 'OPINION_REASSIGNING_FORBIDDEN'
  /** Somebody else has been asked meanwhile. Read who is asked now, then decide again. */
  | 'OPINION_REQUEST_MOVED'
  /** This discipline is not asked for an opinion in this review, or has answered. */
  | 'OPINION_REQUEST_NOT_OPEN'
  /** Say why, so that somebody else can be asked. */
  | 'OPINION_REQUEST_REASON_MISSING'
  /** The reason is longer than it may be. */
  | 'OPINION_REQUEST_REASON_TOO_LONG'
  /** Whoever is asked sits on the board for this discipline, is not away, and does not stand in for themselves. */
  | 'OPINION_REQUEST_UNFIT'
  /** This review no longer takes opinions. */
  | 'OPINION_REVIEW_CLOSED'
  /** A later review of this case is open: opinions are asked for and given there. */
  | 'OPINION_REVIEW_SUPERSEDED'
  /** You refer for more than one organisation: say which one with organisationId. */
  | 'ORGANISATION_AMBIGUOUS'
  /** Requests with the session cookie are answered only to our own pages. */
  | 'ORIGIN_FOREIGN'
  /** Ask for at most 100 at a time, with either first or last, and never fewer than 0. */
  | 'PAGE_SIZE'
  /** A death is recorded by the patient's organisation, or by the desk of a board that has a case of theirs. */
  | 'PATIENT_DEATH_FORBIDDEN'
  /** The day of death is not in the future and not before the birth. */
  | 'PATIENT_DEATH_INVALID'
  /** This identifier already belongs to a patient with another name, birth date or sex. Check the identifier; if the record itself is wrong, a person at your organisation must settle it. */
  | 'PATIENT_IDENTITY_DIFFERS'
  /** The patient needs a name, an identifier and a birth date that is not in the future. */
  | 'PATIENT_INVALID'
  /** One of these records has been merged already. */
  | 'PATIENT_MERGED_ALREADY'
  /** Records of two organisations are never merged: each keeps its own patients. */
  | 'PATIENT_MERGE_ACROSS'
  /** Only an administrator of the patient's organisation merges records. */
  | 'PATIENT_MERGE_FORBIDDEN'
  /** These are one record, not two. */
  | 'PATIENT_MERGE_WITH_ITSELF'
  /** There is no such patient, or you may not see them. */
  | 'PATIENT_NOT_FOUND'
  /** Say why, in at most 2,000 characters. */
  | 'PATIENT_REASON_MISSING'
  /** The patient was told on a day from the decision’s until today. */
  | 'PATIENT_TOLD_DATE'
  /** That the patient has been told is recorded by the board’s voting members, its chair, its coordinator, and whoever refers for the organisation. */
  | 'PATIENT_TOLD_FORBIDDEN'
  /** The case has no decision to tell. */
  | 'PATIENT_TOLD_NO_DECISION'
  /** Only a signed-in person may do this, not a service account. */
  | 'PEOPLE_ONLY'
  /** Say one mail address (unless you want no mail), a time zone such as Europe/Berlin, times as HH:MM, and both ends of the quiet hours or neither. */
  | 'PREFERENCES_INVALID'
  /** This proposal has been ratified already. Read the decision. */
  | 'PROPOSAL_ALREADY_RATIFIED'
  /** In the state the case is in nothing is proposed, voted on or ratified. */
  | 'PROPOSAL_CASE_STATE'
  /** Only those who vote on this case, its chair and its coordinator propose; only the chair or deputy amends a decision. */
  | 'PROPOSAL_FORBIDDEN'
  /** There is no such proposal, or you may not see it. */
  | 'PROPOSAL_NOT_FOUND'
  /** Say why this is proposed: the rationale is empty. */
  | 'PROPOSAL_RATIONALE_MISSING'
  /** The review has changed since you read it. Read the current version, then decide again. */
  | 'PROPOSAL_REVIEW_STALE'
  /** A later review of this case is open: propose there. */
  | 'PROPOSAL_REVIEW_SUPERSEDED'
  /** The proposal has been revised since you read it. Read the current revision, then decide again. */
  | 'PROPOSAL_REVISED'
  /** A text is longer than it may be; the path names it. */
  | 'PROPOSAL_TEXT_TOO_LONG'
  /** Nothing is proposed while the opinions are sealed. Unseal the review first. */
  | 'PROPOSAL_WHILE_SEALED'
  /** The text written together is another one by now. Read it, then put it to the vote. */
  | 'PROPOSAL_WORDING_MOVED'
  /** The document or its variables do not fit the schema. */
  | 'QUERY_INVALID'
  /** The document asks for more than one request may; ask for less at once. */
  | 'QUERY_TOO_COSTLY'
  /** The board's charter has no such kind of question. */
  | 'QUESTION_KIND_UNKNOWN'
  /** Too much was asked in a short time. Try again after retryAfterSeconds. */
  | 'RATE_LIMITED'
  /** Only the chair or deputy ratifies. */
  | 'RATIFICATION_CHAIR_ONLY'
  /** A recommendation needs at least one step. */
  | 'RECOMMENDATION_EMPTY'
  /** This field does not belong to a step of this kind. */
  | 'RECOMMENDATION_FIELD_MISPLACED'
  /** A step of this kind needs this field. */
  | 'RECOMMENDATION_FIELD_MISSING'
  /** This field is longer than it may be. */
  | 'RECOMMENDATION_FIELD_TOO_LONG'
  /** The first step has none before it and cannot be done alongside one. */
  | 'RECOMMENDATION_FIRST_STEP_CONCURRENT'
  /** This kind of step is not known. */
  | 'RECOMMENDATION_KIND_UNKNOWN'
  /** No preference can be an opinion, but not a proposal. */
  | 'RECOMMENDATION_NO_PREFERENCE_IN_PROPOSAL'
  /** No preference stands alone: it has no other steps and no details. */
  | 'RECOMMENDATION_NO_PREFERENCE_NOT_ALONE'
  /** This procedure is not in the catalogue. */
  | 'RECOMMENDATION_PROCEDURE_UNKNOWN'
  /** The side is one of the named sides, never free text. */
  | 'RECOMMENDATION_SIDE_UNKNOWN'
  /** The recommendation has more steps than a plan may have. */
  | 'RECOMMENDATION_TOO_LONG'
  /** You have begun too many referrals. Submit or throw away one of them first. */
  | 'REFERRAL_DRAFTS_TOO_MANY'
  /** There is nothing in this draft, or far too much. */
  | 'REFERRAL_DRAFT_INVALID'
  /** There is no such draft of yours; it may have been submitted or thrown away. */
  | 'REFERRAL_DRAFT_NOT_FOUND'
  /** Another window has saved this draft meanwhile. Read it before you throw it away. */
  | 'REFERRAL_DRAFT_STALE'
  /** A part of the referral is out of range; the path names it. */
  | 'REFERRAL_INVALID'
  /** Say what the board is asked: the question is empty. */
  | 'REFERRAL_QUESTION_MISSING'
  /** Say why this needs a board: the reason is empty. */
  | 'REFERRAL_REASON_MISSING'
  /** You may not submit referrals for this organisation. */
  | 'REFERRING_FORBIDDEN'
  /** Say why the case is taken up again. What its next review is about can be given only where one opens at once. */
  | 'REOPEN_INVALID'
  /** There is no such review, or you may not see it. */
  | 'REVIEW_NOT_FOUND'
  /** The review has changed since you read it. Read the current version, then decide again. */
  | 'REVIEW_STALE'
  /** A later review of this case has been opened; this one is history. */
  | 'REVIEW_SUPERSEDED'
  /** Only those who vote on this case, its chair and its coordinator enter safety results and advice. */
  | 'SAFETY_FORBIDDEN'
  /** Only a member who votes on this case overrides a safety result. */
  | 'SAFETY_OVERRIDE_FORBIDDEN'
  /** A safety result of stop or defer needs the reason why the board goes on in spite of it. */
  | 'SAFETY_OVERRIDE_MISSING'
  /** Only a result of stop or defer needs an override. */
  | 'SAFETY_RESULT_BLOCKS_NOTHING'
  /** No result of this rule is entered in this review. */
  | 'SAFETY_RESULT_NOT_FOUND'
  /** A result of stop or defer is not entered again as a lesser one: a voting member overrides it with a reason. */
  | 'SAFETY_RESULT_STANDS'
  /** A result of stop needs the signature of a second voting member, who is somebody else. */
  | 'SAFETY_SECOND_SIGNATURE_NEEDED'
  /** The token lacks the scope that this needs. */
  | 'SCOPE_MISSING'
  /** Only a service account may do this, not a person. */
  | 'SERVICES_ONLY'
  /** The sign-in was not completed; start it again. */
  | 'SIGN_IN_FAILED'
  /** This socket takes subscriptions only. Send queries and mutations to this address by POST. */
  | 'SOCKET_TAKES_SUBSCRIPTIONS'
  /** The decision that stands has no such step, or nothing to carry out in it. */
  | 'STEP_UNKNOWN'
  /** There is no such stream, or you may not follow it, or no longer. */
  | 'STREAM_NOT_FOUND'
  /** This study was named in the referral without images in the archive. */
  | 'STUDY_NOT_IN_ARCHIVE'
  /** Subscriptions are answered over a WebSocket at this address, with the subprotocol graphql-transport-ws. */
  | 'SUBSCRIPTION_NEEDS_SOCKET'
  /** Only the chair or deputy suspends a decision, or lets it be carried out again. */
  | 'SUSPENSION_CHAIR_ONLY'
  /** This decision is not suspended. */
  | 'SUSPENSION_NOT_STANDING'
  /** Only a decision whose case is under review again is suspended. Reopen the case first, or amend the decision. */
  | 'SUSPENSION_NOT_UNDER_REVIEW'
  /** Say why; whoever would carry it out reads it. */
  | 'SUSPENSION_REASON_MISSING'
  /** This decision is suspended already. */
  | 'SUSPENSION_STANDS'
  /** A later decision supersedes this one. */
  | 'SUSPENSION_SUPERSEDED'
  /** A text holds a NUL character or half of a character. Leave it out and send it again. */
  | 'TEXT_NOT_STORABLE'
  /** This thread has already been resolved. */
  | 'THREAD_ALREADY_RESOLVED'
  /** There is no such thread, or you may not see it. */
  | 'THREAD_NOT_FOUND'
  /** This thread is open: nobody has resolved it. */
  | 'THREAD_NOT_RESOLVED'
  /** The bearer token is not valid here. */
  | 'TOKEN_INVALID'
  /** Only a coordinator or the chair triages. */
  | 'TRIAGE_FORBIDDEN'
  /** A part of the triage is missing or out of range; the path names it. */
  | 'TRIAGE_INVALID'
  /** Give exactly one of accept, returnFor and decline. */
  | 'TRIAGE_NEEDS_ONE_OUTCOME'
  /** Sign in, or send a bearer token. */
  | 'UNAUTHENTICATED'
  /** This review is not sealed. */
  | 'UNSEAL_NOT_SEALED'
  /** Only the chair or a deputy unseals a review. */
  | 'UNSEAL_NOT_YOURS'
  /** Required disciplines have neither answered nor are overdue: unsealing now needs a reason. */
  | 'UNSEAL_REASON_NEEDED'
  /** The reason is longer than it may be. */
  | 'UNSEAL_REASON_TOO_LONG'
  /** The case is not in review, so there is nothing to unseal for. */
  | 'UNSEAL_REVIEW_CLOSED'
  /** Only the chair, the deputy or a coordinator keeps a vote open for those who were not there. */
  | 'VOTE_OPEN_FORBIDDEN'
  /** A vote stays open until a time to come, at most sixty days from now. */
  | 'VOTE_OPEN_UNTIL_INVALID'
  /** Say why the referral is withdrawn. */
  | 'WITHDRAW_REASON_MISSING'
  /** So much was written and deleted that this text takes no more. Put it to the vote as it is. */
  | 'WORDING_FULL'
  /** The text written together is longer than a rationale may be. */
  | 'WORDING_TOO_LONG'
  /** That is more at once than a text written together takes in. */
  | 'WORDING_UPDATE_TOO_LARGE'
  /** What was sent does not fit the text written together. Open it again. */
  | 'WORDING_UPDATE_UNREADABLE';

/** The patient's side. */
export type Side =
  | 'BILATERAL'
  | 'LEFT'
  | 'MIDLINE'
  | 'NOT_APPLICABLE'
  | 'RIGHT';

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

export type WithdrawReferralInput = {
  caseId: string;
  /** Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh. */
  idempotencyKey?: string | null | undefined;
  reason: string;
  /** The version that you saw; a stale one is refused with the current version. */
  version: number;
};

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { serviceAccount: { scopes: Array<string>, organisation: { id: string, name: string, stream: { id: string, epoch: number, head: number } } } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { person: { id: string, name: string }, organisations: Array<{ id: string, name: string }>, memberships: Array<{ role: BoardRole, discipline: Discipline | null, board: { id: string, name: string } }> } };

export type BoardsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BoardsQuery = { boards: { edges: Array<{ cursor: string, node: { id: string, name: string, code: string, emergencyRoute: string, questionKinds: Array<{ code: string, name: string, emergency: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganisationByIdQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationByIdQuery = { organisation: { id: string, name: string, stream: { id: string, epoch: number, head: number } } | null };

export type RefusalsQueryVariables = Exact<{ [key: string]: never; }>;


export type RefusalsQuery = { refusals: Array<{ code: RefusalCode, category: RefusalCategory, rule: string | null, message: string }> };

export type ReferralStageFragment = { id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string };

export type ReferralFragment = { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } };

export type ReferralByIdQueryVariables = Exact<{
  id: string;
}>;


export type ReferralByIdQuery = { boardCase: { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } } | null };

export type ReferralByReferenceQueryVariables = Exact<{
  organisationId: string;
  externalReference: string;
}>;


export type ReferralByReferenceQuery = { organisation: { id: string, referral: { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } } | null } | null };

export type ReferralsByIdQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReferralsByIdQuery = { nodes: Array<
    | { __typename: 'Action' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'Board' }
    | { __typename: 'BoardCase', submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } }
    | { __typename: 'CaseAlert' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Condition' }
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
    | { __typename: 'Thread' }
   | null> };

export type ReferralsQueryVariables = Exact<{
  organisationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  changedSince?: string | null | undefined;
  status?: Array<CaseStatus> | CaseStatus | null | undefined;
}>;


export type ReferralsQuery = { organisation: { id: string, name: string, stream: { id: string, epoch: number, head: number }, referrals: { edges: Array<{ cursor: string, node: { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReferralStagesQueryVariables = Exact<{
  organisationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  changedSince?: string | null | undefined;
  status?: Array<CaseStatus> | CaseStatus | null | undefined;
}>;


export type ReferralStagesQuery = { organisation: { id: string, stream: { id: string, epoch: number, head: number }, referrals: { edges: Array<{ cursor: string, node: { id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReferralThreadsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralThreadsQuery = { boardCase: { id: string, threads: { edges: Array<{ cursor: string, node: { id: string, createdAt: string, resolvedAt: string | null, comments: { edges: Array<{ node: { id: string, body: string, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SubmitReferralMutationVariables = Exact<{
  input: SubmitReferralInput;
}>;


export type SubmitReferralMutation = { submitReferral: { boardCase: { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } } } | null };

export type UpdateReferralMutationVariables = Exact<{
  input: UpdateReferralInput;
}>;


export type UpdateReferralMutation = { updateReferral: { boardCase: { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } } } | null };

export type WithdrawReferralMutationVariables = Exact<{
  input: WithdrawReferralInput;
}>;


export type WithdrawReferralMutation = { withdrawReferral: { boardCase: { submittedAt: string | null, question: string, reason: string, referringClinician: string | null, referredBy: string, emergencyRoute: string | null, endCode: string | null, endReason: string | null, mayUpdateReferral: boolean, mayWithdraw: boolean, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, board: { id: string, name: string, code: string }, questionKind: { code: string, name: string }, patient: { id: string, identifierSystem: string, identifier: string, name: string, birthDate: string, sex: string, diedOn: string | null }, painProfile: { type: PainType, onset: string | null, durationMonths: number | null, averageScore: number | null, worstScore: number | null, goals: string | null, sites: Array<{ site: string, side: Side }>, redFlags: Array<{ code: string, finding: Finding, note: string | null }> }, priorTreatments: Array<{ what: string, detail: string | null, effect: string | null }>, health: { diagnoses: Array<string>, allergies: Array<string>, devices: Array<string>, pregnancy: Finding, medications: Array<{ name: string, dose: string | null, antithrombotic: boolean, lastTakenOn: string | null }>, laboratoryValues: Array<{ code: string, name: string, value: number, unit: string, takenOn: string }> }, imagingStudies: Array<{ id: string, studyInstanceUid: string | null, modality: string, description: string | null, performedOn: string | null, report: string | null }>, readiness: Array<{ code: string, owedBy: string }>, requestedInformation: Array<{ what: string, owedBy: string | null, dueOn: string | null, requestedAt: string, answeredAt: string | null }>, stream: { id: string, epoch: number, head: number } } } | null };

export type WorklistLineFragment = { question: string, submittedAt: string | null, referredBy: string, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, patient: { id: string, name: string, birthDate: string }, review: { id: string, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null };

export type WorklistQueryVariables = Exact<{
  boardId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: BoardCaseFilter | null | undefined;
  orderBy?: BoardCaseOrder | null | undefined;
}>;


export type WorklistQuery = { board: { id: string, name: string, stream: { id: string, epoch: number, head: number } | null } | null, boardCases: { edges: Array<{ cursor: string, node: { question: string, submittedAt: string | null, referredBy: string, id: string, number: string, externalReference: string | null, status: CaseStatus, priority: Priority | null, version: number, updatedAt: string, patient: { id: string, name: string, birthDate: string }, review: { id: string, sealed: boolean, dueAt: string | null, answeredDisciplines: Array<Discipline>, missingDisciplines: Array<Discipline> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ReferralStageFragmentDoc = new TypedDocumentString(`
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
    `, {"fragmentName":"ReferralStage"}) as unknown as TypedDocumentString<ReferralStageFragment, unknown>;
export const ReferralFragmentDoc = new TypedDocumentString(`
    fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}`, {"fragmentName":"Referral"}) as unknown as TypedDocumentString<ReferralFragment, unknown>;
export const WorklistLineFragmentDoc = new TypedDocumentString(`
    fragment WorklistLine on BoardCase {
  ...ReferralStage
  question
  submittedAt
  referredBy
  patient {
    id
    name
    birthDate
  }
  review {
    id
    sealed
    dueAt
    answeredDisciplines
    missingDisciplines
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}`, {"fragmentName":"WorklistLine"}) as unknown as TypedDocumentString<WorklistLineFragment, unknown>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  serviceAccount {
    scopes
    organisation {
      id
      name
      stream {
        id
        epoch
        head
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  viewer {
    person {
      id
      name
    }
    organisations {
      id
      name
    }
    memberships {
      role
      discipline
      board {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const BoardsDocument = new TypedDocumentString(`
    query Boards($first: Int = 50, $after: String) {
  boards(first: $first, after: $after) {
    edges {
      cursor
      node {
        id
        name
        code
        emergencyRoute
        questionKinds {
          code
          name
          emergency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BoardsQuery, BoardsQueryVariables>;
export const OrganisationByIdDocument = new TypedDocumentString(`
    query OrganisationById($id: ID!) {
  organisation(id: $id) {
    id
    name
    stream {
      id
      epoch
      head
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationByIdQuery, OrganisationByIdQueryVariables>;
export const RefusalsDocument = new TypedDocumentString(`
    query Refusals {
  refusals {
    code
    category
    rule
    message
  }
}
    `) as unknown as TypedDocumentString<RefusalsQuery, RefusalsQueryVariables>;
export const ReferralByIdDocument = new TypedDocumentString(`
    query ReferralById($id: ID!) {
  boardCase(id: $id) {
    ...Referral
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<ReferralByIdQuery, ReferralByIdQueryVariables>;
export const ReferralByReferenceDocument = new TypedDocumentString(`
    query ReferralByReference($organisationId: ID!, $externalReference: String!) {
  organisation(id: $organisationId) {
    id
    referral(externalReference: $externalReference) {
      ...Referral
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<ReferralByReferenceQuery, ReferralByReferenceQueryVariables>;
export const ReferralsByIdDocument = new TypedDocumentString(`
    query ReferralsById($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on BoardCase {
      ...Referral
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<ReferralsByIdQuery, ReferralsByIdQueryVariables>;
export const ReferralsDocument = new TypedDocumentString(`
    query Referrals($organisationId: ID!, $first: Int = 50, $after: String, $changedSince: DateTime, $status: [CaseStatus!]) {
  organisation(id: $organisationId) {
    id
    name
    stream {
      id
      epoch
      head
    }
    referrals(
      first: $first
      after: $after
      changedSince: $changedSince
      status: $status
    ) {
      edges {
        cursor
        node {
          ...Referral
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<ReferralsQuery, ReferralsQueryVariables>;
export const ReferralStagesDocument = new TypedDocumentString(`
    query ReferralStages($organisationId: ID!, $first: Int = 100, $after: String, $changedSince: DateTime, $status: [CaseStatus!]) {
  organisation(id: $organisationId) {
    id
    stream {
      id
      epoch
      head
    }
    referrals(
      first: $first
      after: $after
      changedSince: $changedSince
      status: $status
    ) {
      edges {
        cursor
        node {
          ...ReferralStage
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}`) as unknown as TypedDocumentString<ReferralStagesQuery, ReferralStagesQueryVariables>;
export const ReferralThreadsDocument = new TypedDocumentString(`
    query ReferralThreads($id: ID!, $first: Int = 20, $after: String) {
  boardCase(id: $id) {
    id
    threads(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          createdAt
          resolvedAt
          comments(first: 50) {
            edges {
              node {
                id
                author {
                  id
                  name
                }
                body
                createdAt
                editedAt
                deletedAt
                version
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReferralThreadsQuery, ReferralThreadsQueryVariables>;
export const SubmitReferralDocument = new TypedDocumentString(`
    mutation SubmitReferral($input: SubmitReferralInput!) {
  submitReferral(input: $input) {
    boardCase {
      ...Referral
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<SubmitReferralMutation, SubmitReferralMutationVariables>;
export const UpdateReferralDocument = new TypedDocumentString(`
    mutation UpdateReferral($input: UpdateReferralInput!) {
  updateReferral(input: $input) {
    boardCase {
      ...Referral
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<UpdateReferralMutation, UpdateReferralMutationVariables>;
export const WithdrawReferralDocument = new TypedDocumentString(`
    mutation WithdrawReferral($input: WithdrawReferralInput!) {
  withdrawReferral(input: $input) {
    boardCase {
      ...Referral
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment Referral on BoardCase {
  ...ReferralStage
  submittedAt
  board {
    id
    name
    code
  }
  question
  reason
  questionKind {
    code
    name
  }
  referringClinician
  referredBy
  patient {
    id
    identifierSystem
    identifier
    name
    birthDate
    sex
    diedOn
  }
  painProfile {
    type
    sites {
      site
      side
    }
    onset
    durationMonths
    averageScore
    worstScore
    redFlags {
      code
      finding
      note
    }
    goals
  }
  priorTreatments {
    what
    detail
    effect
  }
  health {
    diagnoses
    medications {
      name
      dose
      antithrombotic
      lastTakenOn
    }
    allergies
    devices
    pregnancy
    laboratoryValues {
      code
      name
      value
      unit
      takenOn
    }
  }
  imagingStudies {
    id
    studyInstanceUid
    modality
    description
    performedOn
    report
  }
  readiness {
    code
    owedBy
  }
  requestedInformation {
    what
    owedBy
    dueOn
    requestedAt
    answeredAt
  }
  emergencyRoute
  endCode
  endReason
  mayUpdateReferral
  mayWithdraw
  stream {
    id
    epoch
    head
  }
}`) as unknown as TypedDocumentString<WithdrawReferralMutation, WithdrawReferralMutationVariables>;
export const WorklistDocument = new TypedDocumentString(`
    query Worklist($boardId: ID!, $first: Int = 25, $after: String, $filter: BoardCaseFilter, $orderBy: BoardCaseOrder = UPDATED_AT_DESC) {
  board(id: $boardId) {
    id
    name
    stream {
      id
      epoch
      head
    }
  }
  boardCases(
    boardId: $boardId
    first: $first
    after: $after
    filter: $filter
    orderBy: $orderBy
  ) {
    edges {
      cursor
      node {
        ...WorklistLine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReferralStage on BoardCase {
  id
  number
  externalReference
  status
  priority
  version
  updatedAt
}
fragment WorklistLine on BoardCase {
  ...ReferralStage
  question
  submittedAt
  referredBy
  patient {
    id
    name
    birthDate
  }
  review {
    id
    sealed
    dueAt
    answeredDisciplines
    missingDisciplines
  }
}`) as unknown as TypedDocumentString<WorklistQuery, WorklistQueryVariables>;