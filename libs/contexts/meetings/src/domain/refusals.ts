import { defineRefusals } from '#kernel';

export const meetingsRefusals = defineRefusals({
  MEETING_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such meeting, or you may not see it.' },
  AGENDA_ITEM_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such agenda item, or you may not see it.' },
  MEETING_BOARD_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such board, or you do not sit on it.' },
  MEETING_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The meeting has moved on since you read it. Look at where it stands, then decide again.',
  },
  MEETING_FORBIDDEN: { category: 'FORBIDDEN', message: 'Only the chair, the deputy or a coordinator arranges meetings.' },
  MEETING_MOVE_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'MEET-3',
    message: 'Only the chair, the deputy or whom they have named moves the meeting.',
  },
  MEETING_CHAIR_CONFLICTED: {
    category: 'REFUSED',
    rule: 'DEC-4',
    message:
      'A declared conflict of interest keeps you from chairing this case. Those who are named may; or name somebody who moves the meeting.',
  },
  MEETING_DELEGATE_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'MEET-3',
    message: 'Only the chair or deputy names who moves the meeting for them.',
  },
  MEETING_DELEGATE_UNFIT: {
    category: 'REFUSED',
    rule: 'MEET-3',
    message: 'Only somebody who sits on the board, and not as an observer, moves its meeting.',
  },
  MEETING_STATE: { category: 'REFUSED', message: 'In the state the meeting is in this is not done any more, or not yet.' },
  MEETING_TIME_INVALID: {
    category: 'BAD_INPUT',
    rule: 'MEET-1',
    message: 'A meeting begins in the future, at most two years from now, and its agenda closes no later than it begins.',
  },
  MEETING_REASON_MISSING: { category: 'BAD_INPUT', message: 'This needs a reason of at most 2,000 characters.' },
  MEETING_ITEM_UNDECIDED: {
    category: 'REFUSED',
    rule: 'MEET-5',
    message: 'Some items have no outcome. Decide, defer or carry each, or close and carry all of them to a named meeting.',
  },
  MEETING_NOTHING_LEFT: { category: 'REFUSED', rule: 'MEET-3', message: 'No item waits any more: close the meeting.' },
  MEETING_PHASE_SKIPPED: {
    category: 'REFUSED',
    rule: 'MEET-3',
    message: 'A case is presented, discussed, decided, recorded: one step forward at a time, or back.',
  },
  AGENDA_FORBIDDEN: {
    category: 'FORBIDDEN',
    message: 'Only who votes on the board, its chair and its coordinator put a case on the agenda.',
  },
  AGENDA_CUT_OFF: {
    category: 'REFUSED',
    rule: 'MEET-1',
    message: 'The agenda is closed to new cases: a later addition needs the coordinator and a reason.',
  },
  AGENDA_OTHER_BOARD: { category: 'REFUSED', message: 'The case belongs to another board than the meeting.' },
  AGENDA_CASE_STATE: { category: 'REFUSED', message: 'In the state the case is in it is not put on an agenda.' },
  AGENDA_ALREADY_LISTED: { category: 'CONFLICT', message: 'The case is on an agenda already.' },
  AGENDA_FULL: { category: 'REFUSED', message: 'An agenda holds at most 100 cases.' },
  AGENDA_MINUTES_INVALID: { category: 'BAD_INPUT', message: 'An item is planned for 1 to 240 minutes.' },
  AGENDA_ORDER_INVALID: {
    category: 'BAD_INPUT',
    rule: 'MEET-2',
    message: 'The order names every item of the agenda once, and nothing else.',
  },
  AGENDA_ITEM_SETTLED: { category: 'REFUSED', rule: 'MEET-5', message: 'This item has its outcome already.' },
  AGENDA_ITEM_CURRENT: {
    category: 'REFUSED',
    rule: 'MEET-3',
    message: 'This case is being discussed: defer it, or go on to another first.',
  },
  AGENDA_ITEM_CARRIED: {
    category: 'REFUSED',
    rule: 'MEET-5',
    message: 'This case waits on another agenda, or has ended: it is not taken up here again.',
  },
  AGENDA_OUTCOME_MISSING: {
    category: 'REFUSED',
    rule: 'MEET-5',
    message: 'Nothing is recorded of this case yet: ratify, defer or carry it.',
  },
  AGENDA_NOT_FOR_NOTING: { category: 'REFUSED', rule: 'MEET-8', message: 'This item is for discussion.' },
  AGENDA_ONLY_NOTING: { category: 'REFUSED', rule: 'MEET-8', message: 'This item is for noting: pull it into discussion first.' },
  AGENDA_PULL_FORBIDDEN: { category: 'FORBIDDEN', rule: 'MEET-8', message: 'Only who votes on this case pulls it into discussion.' },
  AGENDA_QUORUM_MISSING: {
    category: 'REFUSED',
    rule: 'MEET-8',
    message: 'Those who attend are no quorum for some of these cases: which, and who is missing, is named.',
  },
  AGENDA_DEFERRAL_REASON: {
    category: 'BAD_INPUT',
    rule: 'MEET-5',
    message: 'A case is deferred with a known code; OTHER also needs words.',
  },
  AGENDA_CARRY_INVALID: {
    category: 'REFUSED',
    rule: 'MEET-5',
    message: 'A case is carried to another planned meeting of the same board on whose agenda it is not yet.',
  },
  ATTENDANCE_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'MEET-4',
    message: 'One records one’s own attendance; that of others the chair, the deputy, the coordinator or whom the chair has named.',
  },
  ATTENDANCE_UNFIT: {
    category: 'REFUSED',
    rule: 'MEET-4',
    message: 'Only who sits on the board or is a guest of a case on the agenda attends.',
  },
  ATTENDANCE_OVERTAKEN: {
    category: 'CONFLICT',
    rule: 'MEET-4',
    message: 'Something else has been recorded of this person than what this was to replace. Read it, then say which of them is so.',
  },
  ATTENDANCE_NOT_THERE: { category: 'REFUSED', rule: 'MEET-4', message: 'This person is not recorded as present.' },
});
