import { globalId } from '#kernel';
import type { Discipline } from '#specialists';
import type { ConflictTreatment } from './charter.js';
import { heaviest, type StandingConflict } from './conflict.js';
import { boardRefusals } from './refusals.js';

export const seatRoles = ['CHAIR', 'COORDINATOR', 'MEMBER', 'OBSERVER'] as const;
export type SeatRole = (typeof seatRoles)[number];
export type BoardRole = SeatRole | 'GUEST';

/** One role of one person on a board. */
export interface Seat {
  readonly personId: string;
  readonly role: SeatRole;
  readonly discipline: Discipline | null;
  /** Has the chair's powers when the chair is away or conflicted. */
  readonly deputy: boolean;
}

export interface Invitation {
  readonly discipline: Discipline | null;
  readonly expiresAt: Date;
}

/** What one person is on one board, for one case where it was asked for one. */
export interface Standing {
  readonly personId: string;
  /** GUEST only for the case that was asked about, and only until the invitation ends. */
  readonly roles: readonly BoardRole[];
  /** For which discipline this person's opinion and ballot count; null when they have neither. A conflict can take the ballot alone. */
  readonly discipline: Discipline | null;
  /** Reads the board's side of the case; without a case: of every case. */
  readonly reads: boolean;
  readonly votes: boolean;
  /** Chair or deputy. */
  readonly chairs: boolean;
  readonly coordinates: boolean;
  readonly guestUntil: Date | null;
  /** How the heaviest declared conflict of interest is treated in the case that was asked about (DEC-4); null where there is none. */
  readonly conflict: ConflictTreatment | null;
  /** Would chair, and a conflict of interest leaves that to the deputy. */
  readonly barredFromChair: boolean;
  /** A conflict of interest keeps them from chairing this case, for whomever they would do it. */
  readonly barred: boolean;
}

export const noStanding = (personId: string): Standing => standingFrom(personId, [], null, new Date(0));

/** A seat outlasts an invitation: someone invited before joining votes as what they are now. An invitation has ended when its time is reached. */
export function standingFrom(
  personId: string,
  seats: readonly Seat[],
  invitation: Invitation | null,
  now: Date,
  conflicts: readonly StandingConflict[] = [],
): Standing {
  const conflict = heaviest(conflicts);
  // Excluded is as if one had never sat here: whoever asks about this case finds nobody.
  if (conflict === 'EXCLUDED') return { ...standingFrom(personId, [], null, now), conflict };
  const guest = invitation !== null && invitation.expiresAt > now ? invitation : null;
  const roles: BoardRole[] = [
    ...seatRoles.filter((role) => seats.some((seat) => seat.role === role)),
    ...(guest ? (['GUEST'] as const) : []),
  ];
  const voting = seats.filter(({ role, discipline }) => role !== 'OBSERVER' && discipline !== null);
  const discipline = (seats.length > 0 ? voting[0]?.discipline : guest?.discipline) ?? null;
  const leads = seats.some(({ role, deputy }) => role === 'CHAIR' || (deputy && role !== 'OBSERVER'));
  const barred = conflicts.some(({ barsChairing }) => barsChairing);
  return {
    personId,
    roles,
    discipline,
    reads: roles.length > 0,
    votes: discipline !== null && conflict !== 'DISCUSSES_WITHOUT_VOTE',
    chairs: leads && !barred,
    coordinates: roles.includes('COORDINATOR'),
    guestUntil: guest?.expiresAt ?? null,
    conflict,
    barredFromChair: leads && barred,
    barred,
  };
}

/** Triage, requests for information, invitations: the chair's and the coordinator's desk. */
export const organises = ({ chairs, coordinates }: Pick<Standing, 'chairs' | 'coordinates'>): boolean => chairs || coordinates;

/** What holds for the seats of a whole board, after a change. `held` says which disciplines each person has in the directory. */
export function assertSeats(seats: readonly Seat[], held: ReadonlyMap<string, readonly Discipline[]>): void {
  if (seats.filter(({ role }) => role === 'CHAIR').length !== 1) throw boardRefusals.refuse('MEMBER_CHAIR_MISSING');
  const deputies = seats.filter(({ deputy }) => deputy);
  if (new Set(deputies.map(({ personId }) => personId)).size > 1 || deputies.some(({ role }) => role === 'OBSERVER')) {
    throw boardRefusals.refuse('MEMBER_DEPUTY_UNFIT');
  }
  const disciplineOf = new Map<string, Discipline>();
  for (const { personId, role, discipline } of seats) {
    if (role === 'MEMBER' && discipline === null)
      throw boardRefusals.refuse('MEMBER_DISCIPLINE_MISSING', { personId: globalId('Person', personId) });
    if (discipline === null) continue;
    if (!held.get(personId)?.includes(discipline))
      throw boardRefusals.refuse('MEMBER_DISCIPLINE_NOT_HELD', { personId: globalId('Person', personId), discipline });
    if ((disciplineOf.get(personId) ?? discipline) !== discipline)
      throw boardRefusals.refuse('MEMBER_DISCIPLINE_DIFFERS', { personId: globalId('Person', personId) });
    disciplineOf.set(personId, discipline);
  }
}
