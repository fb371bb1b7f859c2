import { isoTime, type Sql, type ViewerSql } from '#reads';
import type { StandingConflict } from '../domain/conflict.js';
import { standingFrom, type Seat, type Standing } from '../domain/membership.js';

/** What `standingOf` would load, as JSON in the statement of a read: for the `may…` fields of every room above. */
export const standingFactsSql = ({ person }: Pick<ViewerSql, 'person'>, boardId: Sql, caseId: Sql): Sql => `json_build_object(
  'personId', ${person},
  'seats', (select coalesce(json_agg(json_build_object('personId', m.person_id, 'role', m.role, 'discipline', m.discipline, 'deputy', m.deputy)), '[]')
    from board_member m where m.board_id = ${boardId} and m.person_id = ${person} and m.left_at is null),
  'invitation', (select json_build_object('discipline', g.discipline, 'expiresAt', ${isoTime('g.expires_at')})
    from board_guest g where g.board_id = ${boardId} and g.case_id = ${caseId} and g.person_id = ${person}),
  'conflicts', (select coalesce(json_agg(json_build_object('treatment', k.treatment, 'barsChairing', k.bars_chairing)), '[]')
    from case_conflict k where k.case_id = ${caseId} and k.person_id = ${person} and k.withdrawn_at is null))`;

export interface StandingFacts {
  readonly personId: string | null;
  readonly seats: readonly Seat[];
  readonly invitation: { readonly discipline: Standing['discipline']; readonly expiresAt: string } | null;
  readonly conflicts: readonly StandingConflict[];
}

export const standingFromFacts = ({ personId, seats, invitation, conflicts }: StandingFacts, now: Date): Standing =>
  standingFrom(personId ?? '', seats, invitation && { ...invitation, expiresAt: new Date(invitation.expiresAt) }, now, conflicts);
