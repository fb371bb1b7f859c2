/**
 * What a fact brings along, per GraphQL type, in the public schema's shape. Nothing here may depend on who looks (`may…`, opinions,
 * what awaits me): one answer serves everybody who watches the stream. A test reads these against the schema and for such fields.
 */
export interface LiveFragment {
  readonly type: string;
  /** A document with exactly one fragment definition, named like its key. */
  readonly document: string;
}

const person = '__typename id name';
const step = `__typename number concurrent kind procedure { __typename id code name } side levels guidance timing study condition`;
const recommendation = `__typename steps { ${step} }`;
const ballot = `__typename voter { ${person} } discipline choice reason castAt takenBy { ${person} } confirmedAt acknowledgedAt`;
const requirement = `__typename label disciplines count met by { ${person} }`;
const quorum = `__typename met requirements { ${requirement} } missing { ${requirement} }`;
const asked = `__typename discipline person { ${person} } substitute { ${person} } dueAt answeredAt`;
const review = `__typename id number question openedAt dueAt version sealed answeredDisciplines missingDisciplines asked { ${asked} }`;
const stage = '__typename id number status priority version updatedAt';

const camera = '__typename position focalPoint viewUp parallelScale';
const viewport = `__typename windowCentre windowWidth rotation flipHorizontal flipVertical camera { ${camera} }`;
const image = `__typename studyId seriesInstanceUid sopInstanceUid frame point { __typename x y } viewport { ${viewport} }`;
const anchor = `__typename image { ${image} } criterion { __typename code } opinion { __typename opinionId }
  laboratoryValue { __typename code takenOn }`;

const on = <Type extends string>(name: string, type: Type, selection: string) => ({
  type,
  document: `fragment ${name} on ${type} { ${selection} }`,
});

export const fragments = {
  /** Where a case stands. */
  LiveCaseStage: on('LiveCaseStage', 'BoardCase', `${stage} review { ${review} }`),
  /** Everything that the referral says. */
  LiveReferral: on(
    'LiveReferral',
    'BoardCase',
    `${stage} question reason questionKind { __typename code name } externalReference submittedAt
     patient { __typename id name birthDate sex identifierSystem identifier diedOn }
     painProfile { __typename type sites { __typename site side } onset durationMonths averageScore worstScore
       redFlags { __typename code finding note } goals }
     priorTreatments { __typename what detail effect }
     health { __typename diagnoses medications { __typename name dose antithrombotic lastTakenOn } allergies devices pregnancy
       laboratoryValues { __typename code name value unit takenOn } }
     imagingStudies { __typename id studyInstanceUid modality description performedOn report }`,
  ),
  /** One line of the worklist. */
  LiveCaseRow: on(
    'LiveCaseRow',
    'BoardCase',
    `${stage} question submittedAt commentCount questionKind { __typename code name } painProfile { __typename type }
     patient { __typename id name birthDate sex identifier }
     review { __typename id sealed dueAt answeredDisciplines missingDisciplines }`,
  ),
  /** What moves whenever something happens inside a case. */
  LiveDiscussion: on('LiveDiscussion', 'BoardCase', '__typename id commentCount updatedAt'),
  LiveComment: on(
    'LiveComment',
    'Comment',
    `__typename id author { ${person} } body audience threadId createdAt editedAt deletedAt version`,
  ),
  LiveThread: on(
    'LiveThread',
    'Thread',
    `__typename id audience questionTo anchor { ${anchor} } createdAt resolvedAt resolvedBy { ${person} }`,
  ),
  LiveReview: on('LiveReview', 'Review', `${review} proposal { __typename id } decision { __typename id }`),
  LiveProposal: on(
    'LiveProposal',
    'Proposal',
    `__typename id revision recommendation { ${recommendation} } rationale proposedBy { ${person} } ballots { ${ballot} } quorum { ${quorum} }`,
  ),
  LiveDecision: on(
    'LiveDecision',
    'Decision',
    `__typename id recommendation { ${recommendation} } rationale strength ballots { ${ballot} }
     dissents { __typename id by { ${person} } discipline reason acknowledgedAt } quorum { ${quorum} }
     ratifiedBy { ${person} } ratifiedAt supersedes { __typename id } supersededBy { __typename id }`,
  ),
  /** Where a meeting stands, and who is there; its agenda depends on who asks. */
  LiveMeeting: on(
    'LiveMeeting',
    'Meeting',
    `__typename id startsAt cutOffAt status version phase openedAt closedAt cancelReason delegate { ${person} }
     attendance { __typename person { ${person} } discipline arrivedAt leftAt remote }`,
  ),
  LiveBoard: on(
    'LiveBoard',
    'Board',
    `__typename id name members { __typename person { ${person} } role discipline deputy version }
     questionKinds { __typename code name quorum { __typename label disciplines count } }`,
  ),
} as const satisfies Record<string, LiveFragment>;

export type FragmentName = keyof typeof fragments;
