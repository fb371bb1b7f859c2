import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { importJWK, SignJWT, type JWK } from 'jose';
import pg from 'pg';
import { boardAudience, organisationAudience, type Viewer } from '#access';
import { discardUnfinished } from '#database';
import { globalId, localId, newId } from '#kernel';
import { compile, execute, FragmentMemory } from '#reads';
import { ReadModelOfSchema } from '../../../apps/api/src/graphql/read-model.module.js';
import { keyFile } from '../../../apps/standalone/src/identity-provider/keys.js';
import { startApi, type Api, type Reply } from '../../support/api.js';
import { Canaries, type Canary } from './canaries.js';
import { lettered, type Written } from './journey-letters.js';
import { follow } from './journey-follow-through.js';
import { canaryPatient, canaryReferral, Journey, type CaseIds } from './journey.js';
import { ledBack } from './led-back.js';
import { comeAndGone } from './seats.js';
import { sit, type Sitting } from './sitting.js';

export type CaseKey = 'earlier' | 'decided' | 'sealed' | 'voting' | 'lakeside' | 'joints';
/** On which side of a case somebody stands. */
export type Stand = 'board' | 'referrer' | null;

/**
 * Everybody who asks. Board and organisation are where they sit now; `guestOf` is an invitation that holds. What they may read is derived
 * from this alone, never from what the API answers.
 */
interface Caller {
  readonly person?: string;
  readonly account?: string;
  readonly scopes?: readonly string[];
  readonly boards?: readonly string[];
  readonly organisation?: string;
  readonly guestOf?: CaseKey;
  /** From which cases a conflict of interest keeps them away. */
  readonly excludedFrom?: readonly CaseKey[];
}
export const callers = {
  chair: { person: 'chair', boards: ['SPN'] },
  radiologist: { person: 'radiologist', boards: ['SPN'] },
  physiotherapist: { person: 'physiotherapist', boards: ['SPN'] },
  coordinator: { person: 'coordinator', boards: ['SPN'] },
  observer: { person: 'observer', boards: ['SPN'] },
  excluded: { person: 'excluded', boards: ['SPN'], excludedFrom: ['decided', 'sealed', 'lakeside'] },
  outsider: { person: 'outsider', boards: ['MSK'] },
  guest: { person: 'guest', guestOf: 'decided' },
  'sealed-guest': { person: 'sealed-guest', guestOf: 'sealed' },
  'former-guest': { person: 'former-guest' },
  'former-member': { person: 'former-member' },
  auditor: { person: 'auditor' },
  referrer: { person: 'referrer', organisation: 'westmere' },
  office: { person: 'westmere-office', organisation: 'westmere' },
  'hospital-system': { account: 'hospital-system', scopes: ['referrals:read', 'referrals:write'], organisation: 'westmere' },
  'scopeless-system': { account: 'scopeless-system', scopes: [] },
  'other-referrer': { person: 'lakeside-referrer', organisation: 'lakeside' },
  'other-system': { account: 'lakeside-system', scopes: ['referrals:read', 'referrals:write'], organisation: 'lakeside' },
} as const satisfies Record<string, Caller>;
export type Name = keyof typeof callers;
/** For whom the live gateway hydrates; they come through no door. */
export const audiences = {
  'spine audience': { boards: ['SPN'] },
  'joints audience': { boards: ['MSK'] },
  'westmere audience': { organisation: 'westmere' },
  'lakeside audience': { organisation: 'lakeside' },
} as const satisfies Record<string, Caller>;
export type Who = Name | keyof typeof audiences;
export const names = Object.keys(callers) as Name[];
export const callerOf = (name: Who): Caller => ({ ...callers, ...audiences })[name];

const caseOf: Record<CaseKey, { board: string; organisation: string }> = {
  earlier: { board: 'SPN', organisation: 'westmere' },
  decided: { board: 'SPN', organisation: 'westmere' },
  sealed: { board: 'SPN', organisation: 'westmere' },
  voting: { board: 'SPN', organisation: 'lakeside' },
  lakeside: { board: 'SPN', organisation: 'lakeside' },
  joints: { board: 'MSK', organisation: 'northbridge' },
};
export const caseKeys = Object.keys(caseOf) as CaseKey[];

export function standOf(name: Who | null, key: CaseKey): Stand {
  const caller: Caller = name === null ? {} : callerOf(name);
  if ((caller.boards?.includes(caseOf[key].board) || caller.guestOf === key) && !caller.excludedFrom?.includes(key)) return 'board';
  return caller.organisation === caseOf[key].organisation ? 'referrer' : null;
}

const organisationNames = { westmere: 'Westmere%', lakeside: 'Lakeside%', northbridge: 'Northbridge%' };

/**
 * Five cases played through the public API, in which every text is a canary, and everybody who should see some of them or none. Two things
 * are written past the API because no door for them exists yet: seats and invitations that have ended.
 */
export class World {
  readonly canaries = new Canaries();
  cases!: Record<CaseKey, CaseIds>;
  sitting!: Sitting;
  written!: Written;
  /** person.id by user name, as public ids. */
  people: Record<string, string> = {};
  boards: Record<string, string> = {};
  organisations: Record<string, string> = {};
  /** What the referrer has begun and not submitted. */
  begun = { id: '', content: '' };
  /** Of the decided case, as the board's side and the referrer's side see them. */
  times!: { updated: string; referralUpdated: string };
  /** Westmere's cases, what moved last on its side first. */
  moved: string[] = [];
  /** Seats on the spine board that are not given up. */
  seats = 0;
  /** What the spine board cannot decide without one of its people. */
  warnings = 0;
  /** Somebody by whom every question is asked first, so that what they may see is in memory when others ask it. */
  readBefore: Name | null = null;
  private readonly read = new Map<string, Promise<void>>();
  private patients = new Map<string, CaseKey[]>();
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly api: Api,
    readonly owner: pg.Pool,
  ) {}

  static async build(): Promise<World> {
    const api = await startApi();
    const world = new World(api, discardUnfinished(new pg.Pool({ connectionString: api.database.ownerUrl, max: 3 })));
    try {
      await world.furnish();
      await world.play();
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.api.close();
  }

  /** As `callers` names them, or any demo person by user name. */
  ask = async <Data = Record<string, any>>(
    who: string | null,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Reply<Data>> => {
    if (this.readBefore !== null) await this.readOnce(this.readBefore, query, variables);
    const { status, text } = await this.post(who, { query, variables });
    const { data, errors = [] } = JSON.parse(text) as Partial<Reply<Data>>;
    return { status, text, data: data as Data, errors };
  };

  /** Once for all who ask the same next to each other. */
  private readOnce(name: Name, query: string, variables?: Record<string, unknown>): Promise<void> {
    const key = JSON.stringify([name, query, variables]);
    const known = this.read.get(key);
    if (known) return known;
    if (this.read.size > 40) this.read.clear();
    const reading = this.readAs(name, query, variables);
    this.read.set(key, reading);
    return reading;
  }

  /** Past the doors and their budgets, into the memory that the API answers from. */
  private async readAs(name: Name, query: string, variables?: Record<string, unknown>): Promise<void> {
    const { app, reader } = this.api;
    const model = app.get(ReadModelOfSchema).current;
    const compiled = compile(model, parse(query), null, variables ?? {}, 'fragments');
    if (compiled) await execute(compiled, reader, this.viewer(name), new Date(), app.get(FragmentMemory));
  }

  async post(who: string | null, body: object): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(who !== null && { authorization: `Bearer ${await this.token(who)}` }) },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }

  viewer(name: Who | null): Viewer {
    const nobody = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };
    if (name === null) return nobody;
    const { person, boards, organisation } = callerOf(name);
    const organisationId = organisation === undefined ? null : localId('Organisation', this.organisations[organisation]!);
    if (name in audiences)
      return boards ? boardAudience(localId('Board', this.boards[boards[0]!]!)!) : organisationAudience(organisationId!);
    return person === undefined
      ? { ...nobody, organisation: organisationId }
      : { ...nobody, person: localId('Person', this.people[person]!) };
  }

  /** Whether this canary may stand in an answer to this caller. */
  mayRead(name: Name | null, { of, side, label }: Canary): boolean {
    if (side === 'own') return label.endsWith(` of ${name}`);
    const stand = standOf(name, of as CaseKey);
    // Why the case is gone for them.
    if (label.startsWith('Conflict.') && name === 'excluded') return true;
    if (side === 'both') return stand !== null || this.shares(name, of as CaseKey);
    return stand === 'board' && (side === 'board' || name === 'radiologist');
  }

  /** Of another case of the same patient one reads who the patient is: the identity's canaries are the earliest case's. */
  private shares(name: Name | null, of: CaseKey): boolean {
    return of === 'earlier' && (standOf(name, 'decided') !== null || standOf(name, 'sealed') !== null);
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  /** A token as the provider would sign it, also for people whom its sign-in page does not offer. */
  private token(who: string): Promise<string> {
    const caller: Caller = who in callers ? callers[who as Name] : { person: who };
    const key = caller.account ?? caller.person!;
    if (!this.tokens.has(key)) this.tokens.set(key, this.sign(caller));
    return this.tokens.get(key)!;
  }

  private async sign({ account, person, scopes }: Caller): Promise<string> {
    const provider = JSON.parse(await readFile(keyFile(this.api.dataDir, 'provider'), 'utf8')) as JWK;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({
      ...(account === undefined ? { sub: person!, client_id: 'consilium-demo-cli' } : { sub: account, client_id: account, scope: (scopes ?? []).join(' ') }),
      iss: `${this.api.address}/oidc`, aud: `${this.api.address}/graphql`, iat: now, exp: now + 3_600, jti: newId(),
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(provider.kid ? { kid: provider.kid } : {}) })
      .sign(await importJWK(provider, 'ES256')); // prettier-ignore
  }

  private async furnish(): Promise<void> {
    for (const { id, code } of await this.rows<{ id: string; code: string }>('select id, code from board')) this.boards[code] = globalId('Board', id);
    for (const [key, like] of Object.entries(organisationNames))
      this.organisations[key] = globalId('Organisation', (await this.rows<{ id: string }>('select id from organisation where name like $1', like))[0]!.id);
    for (const name of ['observer', 'excluded', 'guest', 'sealed-guest', 'former-guest', 'former-member'])
      await this.owner.query(`insert into person (id, user_name, name, disciplines) values ($1, $2, $2, '{RADIOLOGY}')`, [newId(), name]);
    await this.owner.query(
      `insert into person_identity (issuer, subject, person_id) select $1, user_name, id from person on conflict do nothing`,
      [`${this.api.address}/oidc`],
    );
    for (const { id, user_name } of await this.rows<{ id: string; user_name: string }>('select id, user_name from person')) this.people[user_name] = globalId('Person', id);
    const seat = (name: string, role: string, left: string | null) =>
      this.owner.query(
        `insert into board_member (board_id, person_id, role, discipline, left_at) values ($1, $2, $3, 'RADIOLOGY', $4)`,
        [localId('Board', this.boards['SPN']!), localId('Person', this.people[name]!), role, left],
      );
    await seat('observer', 'OBSERVER', null);
    await seat('excluded', 'MEMBER', null);
    await seat('former-member', 'MEMBER', '2026-01-01');
    await comeAndGone(this.owner, this.boards['SPN']!, this.people['observer']!, this.people['chair']!);
    for (const [clientId, organisation, scopes] of [['lakeside-system', 'lakeside', '{referrals:read,referrals:write}'], ['scopeless-system', 'westmere', '{}']])
      await this.owner.query('insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, $3, $3, $4)',
        [newId(), localId('Organisation', this.organisations[organisation!]!), clientId, scopes]);
  } // prettier-ignore

  private async invite(name: string, ids: CaseIds, until: string): Promise<void> {
    await this.owner.query(
      `insert into board_guest (board_id, person_id, case_id, discipline, expires_at) values ($1, $2, $3, 'RADIOLOGY', now() + $4::interval)`,
      [localId('Board', this.boards['SPN']!), localId('Person', this.people[name]!), localId('BoardCase', ids.boardCase), until],
    );
  }

  /** Somebody begins a referral; and somebody else did while they still were in the organisation. */
  private async begin(): Promise<void> {
    const organisationId = this.organisations['westmere']!;
    const content = this.canaries.text('decided', 'own', 'ReferralDraft.content of referrer');
    const document =
      'mutation ($input: SaveReferralDraftInput!) { saveReferralDraft(input: $input) { draft { id content version begunAt savedAt } } }';
    const { data, errors } = await this.ask('referrer', document, { input: { organisationId, content } });
    if (errors?.length) throw new Error(JSON.stringify(errors));
    const { id } = data['saveReferralDraft'].draft;
    this.begun = { id, content };
    await this.owner.query(
      `insert into referral_draft (id, author_id, organisation_id, content, begun_at, saved_at) values ($1, $2, $3, $4, now(), now())`,
      [newId(), localId('Person', this.people['chair']!), localId('Organisation', organisationId), 'of a post given up'],
    );
  }

  /** What the specifications expect, asked of the tables themselves. */
  private async look(): Promise<void> {
    const [row] = await this.rows<{ updated_at: Date; referral_updated_at: Date }>(
      'select updated_at, referral_updated_at from board_case where id = $1',
      localId('BoardCase', this.cases.decided.boardCase),
    );
    this.times = { updated: row!.updated_at.toISOString(), referralUpdated: row!.referral_updated_at.toISOString() };
    const moved = await this.rows<{ id: string }>(
      'select id from board_case where organisation_id = $1 order by referral_updated_at desc, id desc',
      localId('Organisation', this.organisations['westmere']!),
    );
    this.moved = moved.map(({ id }) => globalId('BoardCase', id));
    const seated = await this.rows(
      'select from board_member where left_at is null and board_id = $1',
      localId('Board', this.boards['SPN']!),
    );
    this.seats = seated.length;
    const { SPN } = this.boards;
    const { data } = await this.ask('chair', 'query ($id: ID!) { board(id: $id) { warnings { questionKind } } }', { id: SPN });
    this.warnings = data['board'].warnings.length;
    for (const { id, patient_id } of await this.rows<{ id: string; patient_id: string }>('select id, patient_id from board_case')) {
      const key = caseKeys.find((one) => this.cases[one].boardCase === globalId('BoardCase', id))!;
      this.patients.set(patient_id, [...(this.patients.get(patient_id) ?? []), key]);
    }
  }

  /** Whether this is that person. */
  is(name: Who | null, personId: string): boolean {
    const person = name === null ? undefined : callerOf(name).person;
    return person !== undefined && localId('Person', this.people[person]!) === personId;
  }

  /** Whether somebody follows that organisation's referrals. */
  follows(name: Who | null, organisationId: string): boolean {
    const { organisation }: Caller = name === null ? {} : callerOf(name);
    return organisation !== undefined && localId('Organisation', this.organisations[organisation]!) === organisationId;
  }

  /** Whether somebody sees the meeting: who sits on its board, and guests of the cases on its agenda. */
  attends(name: Who | null): boolean {
    const { boards, guestOf }: Caller = name === null ? {} : callerOf(name);
    return boards?.includes('SPN') === true || (guestOf !== undefined && guestOf in this.sitting.items);
  }

  /** Whether somebody sits on the spine board, as whatever. */
  sits(name: Who | null): boolean {
    const { boards }: Caller = name === null ? {} : callerOf(name);
    return boards?.includes('SPN') === true;
  }

  casesOf(patientId: string): readonly CaseKey[] {
    return this.patients.get(patientId) ?? [];
  }

  private async play(): Promise<void> {
    const { SPN, MSK } = this.boards;
    const { data } = await this.ask('chair', '{ procedures { id code } }');
    const procedure = data['procedures'].find(({ code }: { code: string }) => code === 'ESI-TF-L').id;
    const journey = new Journey(this.ask, this.canaries, procedure);
    const patient = canaryPatient(this.canaries, 'earlier');
    const refer = (key: CaseKey, who: string, boardId: string, more = {}) =>
      journey.submit(key, who, canaryReferral(this.canaries, key, { boardId, ...more }));
    const earlier = await refer('earlier', 'hospital-system', SPN!, { patient });
    const decided = await refer('decided', 'hospital-system', SPN!, { patient });
    const sealed = await refer('sealed', 'referrer', SPN!, { patient });
    const lakeside = await refer('lakeside', 'lakeside-referrer', SPN!);
    const voting = await refer('voting', 'lakeside-referrer', SPN!);
    const joints = await refer('joints', 'northbridge-referrer', MSK!);
    this.cases = { earlier, decided, sealed, voting, lakeside, joints };
    await journey.returned(decided);
    await journey.accepted(decided);
    await journey.askedAgain(decided);
    await journey.discussed(decided, this.people);
    await journey.drafted(decided);
    await journey.judged(decided);
    await journey.decided(decided, this.people);
    await follow(journey, this.canaries, decided, this.people);
    await journey.accepted(voting);
    await journey.judged(voting);
    await journey.proposed(voting, 2);
    await journey.accepted(sealed);
    await journey.opinion(sealed, 'radiologist', 'sealed');
    await journey.opinion(sealed, 'radiologist', 'sealed');
    for (const who of ['chair', 'referrer']) await journey.looked(decided, who);
    for (const key of callers.excluded.excludedFrom) await journey.looked(this.cases[key], 'excluded');
    for (const key of callers.excluded.excludedFrom) await journey.excluded(this.cases[key], this.people['excluded']!);
    this.sitting = await sit(this.ask, this.canaries, SPN!, this.cases, this.people['chair']!);
    this.written = await lettered(journey, this.canaries, this.owner, decided, this.sitting.meeting, this.people['chair']!);
    // Wished by commands that no story here plays.
    await this.owner.query(
      `insert into agenda_wish (id, case_id, board_id, organisation_id, patient_id, kind, reason, at)
       select gen_random_uuid(), id, board_id, organisation_id, patient_id, 'DISCUSSION', 'OBJECTION', now() from board_case`,
    );
    for (const key of caseKeys) await ledBack(this.owner, this.canaries, this.cases[key], this.people['chair']!);
    await this.owner.query(
      `insert into decision_suspension (id, decision_id, case_id, board_id, organisation_id, patient_id, reason, suspended_by, suspended_at)
       select gen_random_uuid(), id, case_id, board_id, organisation_id, patient_id, 'Until it is reviewed.', ratified_by, now() from decision`,
    );
    await this.owner.query(
      `insert into open_vote (proposal_id, revision, case_id, board_id, organisation_id, open_until, set_by, set_at)
       select id, revision, case_id, board_id, organisation_id, now(), proposed_by, now() from proposal`,
    );
    // What was written together is the board's side's; the bytes are opaque, so the owner puts some there.
    await this.owner.query(
      `insert into wording (review_id, case_id, board_id, organisation_id, patient_id, head, state)
       select id, case_id, board_id, organisation_id, patient_id, 1, '\\x0000' from review`,
    );
    await this.owner.query(
      `insert into wording_update (review_id, seq, case_id, board_id, author_id, written_at, content)
       select review_id, 1, case_id, board_id, $1, now(), '\\x0000' from wording`,
      [localId('Person', this.people['chair']!)],
    );
    await this.invite('guest', decided, '1 day');
    await journey.draft(decided, 'guest', { audience: 'BOARD' });
    // Typed on the board's side by somebody who now only follows the referring organisation.
    await this.owner.query(
      `insert into comment_draft (id, author_id, case_id, board_id, organisation_id, patient_id, audience, body, saved_at)
       select $1, $2, id, board_id, organisation_id, patient_id, 'BOARD', 'of a seat given up', now() from board_case where id = $3`,
      [newId(), localId('Person', this.people['westmere-office']!), localId('BoardCase', decided.boardCase)],
    );
    await this.begin();
    await this.invite('sealed-guest', sealed, '1 day');
    await this.invite('former-guest', decided, '-1 minute');
    await journey.looked(decided, 'guest');
    await this.look();
  }
}
