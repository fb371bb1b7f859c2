import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import {
  AcknowledgeDissent,
  CastBallot,
  ProposeDecision,
  RatifyDecision,
  type BallotChoice,
  type ProposeDecisionInput,
  type RatifyDecisionInput,
} from '#decisions';
import type { Seen } from '#event-log';
import { newId, type Actor, type Refusal } from '#kernel';
import { buildHouse, type House, type Somebody } from './house.js';

/** The review that a test is about: a fresh one for each. */
export interface Desk {
  readonly caseId: string;
  readonly reviewId: string;
}

export let house: House;
export let desk: Desk;
/** A procedure for which the charter asks a spinal surgeon. */
export let vertebroplasty: string;

/** One house for a file of tests, one desk for each test. */
export function setUpDesks(): void {
  beforeAll(async () => {
    house = await buildHouse();
    vertebroplasty = newId();
    await house.owner.query(`insert into procedure (id, code, name, position) values ($1, 'VP', 'Vertebroplasty', 2)`, [vertebroplasty]);
  }, 60_000);
  afterAll(() => house?.close());
  beforeEach(async () => {
    house.now = new Date(house.now.getTime() + 1_000);
    await openDesk();
  });
}

/** Another case in review, unsealed and routine unless said otherwise; from now on the desk. */
export async function openDesk(more: { sealed?: boolean; priority?: string } = {}): Promise<void> {
  const caseId = await house.buildCase();
  await house.owner.query('update board_case set priority = $2 where id = $1', [caseId, more.priority ?? 'P3']);
  turnTo({ caseId, reviewId: await house.buildReview(caseId, { sealed: more.sealed ?? false }) });
}
export function turnTo(other: Desk): void {
  desk = other;
}

const actor = (name: Somebody): Actor => house.who[name];
export const idOf = (name: Somebody): string => house.who[name].id;
const injection = () => ({ steps: [{ kind: 'PROCEDURE' as const, procedureId: house.procedure, side: 'RIGHT' as const }] });

export async function propose(by: Somebody = 'chair', more: Partial<ProposeDecisionInput> = {}): Promise<string> {
  const [{ version }] = (await house.owner.query('select version from review where id = $1', [desk.reviewId])).rows;
  const input = { reviewId: desk.reviewId, version, recommendation: injection(), rationale: 'Level and side agree', ...more };
  return (await new ProposeDecision(house.work).execute(actor(by), input)).proposalId;
}
export const cast = (
  proposalId: string,
  by: Somebody,
  choice: BallotChoice,
  more: { reason?: string; revision?: number; onBehalfOf?: Somebody } & Seen = {},
  key?: string,
) => {
  const { reason = null, revision = 1, onBehalfOf, against, replaces } = more;
  const forWhom = onBehalfOf ? idOf(onBehalfOf) : null;
  return new CastBallot(house.work).execute(
    actor(by),
    { proposalId, choice, revision, reason, onBehalfOf: forWhom, against, replaces },
    key,
  );
};
export const acknowledge = (proposalId: string, voter: Somebody, by: Somebody = 'chair') =>
  new AcknowledgeDissent(house.work).execute(actor(by), { proposalId, revision: 1, voterId: idOf(voter) });
export const ratify = (proposalId: string, by: Somebody = 'chair', more: Partial<RatifyDecisionInput> = {}, key?: string) =>
  new RatifyDecision(house.work).execute(actor(by), { proposalId, revision: 1, reason: null, record: null, ...more }, key);

/** A proposal with the three approvals that the standard quorum needs. */
export async function carried(): Promise<string> {
  const proposalId = await propose();
  for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
  return proposalId;
}
export const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const settled = await work.then(
    () => new Error('was not refused'),
    (error: Error) => error,
  );
  if (settled.name !== 'Refusal') throw settled;
  return settled as Refusal;
};
export const rows = async (sql: string, ...values: unknown[]) => (await house.owner.query(sql, values)).rows;
export const decisionsOf = (proposalId: string) => rows('select * from decision where proposal_id = $1 order by revision', proposalId);
export const factTypes = async (stream: string) => (await house.facts(stream)).map(({ type }) => type);
