import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Seen } from '#event-log';
import type { Refusal } from '#kernel';
import {
  AddAgendaItem,
  AdvanceMeeting,
  CancelMeeting,
  CloseMeeting,
  DeferAgendaItem,
  NameDelegate,
  OpenMeeting,
  PullIntoDiscussion,
  RecordAttendance,
  RecordNoted,
  RemoveAgendaItem,
  ReorderAgenda,
  ScheduleMeeting,
  type AddAgendaItemInput,
  type MeetingPhase,
} from '#meetings';
import { buildHouse, type House, type Somebody } from './house.js';

/** The house and the meeting that a test is about: live bindings, the meeting set anew before each test. */
export let house: House;
export let meetingId: string;

/** One house for a file of tests; for each test a planned meeting in a week, whose agenda is open. */
export function setUpMeetings(): void {
  beforeAll(async () => {
    house = await buildHouse();
  }, 60_000);
  afterAll(() => house?.close());
  beforeEach(async () => {
    later(60_000);
    meetingId = await schedule();
  });
}

export function turnToMeeting(id: string): void {
  meetingId = id;
}
export const later = (milliseconds: number): Date => (house.now = new Date(house.now.getTime() + milliseconds));
export const days = (count: number): Date => new Date(house.now.getTime() + count * 86_400_000);
export const rows = async (sql: string, ...values: unknown[]) => (await house.owner.query(sql, values)).rows;
export const meetingRow = async (id = meetingId) => (await rows('select * from meeting where id = $1', id))[0];
export const itemRow = async (id: string) => (await rows('select * from agenda_item where id = $1', id))[0];
export const versionOf = async (id = meetingId): Promise<number> => (await meetingRow(id)).version;
/** case ids on the agenda, in its order. */
export const agenda = async (id = meetingId): Promise<string[]> =>
  (await rows('select case_id from agenda_item where meeting_id = $1 and removed_at is null order by position', id)).map(
    ({ case_id }) => case_id,
  );
export const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const settled = await work.then(
    () => new Error('was not refused'),
    (error: Error) => error,
  );
  if (settled.name !== 'Refusal') throw settled;
  return settled as Refusal;
};
export const factTypes = async (stream: string) => (await house.facts(stream)).map(({ type }) => type);

const as = (name: Somebody) => house.who[name];
export const idOf = (name: Somebody): string => house.who[name].id;
const now = async (version: number | undefined, id: string) => version ?? (await versionOf(id));

export const schedule = async (by: Somebody = 'coordinator', more: { startsAt?: Date; cutOffAt?: Date | null } = {}): Promise<string> =>
  (await new ScheduleMeeting(house.work).execute(as(by), { boardId: house.board, startsAt: days(7), cutOffAt: null, ...more })).meetingId;
/** A routine case in review, on the agenda of the meeting. */
export async function listed(more: Partial<AddAgendaItemInput> & { by?: Somebody; sealed?: boolean } = {}): Promise<{ caseId: string; itemId: string; reviewId: string }> {
  const caseId = more.caseId ?? (await house.buildCase());
  const reviewId = await house.buildReview(caseId, { sealed: more.sealed ?? true });
  return { caseId, reviewId, itemId: (await add(caseId, more)).itemId };
} // prettier-ignore
export const add = async (caseId: string, { by = 'coordinator', ...more }: Partial<AddAgendaItemInput> & { by?: Somebody } = {}) => {
  const meeting = more.meetingId ?? meetingId;
  const version = await now(more.version, meeting);
  const input = { kind: 'DISCUSSION' as const, plannedMinutes: null, reason: null, ...more, meetingId: meeting, caseId, version };
  return new AddAgendaItem(house.work).execute(as(by), input);
};
export const remove = async (itemId: string, by: Somebody = 'coordinator', reason = 'Not ready', version?: number) =>
  new RemoveAgendaItem(house.work).execute(as(by), { itemId, version: await now(version, meetingId), reason });
export const reorder = async (itemIds: readonly string[], by: Somebody = 'coordinator', version?: number) =>
  new ReorderAgenda(house.work).execute(as(by), { meetingId, version: await now(version, meetingId), itemIds });
export const pull = async (itemId: string, by: Somebody = 'radiologist') =>
  new PullIntoDiscussion(house.work).execute(as(by), { itemId, version: await versionOf() });
export const note = async (itemIds: readonly string[], by: Somebody = 'chair') =>
  new RecordNoted(house.work).execute(as(by), { meetingId, version: await versionOf(), itemIds });
export const open = async (by: Somebody = 'chair', id = meetingId) =>
  new OpenMeeting(house.work).execute(as(by), { meetingId: id, version: await versionOf(id) });
export const advance = async (
  step: { itemId?: string; phase?: MeetingPhase; version?: number; key?: string } = {},
  by: Somebody = 'chair',
) =>
  new AdvanceMeeting(house.work).execute(
    as(by),
    { meetingId, version: await now(step.version, meetingId), itemId: step.itemId ?? null, phase: step.phase ?? null },
    step.key,
  );
export const delegate = async (to: Somebody | null, by: Somebody = 'chair') =>
  new NameDelegate(house.work).execute(as(by), { meetingId, version: await versionOf(), personId: to && idOf(to) });
export const attend = (who: Somebody, { by, remote = false, left = false, ...seen }: { by?: Somebody; remote?: boolean; left?: boolean } & Seen = {}, key?: string) =>
  new RecordAttendance(house.work).execute(as(by ?? who), { meetingId, personId: idOf(who), remote, left, ...seen }, key); // prettier-ignore
export const defer = async (itemId: string, code = 'TIME_RAN_OUT', more: { reason?: string; carryToId?: string; by?: Somebody } = {}) =>
  new DeferAgendaItem(house.work).execute(as(more.by ?? 'chair'), {
    itemId, version: await versionOf(), code, reason: more.reason ?? null, carryToId: more.carryToId ?? null,
  }); // prettier-ignore
export const close = async (carryToId: string | null = null, by: Somebody = 'chair') =>
  new CloseMeeting(house.work).execute(as(by), { meetingId, version: await versionOf(), carryToId });
export const cancel = async (reason = 'Strike', carryToId: string | null = null, by: Somebody = 'coordinator') =>
  new CancelMeeting(house.work).execute(as(by), { meetingId, version: await versionOf(), reason, carryToId });
