import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { charterDefaults, type CharterContent } from '#boards';
import { sessionCookie } from '#identity';
import { newId } from '#kernel';

export interface ChaosPerson {
  readonly id: string;
  readonly cookie: string;
}

/** A case in review: opinions and ballots can be given. */
export interface ChaosCase {
  readonly id: string;
  readonly reviewId: string;
}

export interface ChaosWorld {
  readonly board: string;
  readonly organisation: string;
  readonly cases: readonly ChaosCase[];
  /** The first is the chair. */
  readonly members: readonly ChaosPerson[];
  readonly referrers: readonly ChaosPerson[];
}

const charter: CharterContent = {
  questionKinds: [
    { code: 'pain', name: 'Pain', quorum: [{ label: 'Two', disciplines: ['RADIOLOGY'], count: 2 }], emergency: false, asks: [] },
  ],
  procedures: [],
  sealsOpinions: false,
  ...charterDefaults,
  followUp: [],
  emergencyRoute: { text: 'Call', alerts: [] },
  clinicalPolicySet: 'none',
};

const caseCount = 12;

/** A board with members and cases, an organisation with referrers, and a session for each of them. */
export async function arrange(owner: pg.ClientBase, count = { members: 8, referrers: 2 }): Promise<ChaosWorld> {
  const [board, organisation, charterId] = [newId(), newId(), newId()];
  await owner.query(`insert into organisation (id, name) values ($1, 'Chaos hospital')`, [organisation]);
  await owner.query(`insert into board (id, name, code) values ($1, 'Chaos board', 'CHS')`, [board]);
  await owner.query(`insert into charter (id, board_id, version, content, reason, created_at) values ($1, $2, 1, $3, 'chaos', now())`, [
    charterId,
    board,
    JSON.stringify(charter),
  ]);
  const people = async (count: number, kind: string): Promise<ChaosPerson[]> => {
    const made: ChaosPerson[] = [];
    for (let index = 0; index < count; index++) {
      const id = newId();
      const value = randomBytes(32).toString('base64url');
      await owner.query(`insert into person (id, user_name, name) values ($1, $2, $2)`, [id, `${kind}-${index}`]);
      await owner.query(
        `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at)
         values ($1, $2, 'chaos', now(), now() + interval '1 day', now() + interval '2 days')`,
        [createHash('sha256').update(value).digest(), id],
      );
      made.push({ id, cookie: `${sessionCookie}=${value}` });
    }
    return made;
  };
  const members = await people(count.members, 'member');
  const referrers = await people(count.referrers, 'referrer');
  for (const [index, { id }] of members.entries())
    await owner.query(`insert into board_member (board_id, person_id, role, discipline) values ($1, $2, $3, 'RADIOLOGY')`, [
      board,
      id,
      index === 0 ? 'CHAIR' : 'MEMBER',
    ]);
  for (const { id } of referrers)
    await owner.query(`insert into affiliation (person_id, organisation_id, role) values ($1, $2, 'REFERRER')`, [id, organisation]);
  const cases: ChaosCase[] = [];
  for (let index = 0; index < caseCount; index++) {
    const [id, patient, reviewId] = [newId(), newId(), newId()];
    await owner.query(
      `insert into patient (id, organisation_id, board_ids, identifier_system, identifier, name, birth_date, sex, created_at)
       values ($1, $2, $3, 'chaos', $4, 'Invented', '1960-01-01', 'FEMALE', now())`,
      [patient, organisation, [board], String(index)],
    );
    await owner.query(
      `insert into board_case (id, board_id, organisation_id, patient_id, number, status, question, reason, question_kind,
         pain_profile, health, submitted_at, updated_at, referral_updated_at)
       values ($1, $2, $3, $4, $5, 'IN_REVIEW', 'Which block?', 'Two disciplines', 'pain', '{"type":"OTHER","sites":[],"redFlags":[]}', '{}', now(), now(), now())`,
      [id, board, organisation, patient, `CHS-2025-${String(index).padStart(4, '0')}`],
    );
    await owner.query(
      `insert into review (id, case_id, board_id, organisation_id, patient_id, number, question, referral, charter_id, opened_at, due_at, sealed)
       values ($1, $2, $3, $4, $5, 1, 'Which block?', '{}', $6, now(), now() + interval '7 days', false)`,
      [reviewId, id, board, organisation, patient, charterId],
    );
    cases.push({ id, reviewId });
  }
  return { board, organisation, cases, members, referrers };
}

/** For the naive cursor: the serial number that the log deliberately does not have. */
export async function addSerial(owner: pg.Client): Promise<void> {
  await owner.query('alter table fact add column naive bigserial');
  await owner.query('grant usage on all sequences in schema public to consilium_writer');
  // Commits take differing times on any real disk; here they differ enough for a short run to show it.
  await owner.query(
    `create function late() returns trigger language plpgsql as $$ begin perform pg_sleep(random() * 0.03); return null; end $$`,
  );
  await owner.query(
    'create constraint trigger late after insert on fact deferrable initially deferred for each row execute function late()',
  );
}
