import type pg from 'pg';
import type { CharterContent, Seat } from '#boards';
import type { Actor } from '#kernel';
import type { Discipline } from '#specialists';

export interface Player {
  readonly personId: string;
  readonly discipline: Discipline;
}

/** A board as it is found in the database: who may do what on it, under which charter. */
export interface BoardCompany {
  readonly id: string;
  readonly code: string;
  readonly since: number;
  readonly charter: { readonly id: string; readonly version: number; readonly content: CharterContent };
  readonly chair: string;
  /** Chair and deputy. */
  readonly chairs: readonly string[];
  /** Who triages: coordinators, or the chair where there are none. */
  readonly desk: readonly string[];
  /** Who votes, in the order in which they joined, each person once. */
  readonly members: readonly Player[];
  readonly seated: ReadonlySet<string>;
  /** Whom a red flag alerts, as `peopleToAlert` says. */
  readonly alerted: readonly string[];
}

export interface OrganisationCompany {
  readonly id: string;
  readonly name: string;
  readonly referrers: readonly string[];
  readonly account: Extract<Actor, { kind: 'serviceAccount' }> | null;
}

/** Everybody who acts in generated stories. */
export interface Company {
  readonly boards: readonly BoardCompany[];
  readonly organisations: readonly OrganisationCompany[];
  /** By discipline, for guests: everybody who holds one. */
  readonly specialists: ReadonlyMap<Discipline, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
}

const boardsNow = `
  select b.id, b.code, b.created_at as since, c.charter,
         (select json_agg(json_build_object('personId', m.person_id, 'role', m.role, 'discipline', m.discipline, 'deputy', m.deputy)
                          order by m.joined_at, m.person_id, m.role)
            from board_member m where m.board_id = b.id and m.left_at is null) as seats
    from board b
    join lateral (select json_build_object('id', id, 'version', version, 'content', content) as charter
                    from charter where board_id = b.id order by version desc limit 1) c on true
   order by b.code`;

const organisationsNow = `
  select o.id, o.name,
         array(select a.person_id from affiliation a join person p on p.id = a.person_id
                where a.organisation_id = o.id and a.role = 'REFERRER' order by p.user_name) as referrers,
         (select json_build_object('kind', 'serviceAccount', 'id', s.id, 'organisationId', o.id, 'scopes', s.scopes)
            from service_account s where s.organisation_id = o.id and s.revoked_at is null and 'referrals:write' = any (s.scopes)
           order by s.client_id limit 1) as account
    from organisation o order by o.name`;

type BoardNow = Pick<BoardCompany, 'id' | 'code' | 'charter'> & { readonly since: Date; readonly seats: readonly Seat[] | null };

/** The people, boards and organisations that are in the database. */
export async function readCompany(owner: pg.Client): Promise<Company> {
  const boards = (await owner.query<BoardNow>(boardsNow)).rows;
  const organisations = (await owner.query<OrganisationCompany>(organisationsNow)).rows;
  const people = (
    await owner.query<{ id: string; name: string; disciplines: Discipline[] }>(
      'select id, name, disciplines from person order by user_name',
    )
  ).rows;
  const specialists = new Map<Discipline, string[]>();
  for (const { id, disciplines } of people)
    for (const discipline of disciplines) specialists.set(discipline, [...(specialists.get(discipline) ?? []), id]);
  return { boards: boards.map(boardCompany), organisations, specialists, names: new Map(people.map(({ id, name }) => [id, name])) };
}

function boardCompany({ seats, since, ...board }: BoardNow): BoardCompany {
  const all = seats ?? [];
  const voting = all.flatMap(({ personId, role, discipline }) =>
    role === 'OBSERVER' || discipline === null ? [] : [{ personId, discipline }],
  );
  const chair = all.find(({ role }) => role === 'CHAIR')!.personId;
  const coordinators = all.filter(({ role }) => role === 'COORDINATOR').map(({ personId }) => personId);
  const deputies = all.filter(({ deputy, role }) => deputy && role !== 'OBSERVER').map(({ personId }) => personId);
  return {
    ...board,
    since: since.getTime(),
    chair,
    chairs: [chair, ...deputies],
    desk: coordinators.length > 0 ? coordinators : [chair],
    members: voting.filter(({ personId }, index) => voting.findIndex((other) => other.personId === personId) === index),
    seated: new Set(all.map(({ personId }) => personId)),
    alerted: alertedOf(board.charter.content.emergencyRoute.alerts, all),
  };
}

function alertedOf(named: readonly string[], seats: readonly Seat[]): string[] {
  const present = named.filter((id) => seats.some(({ personId }) => personId === id));
  const desk = seats.filter(({ role, deputy }) => role === 'CHAIR' || role === 'COORDINATOR' || (deputy && role !== 'OBSERVER'));
  return [...new Set(present.length > 0 ? present : desk.map(({ personId }) => personId))];
}
