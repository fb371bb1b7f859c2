import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardStream, meetingStream, UnitOfWork } from '#event-log';
import { globalId, newId, person, systemClock } from '#kernel';
import { modelOfContract } from '../../apps/live/src/model.js';
import { follow, until, World, type Door } from './support/world.js';

let world: World;
let door: Door;
beforeAll(async () => {
  world = await World.build();
  // The real maps: the small house of the gateway's own tests has no meetings.
  const model = modelOfContract();
  door = await world.door({ model: () => model });
});
afterAll(() => world.close());

/** A meeting that sits, with this case on its agenda. */
async function sitting(caseId: string): Promise<{ id: string; stream: string; item: string }> {
  const [id, item] = [newId(), newId()];
  await world.sql(
    `insert into meeting (id, board_id, starts_at, cut_off_at, status, scheduled_by, scheduled_at) values ($1, $2, now(), now(), 'OPEN', $3, now())`,
    [id, world.board, world.member],
  );
  await world.sql(
    `insert into agenda_item (id, meeting_id, case_id, board_id, organisation_id, patient_id, kind, position, planned_minutes, added_by, added_at)
     select $1, $2, c.id, c.board_id, c.organisation_id, c.patient_id, 'DISCUSSION', 1, 10, $4, now() from board_case c where c.id = $3`,
    [item, id, caseId, world.member],
  );
  return { id, stream: `meeting:${id}`, item };
}
/** Something happens in it, as a command tells it. */
const happen = (id: string) =>
  new UnitOfWork(world.writer, systemClock, door.doorbells).run({ name: 'test', actor: person(world.member) }, async (unit) => {
    unit.record(meetingStream(id), 'meetingAdvanced', { meetingId: id, itemId: newId() });
    unit.record(boardStream(world.board), 'meetingOpened', { meetingId: id });
    return {};
  });

describe('who may watch a meeting', () => {
  it('[REC-2] its board and the guests of its cases, and nobody else; "not yours" looks like "not there"', async () => {
    const { stream } = await sitting(world.case);
    const people = { member: world.member, both: world.both, guest: world.guest, referrer: world.referrer, outsider: world.outsider };
    const answers: Record<string, string> = {};
    for (const [name, id] of Object.entries(people)) {
      const client = await world.signIn(door, id);
      const seen = follow(client, stream);
      await until(() => seen.ended.length > 0 || client.state.status === 'live');
      answers[name] = seen.ended[0] ?? 'watched';
      client.close();
    }
    expect(answers).toEqual({ member: 'watched', both: 'watched', guest: 'watched', referrer: 'NOT_FOUND', outsider: 'NOT_FOUND' });
    const system = world.withToken(door, 'account');
    const seen = follow(system, stream);
    await until(() => seen.ended.length > 0);
    expect(seen.ended).toEqual(['NOT_FOUND']);
    system.close();
  });

  it('brings where it stands, the same for all, and of its cases only what to ask for', async () => {
    const { id, stream } = await sitting(await another());
    const seen = follow(await world.signIn(door, world.member), stream);
    await happen(id);
    await until(() => seen.facts.length > 0);
    const meetingId = globalId('Meeting', id);
    expect(seen.facts[0]).toMatchObject({ type: 'meetingAdvanced', refetch: [meetingId] });
    expect(seen.facts[0]!.content).toEqual([
      expect.objectContaining({
        fragment: 'LiveMeeting',
        id: meetingId,
        data: expect.objectContaining({ status: 'OPEN', attendance: [] }),
      }),
    ]);
    expect(JSON.stringify(seen.facts[0])).not.toMatch(/item_|case_|agenda/);
  });

  it('delivery to a guest ends within 2 s when their case is taken off, and when their invitation ends', async () => {
    for (const end of [
      (item: string) => world.sql(`update agenda_item set removed_at = now(), removed_by = $2, removed_reason = 'x' where id = $1`, [item, world.member]),
      () => world.sql('update board_guest set expires_at = now() where person_id = $1', [world.guest]),
    ]) {
      const caseId = await another();
      await world.invite(caseId, new Date(Date.now() + 3_600_000));
      const { id, stream, item } = await sitting(caseId);
      const client = await world.signIn(door, world.guest);
      const seen = follow(client, stream);
      await happen(id);
      await until(() => seen.facts.length > 0);
      const from = Date.now();
      await end(item);
      await until(() => seen.ended.length > 0);
      expect([seen.ended, Date.now() - from < 2_000]).toEqual([['NOT_FOUND'], true]);
      client.close();
    }
  }); // prettier-ignore
});

async function another(): Promise<string> {
  const id = newId();
  await world.addCase(id);
  return id;
}
