import pg from 'pg';
import type { DataSource } from 'typeorm';
import { boardRows } from '#boards';
import { caseRows } from '#cases';
import { discardUnfinished, openReader, openWriter, Reader } from '#database';
import { decisionRows } from '#decisions';
import { discussionRows } from '#discussion';
import { Doorbells, UnitOfWork } from '#event-log';
import { newId, person, type PersonActor } from '#kernel';
import { lettersRows } from '#letters';
import { meetingsRows } from '#meetings';
import { opinionRows } from '#opinions';
import { organisationRows } from '#organisations';
import { PatientRow } from '#patients';
import { procedureRows } from '#procedures';
import { specialistRows } from '#specialists';
import { testDatabase } from '../support/database.js';
import { exampleCharter } from './charter.js';

/** Everybody who can stand in some relation to a case of the first board, referred by the first organisation. */
export const everybody = [
  'chair', 'deputy', 'coordinator', 'radiologist', 'secondRadiologist', 'physiotherapist', 'observer', 'guest', 'formerGuest', 'formerMember', 'bothSides',
  'referrer', 'administrator', 'otherReferrer', 'outsider',
] as const; // prettier-ignore
export type Somebody = (typeof everybody)[number];

/** A database with two boards, two organisations and people in every relation to them; what a test is about it builds itself. */
export interface House {
  readonly owner: pg.Pool;
  readonly writer: DataSource;
  readonly reader: Reader;
  /** Reads as the owner, past every policy: what the read maps' own predicates let through. */
  readonly firstWall: Reader;
  readonly work: UnitOfWork;
  readonly board: string;
  readonly otherBoard: string;
  readonly organisation: string;
  readonly otherOrganisation: string;
  readonly procedure: string;
  readonly who: Readonly<Record<Somebody, PersonActor>>;
  /** The instant that commands see; a test moves it. */
  now: Date;
  /** A case in review; with `guests` (the first one, unless said otherwise) one is invited for a day, and the other's invitation has ended. */
  buildCase(more?: { status?: string; board?: string; organisation?: string; guests?: boolean }): Promise<string>;
  /** A sealed review that asks for the three core disciplines, due in a week. */
  buildReview(caseId: string, more?: { sealed?: boolean; dueAt?: Date | null; decidedAt?: Date | null }): Promise<string>;
  /** Facts of one stream, oldest first. */
  facts(stream: string): Promise<{ type: string; actor: string; refs: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

export async function buildHouse(): Promise<House> {
  const database = await testDatabase();
  // Dropping the database can overtake the server's goodbye to a closed connection; without a listener that would fail the test.
  const owner = discardUnfinished(new pg.Pool({ connectionString: database.ownerUrl, max: 4 }));
  const rows = [
    boardRows,
    caseRows,
    decisionRows,
    discussionRows,
    lettersRows,
    meetingsRows,
    opinionRows,
    organisationRows,
    procedureRows,
    specialistRows,
    [PatientRow],
  ].flat();
  const writer = await openWriter(database.urls, rows, 12);
  const reader = openReader(database.urls, 4);
  const firstWall = new Reader(discardUnfinished(new pg.Pool({ connectionString: database.ownerUrl, max: 2 })));
  const [board, otherBoard, organisation, otherOrganisation, charter, otherCharter, procedure] = Array.from({ length: 7 }, () => newId()) as [
    string, string, string, string, string, string, string,
  ]; // prettier-ignore
  const who = Object.fromEntries(everybody.map((name) => [name, person(newId())])) as Record<Somebody, PersonActor>;
  const run = (sql: string, ...values: unknown[]) => owner.query(sql, values);

  await run(`insert into organisation (id, name) values ($1, 'Riverside'), ($2, 'Hillside')`, organisation, otherOrganisation);
  await run(`insert into board (id, name, code) values ($1, 'Spine', 'SPN'), ($2, 'Joint', 'MSK')`, board, otherBoard);
  await run(
    `insert into charter (id, board_id, version, content, reason, created_at) values ($1, $3, 1, $5, 'first', now()), ($2, $4, 1, $5, 'first', now())`,
    charter, otherCharter, board, otherBoard, exampleCharter,
  ); // prettier-ignore
  await run(`insert into procedure (id, code, name, position) values ($1, 'ESI-TF-L', 'Transforaminal epidural injection', 1)`, procedure);
  for (const name of everybody) await run('insert into person (id, user_name, name) values ($1, $2, $2)', who[name].id, name);
  const seat = (name: Somebody, role: string, discipline: string | null, at = board, deputy = false) =>
    run(
      'insert into board_member (board_id, person_id, role, discipline, deputy) values ($1, $2, $3, $4, $5)',
      at,
      who[name].id,
      role,
      discipline,
      deputy,
    );
  await seat('chair', 'CHAIR', 'PAIN_MEDICINE');
  await seat('deputy', 'MEMBER', 'PAIN_MEDICINE', board, true);
  await seat('coordinator', 'COORDINATOR', null);
  await seat('radiologist', 'MEMBER', 'RADIOLOGY');
  await seat('secondRadiologist', 'MEMBER', 'RADIOLOGY');
  await seat('physiotherapist', 'MEMBER', 'PHYSIOTHERAPY');
  await seat('observer', 'OBSERVER', 'NURSING');
  await seat('formerMember', 'MEMBER', 'RADIOLOGY');
  await run('update board_member set left_at = now() where person_id = $1', who.formerMember.id);
  await seat('bothSides', 'MEMBER', 'NURSING');
  await seat('outsider', 'CHAIR', 'RADIOLOGY', otherBoard);
  const affiliate = (name: Somebody, role: string, at = organisation) =>
    run('insert into affiliation (person_id, organisation_id, role) values ($1, $2, $3)', who[name].id, at, role);
  await affiliate('referrer', 'REFERRER');
  await affiliate('bothSides', 'REFERRER');
  await affiliate('administrator', 'ADMINISTRATOR');
  await affiliate('otherReferrer', 'REFERRER', otherOrganisation);

  let number = 0;
  const house: House = {
    owner,
    writer,
    reader,
    firstWall,
    work: new UnitOfWork(writer, { now: () => house.now }, new Doorbells()),
    board,
    otherBoard,
    organisation,
    otherOrganisation,
    procedure,
    who,
    now: new Date(),
    async buildCase(more = {}) {
      const [id, patient] = [newId(), newId()];
      const at = { board: more.board ?? board, organisation: more.organisation ?? organisation };
      await run(
        `insert into patient (id, organisation_id, board_ids, identifier_system, identifier, name, birth_date, sex, created_at)
         values ($1::uuid, $2, array[$3::uuid], 'local', $1::uuid::text, 'Example, Invented', '1970-01-01', 'female', now())`,
        patient, at.organisation, at.board,
      ); // prettier-ignore
      await run(
        `insert into board_case (id, board_id, organisation_id, patient_id, number, status, question, reason, question_kind, pain_profile, health, submitted_at, updated_at, referral_updated_at)
         values ($1, $2, $3, $4, $5, $6, 'Question', 'Reason', 'STANDARD', '{}', '{}', $7, $7, $7)`,
        id, at.board, at.organisation, patient, `SPN-2026-${++number}`, more.status ?? 'IN_REVIEW', new Date(house.now.getTime() - 1000),
      ); // prettier-ignore
      const invite = (name: Somebody, until: string) =>
        run(
          `insert into board_guest (board_id, person_id, case_id, discipline, expires_at) values ($1, $2, $3, 'ONCOLOGY', now() + $4::interval)`,
          at.board,
          who[name].id,
          id,
          until,
        );
      if (more.guests ?? number === 1) await invite('guest', '1 day');
      if (more.guests ?? number === 1) await invite('formerGuest', '-1 minute');
      return id;
    },
    async buildReview(caseId, { sealed = true, dueAt = new Date(house.now.getTime() + 7 * 86_400_000), decidedAt = null } = {}) {
      const id = newId();
      await run(
        `insert into review (id, case_id, board_id, organisation_id, patient_id, number, question, referral, charter_id, opened_at, due_at, sealed, decided_at)
         select $1, c.id, c.board_id, c.organisation_id, c.patient_id, 1 + (select count(*) from review r where r.case_id = c.id), c.question, '{}', ch.id, $3, $4, $5, $6
         from board_case c join charter ch on ch.board_id = c.board_id where c.id = $2`,
        id, caseId, house.now, dueAt, sealed, decidedAt,
      ); // prettier-ignore
      const asked = [['RADIOLOGY', who.radiologist.id], ['PAIN_MEDICINE', who.chair.id], ['PHYSIOTHERAPY', who.physiotherapist.id]] as const; // prettier-ignore
      for (const [position, [discipline, personId]] of asked.entries())
        await run(
          `insert into asked_opinion (id, review_id, case_id, board_id, organisation_id, discipline, person_id, due_at, position)
           select $1, r.id, r.case_id, r.board_id, r.organisation_id, $3, $4, $5, $6 from review r where r.id = $2`,
          newId(), id, discipline, personId, dueAt, position,
        ); // prettier-ignore
      return id;
    },
    facts: async (stream) => (await owner.query('select type, actor, refs from fact where stream = $1 order by seq', [stream])).rows,
    async close() {
      await reader.close();
      await firstWall.close();
      await writer.destroy();
      await owner.end();
      await database.drop();
    },
  };
  return house;
}
