import type { FieldSide } from './matrix.js';
import { callerOf, standOf, type Name, type World } from './world.js';

/** Who sits on a board, by which rules, who is away and who is invited: see `matrix`. */
export const boardsMatrix: Record<string, Partial<Record<FieldSide, string>>> = {
  AgendaFigures: { board: 'carried decided deferrals deferred ended noted of waiting' },
  BoardFigures: { board: 'agenda answers attendance carriedOutWithin90Days daysToDecision decisions meetings overdue progress steps' },
  DaysFigure: { board: 'median of p90' },
  DeferralCount: { board: 'code count' },
  DeferralFigures: { board: 'by of' },
  NotDoneReasonCount: { board: 'count reason' },
  NotDoneReasons: { board: 'by of' },
  PatientAnswerCount: { board: 'answer count' },
  PatientAnswerFigures: { board: 'by of' },
  ProgressCount: { board: 'count progress' },
  Share: { board: 'count of' },
  StepFigures: { board: 'done notDone of partly pending reasons' },
  Absence: { board: 'from person recordedBy until' },
  BoardMember: { board: 'deputy discipline person role version' },
  BoardMemberChange: { board: 'at changedBy deputy discipline kind person role' },
  CaseGuest: { board: 'discipline expiresAt invitedAt person' },
  CharterChange: { board: 'after before path' },
  CharterVersion: { board: 'changedBy changes content createdAt reason version' },
  CharterWarning: { board: 'missing procedures questionKind without' },
  OpinionRequestStep: { board: 'actedBy at kind person reason toPerson' },
};

type Expected = (name: Name, world: World) => unknown;
// Of the board, not of a case: whoever is kept away from a case sits there all the same.
const sits = (name: Name) => callerOf(name).boards?.includes('SPN') === true;
const sitsOrIsGuest = (name: Name) => sits(name) || callerOf(name).guestOf !== undefined;
const organises = (name: Name) => name === 'chair' || name === 'coordinator';
const rows = (type: string, who: (name: Name) => boolean): [string, Expected] => [
  '{ __typename }',
  (name) => (who(name) ? [{ __typename: type }] : []),
];

/** What each of them that depends on the asker answers: of the spine board, and of the decided case and its review. */
export const ownOfBoards: Record<string, [string, Expected]> = {
  'Board.absences': rows('Absence', sits),
  'Board.charter': ['{ version }', (name) => (sitsOrIsGuest(name) ? { version: 1 } : null)],
  'Board.charterVersions': ['{ version }', (name) => (sitsOrIsGuest(name) ? [{ version: 1 }] : [])],
  'Board.figures': [
    '(from: "2020-01-01T00:00:00Z", to: "2020-06-01T00:00:00Z") { __typename decisions }',
    (name) => (sits(name) ? { __typename: 'BoardFigures', decisions: 0 } : null),
  ],
  'Board.memberChanges': rows('BoardMemberChange', organises),
  'Board.warnings': ['{ __typename }', (name, { warnings }) => (sits(name) ? Array(warnings).fill({ __typename: 'CharterWarning' }) : [])],
  'Board.mayAmendCharter': ['', (name) => name === 'chair'],
  'Board.mayChangeMembers': ['', (name) => name === 'chair'],
  'Board.mayRecordAbsences': ['', organises],
  'BoardCase.mayInviteGuest': ['', (name) => organises(name) && standOf(name, 'decided') === 'board'],
  // Its review has come to its end.
  'Review.mayDeclineOpinion': ['', () => false],
  'Review.mayReassignOpinions': ['', () => false],
};
