import type { CaseLifeFragment } from '../../generated/graphql.js';

export const eventKinds = [
  'SUBMITTED',
  'REVIEW_OPENED',
  'UNSEALED',
  'ANSWERED',
  'MOVED',
  'PROPOSED',
  'RATIFIED',
  'SUSPENDED',
  'LETTER_SIGNED',
  'LETTER_RELEASED',
  'TOLD',
  'PATIENT_ANSWER',
  'STEP',
  'ASKED',
  'INFORMATION',
  'NOT_ASKED',
  'ALERT',
  'ALERT_ANSWERED',
  'CONFLICT',
  'CONFLICT_WITHDRAWN',
  'GUEST',
  'REOPENED',
  'ENDED',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened in a case: what is said of it is put into words where it is shown. */
export interface CaseEvent {
  readonly at: string;
  readonly kind: EventKind;
  readonly name?: string | undefined;
  readonly number?: number;
  /** A code that has words of its own: a discipline, a letter's kind, a strength, a status. */
  readonly code?: string;
  readonly said?: string | null;
}

type Life = CaseLifeFragment;

const ofReviews = (reviews: Life['reviews']): CaseEvent[] =>
  reviews.flatMap(({ number, openedAt, unsealedAt, unsealedBy, unsealReason, asked, proposal, decision }): CaseEvent[] => [
    { at: openedAt, kind: 'REVIEW_OPENED', number },
    ...asked.flatMap(({ discipline, answeredAt, steps }): CaseEvent[] => [
      ...(answeredAt ? [{ at: answeredAt, kind: 'ANSWERED' as const, code: discipline }] : []),
      ...steps
        .filter(({ kind }) => kind !== 'REMINDED' && kind !== 'ESCALATED')
        .map(({ at, toPerson, reason }) => ({ at, kind: 'MOVED' as const, code: discipline, name: toPerson?.name, said: reason })),
    ]),
    ...(unsealedAt ? [{ at: unsealedAt, kind: 'UNSEALED' as const, name: unsealedBy?.name, said: unsealReason }] : []),
    ...(proposal
      ? [{ at: proposal.proposedAt, kind: 'PROPOSED' as const, number: proposal.revision, name: proposal.proposedBy.name }]
      : []),
    ...(decision ? [{ at: decision.ratifiedAt, kind: 'RATIFIED' as const, name: decision.ratifiedBy.name, code: decision.strength }] : []),
    ...(decision?.suspension
      ? [{ at: decision.suspension.at, kind: 'SUSPENDED' as const, name: decision.suspension.by.name, said: decision.suspension.reason }]
      : []),
  ]);

const ofAfterwards = ({ letters, patientTold, patientAnswers, plan }: Life): CaseEvent[] => [
  ...letters.flatMap(({ kind, signedAt, signedBy, releasedAt }): CaseEvent[] => [
    ...(signedAt ? [{ at: signedAt, kind: 'LETTER_SIGNED' as const, code: kind, name: signedBy?.name }] : []),
    ...(releasedAt ? [{ at: releasedAt, kind: 'LETTER_RELEASED' as const, code: kind }] : []),
  ]),
  ...patientTold.map(({ recordedAt, recordedBy, note }) => ({ at: recordedAt, kind: 'TOLD' as const, name: recordedBy?.name, said: note })),
  ...patientAnswers.map(({ recordedAt, answer, note }) => ({ at: recordedAt, kind: 'PATIENT_ANSWER' as const, code: answer, said: note })),
  ...plan.flatMap(({ number, reports }) =>
    reports.map(({ recordedAt, status, note }) => ({ at: recordedAt, kind: 'STEP' as const, number, code: status, said: note })),
  ),
];

const ofInformation = (items: Life['informationAsked']): CaseEvent[] =>
  items.flatMap(({ what, requestedAt, requestedBy, answeredAt, answeredBy, withdrawnAt, withdrawReason }): CaseEvent[] => [
    { at: requestedAt, kind: 'ASKED', name: requestedBy?.name, said: what },
    ...(answeredAt ? [{ at: answeredAt, kind: 'INFORMATION' as const, name: answeredBy?.name, said: what }] : []),
    ...(withdrawnAt ? [{ at: withdrawnAt, kind: 'NOT_ASKED' as const, said: withdrawReason }] : []),
  ]);

/** What happened when, the latest first, put together out of what everything says of itself; of the board's side only what one may read. */
export function timelineOf(life: Life): CaseEvent[] {
  const events: CaseEvent[] = [
    ...(life.submittedAt ? [{ at: life.submittedAt, kind: 'SUBMITTED' as const, name: life.referringClinician ?? life.referredBy }] : []),
    ...ofReviews(life.reviews),
    ...ofAfterwards(life),
    ...ofInformation(life.informationAsked),
    ...life.alerts.flatMap(({ raisedAt, alerted, answeredAt, answeredBy, answer }): CaseEvent[] => [
      { at: raisedAt, kind: 'ALERT', said: alerted.map(({ name }) => name).join(', ') },
      ...(answeredAt ? [{ at: answeredAt, kind: 'ALERT_ANSWERED' as const, name: answeredBy?.name, said: answer }] : []),
    ]),
    ...life.conflicts.flatMap(({ declaredAt, person, kind, withdrawnAt, withdrawReason }): CaseEvent[] => [
      { at: declaredAt, kind: 'CONFLICT', name: person.name, code: kind },
      ...(withdrawnAt ? [{ at: withdrawnAt, kind: 'CONFLICT_WITHDRAWN' as const, name: person.name, said: withdrawReason }] : []),
    ]),
    ...life.guests.map(({ invitedAt, person }) => ({ at: invitedAt, kind: 'GUEST' as const, name: person.name })),
    ...life.reopenings.flatMap(({ at, by, reason, endedAt, fromStatus, endedReason }): CaseEvent[] => [
      { at, kind: 'REOPENED', name: by?.name, said: reason },
      ...(endedAt ? [{ at: endedAt, kind: 'ENDED' as const, code: fromStatus, said: endedReason }] : []),
    ]),
    ...(life.endedAt ? [{ at: life.endedAt, kind: 'ENDED' as const, code: life.status, said: life.endReason }] : []),
  ];
  // Of two at the same moment what came of the other is the later one; they are listed in that order.
  return events
    .map((event, index) => ({ event, index }))
    .sort((one, other) => other.event.at.localeCompare(one.event.at) || other.index - one.index)
    .map(({ event }) => event);
}
