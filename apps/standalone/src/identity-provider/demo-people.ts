import type { DataSource } from 'typeorm';

/** The user names one may sign in with; each is also the subject that the demo's provider states. */
export const demoUserNames = [
  'chair',
  'coordinator',
  'radiologist',
  'pain-specialist',
  'physiotherapist',
  'referrer',
  'auditor',
  'outsider',
] as const;

/** Client id of the demo's hospital system; its service account carries the same. */
export const hospitalSystem = 'hospital-system';

/** One line of the sign-in page. */
export interface DemoPerson {
  readonly userName: string;
  readonly name: string;
  /** `Chair · radiology`, `Referrer`. */
  readonly role: string;
  /** The board or organisation where the role is held, or what the person is there for. */
  readonly place: string;
}

interface PersonRow {
  user_name: string;
  name: string;
  disciplines: string[];
  auditor: boolean;
  board_role: string | null;
  board_discipline: string | null;
  board: string | null;
  organisation_role: string | null;
  organisation: string | null;
}

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The demo's people as the database knows them, so that the sign-in page cannot promise a role that nobody holds. */
export async function demoPeople(database: DataSource): Promise<DemoPerson[]> {
  const rows: PersonRow[] = await database.query(
    `select p.user_name, p.name, p.disciplines, p.auditor,
            m.role as board_role, m.discipline as board_discipline, b.name as board, a.role as organisation_role, o.name as organisation
       from unnest($1::text[]) with ordinality asked (user_name, position)
       join person p on p.user_name = asked.user_name
       left join lateral (select * from board_member m where m.person_id = p.id and m.left_at is null
                           order by array_position(array['CHAIR', 'COORDINATOR', 'MEMBER', 'OBSERVER'], m.role) limit 1) m on true
       left join board b on b.id = m.board_id
       left join lateral (select * from affiliation a where a.person_id = p.id order by a.role desc limit 1) a on true
       left join organisation o on o.id = a.organisation_id
      order by asked.position`,
    [demoUserNames],
  );
  return rows.map(describe);
}

function describe(row: PersonRow): DemoPerson {
  const { user_name: userName, name } = row;
  if (row.auditor) return { userName, name, role: 'Auditor', place: 'The record of who read and did what' };
  if (row.board && row.board_role) {
    const discipline = row.board_discipline ?? row.disciplines[0];
    return {
      userName,
      name,
      role: [capital(words(row.board_role)), discipline && words(discipline)].filter(Boolean).join(' · '),
      place: row.board,
    };
  }
  if (row.organisation && row.organisation_role)
    return { userName, name, role: capital(words(row.organisation_role)), place: row.organisation };
  return { userName, name, role: row.disciplines.map(words).join(', ') || 'Guest', place: '' };
}

/**
 * Makes the demo's issuer known for its people. At every start: the issuer's name holds the port, and somebody may start on another one.
 */
export async function enrolDemoPeople(database: DataSource, issuer: string): Promise<void> {
  await database.query(
    `insert into person_identity (issuer, subject, person_id)
     select $1, user_name, id from person where user_name = any($2)
     on conflict (issuer, subject) do nothing`,
    [issuer, demoUserNames],
  );
}
