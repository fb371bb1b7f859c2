import { localId } from '#kernel';
import { caseKeys, standOf, type CaseKey, type Who, type World } from './world.js';

/** A row as the owner of the database sees it. */
export type Row = Record<string, any>;
type Sees = (name: Who | null, row: Row, world: World) => boolean;

const keyOf = (world: World, caseId: string): CaseKey =>
  caseKeys.find((key) => localId('BoardCase', world.cases[key].boardCase) === caseId)!;
const stand = (name: Who | null, row: Row, world: World) => standOf(name, keyOf(world, row['case_id'] ?? row['id']));

const both: Sees = (name, row, world) => stand(name, row, world) !== null;
const board: Sees = (name, row, world) => stand(name, row, world) === 'board';
const byAudience: Sees = (name, row, world) =>
  board(name, row, world) || (row['audience'] === 'REFERRER' && stand(name, row, world) === 'referrer');
// In the sealed review only the radiologist has answered.
const bySeal: Sees = (name, row, world) => board(name, row, world) && (keyOf(world, row['case_id']) !== 'sealed' || name === 'radiologist');
const patient: Sees = (name, row, world) => world.casesOf(row['id']).some((key) => standOf(name, key) !== null);

/** Which rows exist for somebody, by table; worked out from where people sit alone. Tables that hold nothing of a patient are not here. */
export const sees: Record<string, Sees> = {
  board_case: both,
  imaging_study: both,
  information_item: both,
  patient,
  thread: byAudience,
  comment: byAudience,
  comment_version: byAudience,
  mention: byAudience,
  // One's own, in a case that one reads.
  last_look: (name, row, world) => both(name, row, world) && world.is(name, row['person_id']),
  // Its author's alone, while they read what it is about.
  comment_draft: (name, row, world) => byAudience(name, row, world) && world.viewer(name).person === row['author_id'],
  // Its author's alone, while they follow the organisation for which they would refer.
  referral_draft: (name, row, world) => world.is(name, row['author_id']) && world.follows(name, row['organisation_id']),
  // One's own declaration is there for oneself.
  case_conflict: (name, row, world) => board(name, row, world) || world.is(name, row['person_id']),
  agenda_wish: board,
  case_alert: board,
  case_reopening: board,
  decision_suspension: both,
  open_vote: board,
  safety_result: board,
  outside_advice: board,
  agenda_item: board,
  agenda_turn: board,
  meeting: (name, _row, world) => world.attends(name),
  attendance: (name, _row, world) => world.attends(name),
  // A letter is the referrer's once it went out; its bytes with it.
  letter: (name, row, world) => board(name, row, world) || (row['status'] === 'RELEASED' && stand(name, row, world) === 'referrer'),
  letter_pdf: (name, row, world) =>
    board(name, row, world) || (world.written.letter.endsWith(row['letter_id']) && stand(name, row, world) === 'referrer'),
  letter_version: board,
  patient_told: both,
  minutes: (name, _row, world) => world.attends(name),
  minutes_version: (name, _row, world) => world.sits(name),
  minutes_item: board,
  minutes_item_pdf: board,
  // Whole for whoever is kept away from none of its cases.
  minutes_pdf: (name, _row, world) => world.sits(name) && standOf(name, 'decided') === 'board',
  review: board,
  asked_opinion: board,
  opinion_request_step: board,
  answered_discipline: board,
  proposal: board,
  wording: board,
  wording_update: board,
  proposal_revision: board,
  ballot: board,
  ballot_version: board,
  decision: board,
  decision_ballot: board,
  action: byAudience,
  action_version: byAudience,
  decision_step: byAudience,
  implementation: byAudience,
  patient_answer: both,
  step_condition: board,
  condition_result: board,
  dissent: board,
  opinion: bySeal,
  opinion_version: bySeal,
};

export const nodeTypes = {
  BoardCase: 'board_case',
  Patient: 'patient',
  ImagingStudy: 'imaging_study',
  InformationItem: 'information_item',
  CaseAlert: 'case_alert',
  Review: 'review',
  Thread: 'thread',
  Comment: 'comment',
  CommentDraft: 'comment_draft',
  ReferralDraft: 'referral_draft',
  Opinion: 'opinion',
  Proposal: 'proposal',
  Decision: 'decision',
  Dissent: 'dissent',
  Action: 'action',
  Condition: 'step_condition',
  Meeting: 'meeting',
  AgendaItem: 'agenda_item',
  Letter: 'letter',
  Minutes: 'minutes',
} as const;
