import type { DecisionToTell } from '#decisions';
import type { MeetingRecord, RecordedItem } from '#meetings';
import { dissent, stepInBoardWords } from './board-letter.js';
import {
  bullets,
  dayInWords,
  dayOf,
  free,
  heading,
  numbered,
  paragraph,
  table,
  type Block,
  type LetterDocument,
} from './letter-document.js';
import type { DissentShown } from './subject.js';

/** Everything that minutes are made of. */
export interface MinutesSubject {
  readonly record: MeetingRecord;
  readonly boardName: string;
  readonly dissentShown: DissentShown;
  /** person.id → name */
  readonly people: ReadonlyMap<string, string>;
  /** case.id → case number */
  readonly numbers: ReadonlyMap<string, string>;
  /** meeting.id → when it begins, of those that cases were carried to */
  readonly meetings: ReadonlyMap<string, Date>;
  /** case.id → the decision made in the meeting, or that it noted */
  readonly decisions: ReadonlyMap<string, DecisionToTell>;
}

const outcomes: Readonly<Record<string, string>> = {
  DECIDED: 'Decided.',
  DEFERRED: 'Deferred.',
  CARRIED: 'Carried to a later meeting.',
  NOTED: 'Noted.',
  ENDED: 'Ended before its turn: the case was withdrawn or closed.',
};
/** In UTC, as everything that is recorded: the reader's clock is the reader's. */
const clock = (at: Date): string => `${at.toISOString().slice(11, 16)} UTC`;
const inWords = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** [MEET-6] What the minutes say of no case in particular: when, who was there, what else was remarked. */
export function meetingMinutes({ record, boardName, people }: MinutesSubject): LetterDocument {
  const { startsAt, openedAt, openedBy, closedAt, closedBy, delegateId, attendance, items } = record;
  const name = (id: string | null) => (id === null ? '' : (people.get(id) ?? ''));
  const stays = attendance.map(({ personId, discipline, remote, arrivedAt, leftAt }) => [
    name(personId), discipline === null ? '' : inWords(discipline), remote ? 'remote' : 'in the room', clock(arrivedAt), leftAt === null ? '' : clock(leftAt),
  ]); // prettier-ignore
  return {
    language: 'en',
    title: `Minutes of the meeting on ${dayInWords(dayOf(startsAt))}`,
    date: dayOf(startsAt),
    from: boardName,
    to: [],
    about: [
      ...(openedAt === null ? [] : [['Opened', `${clock(openedAt)}, ${name(openedBy)}`] as const]),
      ...(closedAt === null ? [] : [['Closed', `${clock(closedAt)}, ${name(closedBy)}`] as const]),
      ...(delegateId === null ? [] : [['Moved by', name(delegateId)] as const]),
      ['Cases on the agenda', String(items.length)],
    ],
    copiesTo: [],
    blocks: [
      free('opening', ''),
      ...(stays.length === 0 ? [] : [heading('Attendance'), table(['Name', 'Discipline', 'How', 'Arrived', 'Left'], stays)]),
      free('remarks', ''),
    ],
  };
}

/** [MEET-6] What they say of one case. Its number leads to the record; no patient is named. */
export function caseMinutes(item: RecordedItem, subject: MinutesSubject): Block[] {
  const { people, numbers, meetings, decisions, dissentShown } = subject;
  const { kind, late, reason, outcome, outcomeCode, outcomeReason, carriedToId, secondsSpent, attendedBy, quorum, caseId } = item;
  const carriedTo = carriedToId === null ? undefined : meetings.get(carriedToId);
  const decision = decisions.get(caseId);
  const lines = [
    kind === 'NOTING' ? 'On the agenda for noting.' : null,
    late ? `Added after the cut-off: ${reason ?? ''}` : null,
    outcome === null ? 'Not reached.' : outcomes[outcome]!,
    outcomeCode === null ? null : `Reason: ${inWords(outcomeCode)}${outcomeReason === null ? '' : `. ${outcomeReason}`}`,
    carriedTo ? `Carried to ${dayInWords(dayOf(carriedTo))}.` : null,
    quorum === null ? null : quorum.met ? 'The quorum was met.' : `The quorum was not met: ${quorum.missing.map(({ label }) => label).join(', ')}.`,
    secondsSpent === 0 ? null : `Time: ${Math.max(1, Math.round(secondsSpent / 60))} min.`,
    attendedBy.length === 0 ? null : `Present: ${attendedBy.map((id) => people.get(id) ?? '').join(', ')}.`,
  ].filter((line) => line !== null);
  return [
    heading(`${item.position}. Case ${numbers.get(caseId) ?? ''}`),
    bullets(lines),
    ...(decision ? decided(decision, dissentShown, outcome) : []),
  ];
} // prettier-ignore

function decided(decision: DecisionToTell, dissentShown: DissentShown, outcome: RecordedItem['outcome']): Block[] {
  const { steps, strength, splitReason, ratifiedAt, phoneBallots } = decision;
  const when = outcome === 'NOTED' ? `Decision of ${dayInWords(dayOf(ratifiedAt))}, noted here:` : 'Decision:';
  return [
    paragraph(`${when} ${inWords(strength)}${splitReason === null ? '' : `; ${splitReason}`}`),
    numbered(steps.map(stepInBoardWords)),
    ...dissent({ decision, dissentShown }),
    ...(phoneBallots.length === 0
      ? []
      : [bullets(phoneBallots.map(({ voter, takenBy, confirmed }) => `Ballot of ${voter} given by phone, taken by ${takenBy}, ${confirmed ? 'confirmed' : 'not confirmed yet'}`))]),
  ];
} // prettier-ignore

/** The whole, or the extract of some cases: one document to be printed. */
export const withCases = (document: LetterDocument, cases: readonly (readonly Block[])[]): LetterDocument => {
  const remarks = document.blocks.findIndex((block) => block.kind === 'PARAGRAPH' && block.key === 'remarks');
  return { ...document, blocks: [...document.blocks.slice(0, remarks), ...cases.flat(), ...document.blocks.slice(remarks)] };
};
